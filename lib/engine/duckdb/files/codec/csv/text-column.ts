import { type Data, makeData, Utf8 } from 'apache-arrow';

const SHORT = 24;

/** The values of a text column, gathered byte by byte. */
export class TextColumn {
  #bytes = new Uint8Array(4096);
  #offsets = new Int32Array(1024);
  #valid = new Uint8Array(128);
  #nulls = 0;
  #rows = 0;

  get byteLength(): number {
    return this.#offsets[this.#rows] ?? 0;
  }

  /** `mark` is the quote that stands doubled in the value; -1 if none does. */
  add(from: Uint8Array, start: number, end: number, mark: number): void {
    let at = this.byteLength;
    const needed = at + end - start;
    if (needed > this.#bytes.length)
      this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(needed, 2 * this.#bytes.length)));
    const bytes = this.#bytes;
    if (mark >= 0)
      for (let next = start; next < end; next++) {
        const byte = from[next] ?? 0;
        bytes[at++] = byte;
        if (byte === mark) next++;
      }
    else if (end - start > SHORT) {
      bytes.set(from.subarray(start, end), at);
      at = needed;
    } else for (let next = start; next < end; next++) bytes[at++] = from[next] ?? 0;
    this.#end(at, true);
  }

  addNull(): void {
    this.#end(this.byteLength, false);
  }

  #end(at: number, isValue: boolean): void {
    const row = this.#rows++;
    if (row + 2 > this.#offsets.length) {
      this.#offsets = grown(this.#offsets, new Int32Array(2 * this.#offsets.length));
      this.#valid = grown(this.#valid, new Uint8Array(this.#offsets.length / 8));
    }
    this.#offsets[row + 1] = at;
    if (isValue) this.#valid[row >> 3] = (this.#valid[row >> 3] ?? 0) | (1 << (row & 7));
    else this.#nulls++;
  }

  /** What was gathered since the last time. */
  take(): Data {
    const length = this.#rows;
    const data = makeData({
      type: new Utf8(),
      length,
      nullCount: this.#nulls,
      ...(this.#nulls > 0 && { nullBitmap: this.#valid.slice(0, Math.ceil(length / 8)) }),
      valueOffsets: this.#offsets.slice(0, length + 1),
      data: this.#bytes.slice(0, this.byteLength),
    });
    this.#valid.fill(0);
    this.#nulls = 0;
    this.#rows = 0;
    return data;
  }
}

function grown<T extends Uint8Array | Int32Array>(before: T, after: T): T {
  after.set(before);
  return after;
}
