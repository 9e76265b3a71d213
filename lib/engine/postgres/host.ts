import type { Parts } from './protocol';

/** A worker that answers requests; what differs between the browser and Node. */
export type PostgresWorker = {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
};

export type PostgresHost = {
  startWorker(): PostgresWorker;
  /** Fetches what a worker needs to start. The engine keeps it, so that a second worker fetches nothing. */
  fetchParts(onProgress: (loadedBytes: number) => void): Promise<Parts>;
  /** Bytes of all parts before compression; 0 if unknown. */
  readonly totalBytes: number;
  /** The SHA-256 of the CSV of every table that the snapshot holds, by name. */
  readonly samples: Readonly<Record<string, string>>;
  /** Whether a second worker is kept warm once the first had to be ended. */
  readonly standby: boolean;
  /** How long a statement may take to end by itself after a stop, before its worker is ended. */
  readonly stopGraceMs: number;
};

export type EngineOptions = Partial<Pick<PostgresHost, 'standby' | 'stopGraceMs'>>;
