import { LINE_FEED, RETURN } from './scanner';

/** Where the line after so many lines begins. */
export function afterLines(bytes: Uint8Array, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines && at < bytes.length; line++) {
    while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at++;
    at += bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
  }
  return Math.min(at, bytes.length);
}

/** The numbers of the lines on which rows begin. */
export class Lines {
  #lines = new Uint32Array(1024);
  length = 0;

  add(line: number): void {
    if (this.length === this.#lines.length) {
      const before = this.#lines;
      this.#lines = new Uint32Array(2 * before.length);
      this.#lines.set(before);
    }
    this.#lines[this.length++] = line;
  }

  take = () => this.#lines.slice(0, this.length);
}
