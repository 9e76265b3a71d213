import type { Data } from 'apache-arrow';
import { invariant } from '../../core/invariant';

/** One bit each, counted from the lowest. */
export const bitAt = (data: Data, row: number): boolean => ((data.values[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;

export function fixedBytes(data: Data, row: number, width: number): Uint8Array {
  const { buffer, byteOffset } = data.values;
  return new Uint8Array(buffer, byteOffset + row * width, width);
}

/** The bytes of a value whose length varies. */
export const bytesAt = (data: Data, row: number): Uint8Array =>
  data.values.subarray(data.valueOffsets[row], data.valueOffsets[row + 1]);

export function littleEndian(bytes: Uint8Array, signed: boolean): bigint {
  if (bytes.length === 16) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
    const high = signed ? view.getBigInt64(8, true) : view.getBigUint64(8, true);
    return (high << 64n) | view.getBigUint64(0, true);
  }
  const value = bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return signed ? BigInt.asIntN(bytes.length * 8, value) : value;
}

export function childOf(data: Data, index: number): Data {
  const child = data.children[index];
  invariant(child, 'a nested value has its fields');
  return child;
}
