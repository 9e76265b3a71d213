const decoder = new TextDecoder();

/** A message ended before it said what it has to say. */
export class ShortMessage extends Error {}

/** Reads a message of the protocol from its beginning to its end. Numbers are big-endian. */
export function byteReader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const step = (count: number) => {
    if (count < 0 || at + count > bytes.length) throw new ShortMessage();
    at += count;
    return at - count;
  };
  return {
    int8: () => view.getUint8(step(1)),
    int16: () => view.getInt16(step(2)),
    int32: () => view.getInt32(step(4)),
    bytes: (count: number) => {
      const from = step(count);
      return bytes.subarray(from, from + count);
    },
    /** A text that ends with a zero byte. */
    text() {
      const end = bytes.indexOf(0, at);
      if (end < 0) throw new ShortMessage();
      const from = step(end + 1 - at);
      return decoder.decode(bytes.subarray(from, end));
    },
    rest: () => bytes.subarray(step(bytes.length - at)),
    get left() {
      return bytes.length - at;
    },
  };
}
export type ByteReader = ReturnType<typeof byteReader>;
