import { type Data, Field, Utf8 } from 'apache-arrow';
import { streamOf } from '../arrow-data';
import { ColumnKinds } from './column-kinds';
import { Lines } from './lines';
import type { CsvScanner } from './scanner';
import { TextColumn } from './text-column';

const BATCH_ROWS = 50_000;
const BATCH_BYTES = 64_000_000;

/** The values of a CSV by column, and what they can be. */
export class CsvColumns {
  readonly kinds: readonly ColumnKinds[];
  readonly #texts: readonly TextColumn[];
  readonly #quote: number;
  readonly #nulls: Uint8Array;
  readonly #batches: Data[][] = [];
  readonly #lines = new Lines();
  #inBatch = 0;

  /** `nulls` is the text that means NULL beside an empty one, where it is not quoted. */
  constructor(count: number, quote: number, nulls: string) {
    const columns = Array.from({ length: count });
    this.kinds = columns.map(() => new ColumnKinds());
    this.#texts = columns.map(() => new TextColumn());
    this.#quote = quote;
    this.#nulls = new TextEncoder().encode(nulls);
  }

  get rowCount(): number {
    return this.#lines.length;
  }

  /** Adds the row that was read last. */
  add(scanner: CsvScanner): void {
    let isFull = false;
    for (const [index, texts] of this.#texts.entries()) {
      this.#addValue(scanner, index, texts);
      isFull ||= texts.byteLength > BATCH_BYTES;
    }
    this.#lines.add(scanner.line);
    this.#inBatch++;
    if (isFull || this.#inBatch === BATCH_ROWS) this.#flush();
  }

  #addValue(scanner: CsvScanner, index: number, texts: TextColumn): void {
    const { bytes } = scanner;
    const [start = 0, end = 0] = [scanner.starts[index], scanner.ends[index]];
    const isNull = isSame(bytes, start, end, this.#nulls);
    if (!scanner.quoted[index] && (isNull || start === end)) texts.addNull();
    else texts.add(bytes, start, end, scanner.escaped[index] ? this.#quote : -1);
    if (!isNull) this.kinds[index]?.see(bytes, start, end, scanner.line);
  }

  #flush(): void {
    if (this.#inBatch > 0) this.#batches.push(this.#texts.map((texts) => texts.take()));
    this.#inBatch = 0;
  }

  /** The rows under these names, and the lines on which they begin. */
  end(names: readonly string[]): { readonly stream: Uint8Array; readonly lines: Uint32Array } {
    this.#flush();
    const fields = names.map((name) => new Field(name, new Utf8(), true));
    return { stream: streamOf(fields, this.#batches), lines: this.#lines.take() };
  }
}

function isSame(bytes: Uint8Array, start: number, end: number, other: Uint8Array): boolean {
  if (end - start !== other.length) return false;
  for (let at = 0; at < other.length; at++) if (bytes[start + at] !== other[at]) return false;
  return true;
}
