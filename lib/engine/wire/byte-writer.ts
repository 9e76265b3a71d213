const encoder = new TextEncoder();

/** Parts in a row. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const LETTER_AND_LENGTH = 5;

/** A message of the protocol: a letter, the length of the rest, and the rest. */
export function message(letter: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const whole = joinBytes([new Uint8Array(LETTER_AND_LENGTH), ...parts]);
  whole[0] = letter.charCodeAt(0);
  new DataView(whole.buffer).setInt32(1, whole.length - 1);
  return whole;
}

export const int8 = (value: number) => Uint8Array.of(value);
export function int16(value: number): Uint8Array {
  const bytes = new Uint8Array(2);
  new DataView(bytes.buffer).setInt16(0, value);
  return bytes;
}
export function int32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value);
  return bytes;
}
/** A text and the zero byte that ends it. */
export const text = (value: string) => encoder.encode(`${value}\0`);
/** Bytes with their length before them; NULL has none. */
export const counted = (value: Uint8Array | null) =>
  value === null ? int32(-1) : joinBytes([int32(value.length), value]);
export const utf8 = (value: string) => encoder.encode(value);
