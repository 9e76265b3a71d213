import type { RefusedFile } from '../../../../core/file-reading';
import { placeIn } from './place-in';

/** What the bytes 0x80 to 0x9F are; a decoder of the host would do, but Node's takes them for control characters. */
const WINDOWS = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
/** Bytes that no text of Windows has. */
export const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

export function fromWindows(bytes: Uint8Array): { readonly bytes: Uint8Array } {
  const codes = new Uint16Array(256).map((_, byte) =>
    byte >= 0x80 && byte < 0xa0 && !UNUSED.has(byte) ? WINDOWS.charCodeAt(byte - 0x80) : byte,
  );
  const out = new Writer(
    bytes.length + bytes.reduce((more, byte) => more + (byte < 0x80 ? 0 : byte < 0xa0 ? 2 : 1), 0),
  );
  for (const byte of bytes) out.add(codes[byte] ?? 0);
  return { bytes: out.bytes() };
}

export function fromUtf16(bytes: Uint8Array, isLittle: boolean): { readonly bytes: Uint8Array } | RefusedFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = new Writer(Math.ceil(bytes.length * 1.5));
  const broken = (): RefusedFile => ({
    status: 'refused',
    message: 'The UTF-16 is broken here: half of a character is missing.',
    ...placeIn(out.bytes(), out.length),
  });
  for (let at = 0; at < bytes.length; at += 2) {
    if (at + 1 === bytes.length) return broken();
    const unit = view.getUint16(at, isLittle);
    if (unit < 0xd800 || unit > 0xdfff) {
      out.add(unit);
      continue;
    }
    const low = at + 3 < bytes.length ? view.getUint16(at + 2, isLittle) : 0;
    if (unit > 0xdbff || low < 0xdc00 || low > 0xdfff) return broken();
    out.add(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
    at += 2;
  }
  return { bytes: out.bytes() };
}

class Writer {
  readonly #bytes: Uint8Array;
  length = 0;

  constructor(most: number) {
    this.#bytes = new Uint8Array(most);
  }

  bytes = () => this.#bytes.subarray(0, this.length);

  add(code: number): void {
    if (code < 0x80) {
      this.#put(code);
      return;
    }
    if (code < 0x800) this.#put(0xc0 | (code >> 6));
    else {
      if (code < 0x10000) this.#put(0xe0 | (code >> 12));
      else {
        this.#put(0xf0 | (code >> 18));
        this.#put(0x80 | ((code >> 12) & 0x3f));
      }
      this.#put(0x80 | ((code >> 6) & 0x3f));
    }
    this.#put(0x80 | (code & 0x3f));
  }

  #put(byte: number): void {
    this.#bytes[this.length++] = byte;
  }
}
