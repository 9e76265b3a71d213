import { Bool, Float64, makeData, Utf8, Vector } from 'apache-arrow';

// Arrow's own builders compile their test for NULL with `new Function`, which the page's policy refuses.

/** One bit per value, set where there is one; Arrow counts bits from the lowest. */
function bitsOf<T>(values: readonly T[], isSet: (value: T) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  for (const [index, value] of values.entries())
    if (isSet(value)) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  return bits;
}

const shapeOf = (values: readonly unknown[]) => ({
  length: values.length,
  nullCount: values.filter((value) => value === null).length,
  nullBitmap: bitsOf(values, (value) => value !== null),
});

export function numbersVector(values: readonly (number | null)[]): Vector {
  const data = Float64Array.from(values, (value) => value ?? 0);
  return new Vector([makeData({ type: new Float64(), ...shapeOf(values), data })]);
}

export function booleansVector(values: readonly (boolean | null)[]): Vector {
  return new Vector([
    makeData({ type: new Bool(), ...shapeOf(values), data: bitsOf(values, (value) => value === true) }),
  ]);
}

export function textsVector(values: readonly (string | null)[]): Vector {
  const encoder = new TextEncoder();
  const texts = values.map((value) => encoder.encode(value ?? ''));
  const valueOffsets = new Int32Array(values.length + 1);
  for (const [index, text] of texts.entries()) valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + text.length;
  const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
  for (const [index, text] of texts.entries()) data.set(text, valueOffsets[index]);
  return new Vector([makeData({ type: new Utf8(), ...shapeOf(values), valueOffsets, data })]);
}
