import { columnAt } from '../place-in';

export const LINE_FEED = 10;
export const RETURN = 13;
export const SPACE = 32;

/** How values are told apart, as bytes; `quote` is -1 if nothing is quoted. */
export type Dialect = { readonly delimiter: number; readonly quote: number };

/** Why a row is no row. */
export type CsvFault = { readonly line: number; readonly column: number; readonly reason: string };

/** Reads the rows of a CSV one after the other, as places in its bytes. Any end of line ends a row, also of several kinds in one file. */
export class CsvScanner {
  readonly bytes: Uint8Array;
  readonly #delimiter: number;
  readonly #quote: number;
  #at: number;
  #nextLine: number;
  #lineStart: number;
  /** Of the row last read: where it begins, its values, and what is wrong with it. */
  line = 0;
  count = 0;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly quoted: boolean[] = [];
  /** Whether a value has doubled quotes. */
  readonly escaped: boolean[] = [];
  fault: CsvFault | undefined;

  constructor(bytes: Uint8Array, { delimiter, quote }: Dialect, at = 0, line = 1) {
    this.bytes = bytes;
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#at = at;
    this.#lineStart = at;
    this.#nextLine = line;
  }

  get at(): number {
    return this.#at;
  }

  /** Whether the row last read is a line without anything. */
  get isBlank(): boolean {
    if (this.fault || this.count !== 1 || this.quoted[0]) return false;
    const to = this.ends[0] ?? 0;
    for (let at = this.starts[0] ?? 0; at < to; at++) if (this.bytes[at] !== SPACE) return false;
    return true;
  }

  /** Reads the next row; false if there is none. */
  next(): boolean {
    const { bytes } = this;
    if (this.#at >= bytes.length) return false;
    this.count = 0;
    this.fault = undefined;
    this.line = this.#nextLine;
    for (;;) {
      const opening = this.#opening();
      if (!(opening < 0 ? this.#plain() : this.#inQuotes(opening))) return true;
      if (this.#at >= bytes.length) return true;
      if (bytes[this.#at] !== this.#delimiter) {
        this.#endLine();
        return true;
      }
      this.#at++;
    }
  }

  #endLine(): void {
    this.#at += this.bytes[this.#at] === RETURN && this.bytes[this.#at + 1] === LINE_FEED ? 2 : 1;
    this.#nextLine++;
    this.#lineStart = this.#at;
  }

  /** Where the next value has its opening quote, -1 if it has none. */
  #opening(): number {
    if (this.#quote < 0) return -1;
    const at = this.#pastSpaces(this.#at);
    return this.bytes[at] === this.#quote ? at : -1;
  }

  #pastSpaces(from: number): number {
    let at = from;
    if (this.#delimiter !== SPACE) while (this.bytes[at] === SPACE) at++;
    return at;
  }

  #plain(): boolean {
    const { bytes } = this;
    const delimiter = this.#delimiter;
    const { length } = bytes;
    let at = this.#at;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (byte === delimiter || byte === LINE_FEED || byte === RETURN) break;
      if (byte === 0) return this.#broken(at, this.#nextLine, this.#lineStart, ZERO);
    }
    this.#add(this.#at, at, false, false);
    this.#at = at;
    return true;
  }

  #inQuotes(opening: number): boolean {
    const { bytes } = this;
    const { length } = bytes;
    const quote = this.#quote;
    let line = this.#nextLine;
    let lineStart = this.#lineStart;
    let escaped = false;
    let at = opening + 1;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (byte === quote) {
        if (bytes[at + 1] !== quote) break;
        escaped = true;
        at++;
      } else if (byte === LINE_FEED || (byte === RETURN && bytes[at + 1] !== LINE_FEED)) {
        line++;
        lineStart = at + 1;
      } else if (byte === 0) return this.#broken(at, line, lineStart, ZERO);
    }
    const open = [opening, this.#nextLine, this.#lineStart] as const;
    if (at >= length) return this.#broken(...open, 'A quote opens here and is never closed.');
    const after = this.#pastSpaces(at + 1);
    const next = bytes[after];
    if (after < length && next !== this.#delimiter && next !== LINE_FEED && next !== RETURN) {
      const where = line === open[1] ? '' : ` on line ${line}`;
      return this.#broken(...open, `A quote opens here and is closed${where}, but the value goes on after it.`);
    }
    this.#add(opening + 1, at, true, escaped);
    this.#nextLine = line;
    this.#lineStart = lineStart;
    this.#at = after;
    return true;
  }

  #add(start: number, end: number, quoted: boolean, escaped: boolean): void {
    const { count } = this;
    this.starts[count] = start;
    this.ends[count] = end;
    this.quoted[count] = quoted;
    this.escaped[count] = escaped;
    this.count++;
  }

  /** The row is broken at a byte: reading goes on with the line after it. */
  #broken(at: number, line: number, lineStart: number, reason: string): false {
    this.fault = { line, column: columnAt(this.bytes, lineStart, at), reason };
    let end = at;
    while (end < this.bytes.length && this.bytes[end] !== LINE_FEED && this.bytes[end] !== RETURN) end++;
    this.#nextLine = line;
    this.#at = end;
    if (end < this.bytes.length) this.#endLine();
    return false;
  }
}

const ZERO = 'There is a zero byte here, which no text has.';
