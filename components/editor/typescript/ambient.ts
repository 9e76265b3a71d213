/** What every TypeScript cell can name without importing it. */
export const AMBIENT = `
/** Runs SQL with the scope of this cell. Values in \${} are bound as parameters, never pasted into the text. */
declare function sql<Row = Record<string, unknown>>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]>;

/** Shows a value under the cell: a table for an array of objects, a tree for anything else. */
declare function display(value: unknown): void;

/** The lesson's own clock. It stands still until it is told to move. */
declare const clock: {
  now(): Date;
  /** Moves the clock on by so many milliseconds and runs what falls due, in order. */
  advance(milliseconds: number): void;
  /** Resolves when the clock has moved on so far. */
  sleep(milliseconds: number): Promise<void>;
  set(time: string | Date): void;
};

declare const console: Record<'debug' | 'error' | 'info' | 'log' | 'warn', (...values: unknown[]) => void> & {
  table(rows: unknown): void;
};

declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;
declare function setTimeout(callback: () => void, milliseconds?: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare function setInterval(callback: () => void, milliseconds?: number): number;
declare function clearInterval(timer: number | undefined): void;

declare class URLSearchParams implements Iterable<[string, string]> {
  constructor(init?: string | Record<string, string> | Iterable<readonly [string, string]>);
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  sort(): void;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare class URL {
  constructor(url: string | URL, base?: string | URL);
  static canParse(url: string, base?: string): boolean;
  readonly origin: string;
  readonly searchParams: URLSearchParams;
  hash: string;
  host: string;
  hostname: string;
  href: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  username: string;
  toString(): string;
  toJSON(): string;
}
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: ArrayBufferLike | ArrayBufferView): string;
}
`;
