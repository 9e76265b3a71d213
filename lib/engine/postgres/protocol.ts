/** A column of an answer as the server describes it. */
export type Field = { readonly name: string; readonly type: number; readonly modifier: number };

/** What one statement answered; values are the server's own text. */
export type Answer = {
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** `INSERT 0 3`, `CREATE TABLE`; empty where nothing was executed. */
  readonly tag: string;
};

/** What the server said about a mistake. `position` counts characters of the SQL that was sent, from 1. */
export type ServerWords = {
  readonly message: string;
  readonly sqlstate: string;
  readonly position?: number | undefined;
  readonly detail?: string | undefined;
  readonly hint?: string | undefined;
  readonly column?: string | undefined;
  readonly constraint?: string | undefined;
};

/** `WARNING`, `NOTICE`, `INFO`, … */
export type Notice = { readonly severity: string; readonly message: string };

/** What a worker needs to start: compiled once, given to every worker. */
export type Parts = { readonly wasm: WebAssembly.Module; readonly share: Blob; readonly snapshot: Blob };

export type Request =
  | { readonly id: number; readonly kind: 'boot'; readonly parts: Parts }
  /** Statements in one message: what it contains happens together. `blob` is what `/dev/blob` gives. */
  | { readonly id: number; readonly kind: 'run'; readonly sql: string; readonly blob?: Uint8Array | undefined }
  | { readonly id: number; readonly kind: 'describe'; readonly sql: string }
  /** Whole messages of a client, the last of them one that the server answers with ReadyForQuery. */
  | { readonly id: number; readonly kind: 'exchange'; readonly bytes: Uint8Array };

export type Reply = {
  readonly id: number;
  readonly notices: readonly Notice[];
} & (
  | { readonly status: 'done'; readonly answers: readonly Answer[] }
  | { readonly status: 'exchanged'; readonly bytes: Uint8Array }
  | { readonly status: 'refused'; readonly words: ServerWords }
  /** The engine itself broke: it answers nothing sensible any more. */
  | { readonly status: 'broken'; readonly message: string }
);
