import { type Data, DataType, type Field, type Vector } from 'apache-arrow';
import { invariant } from '../../core/invariant';
import type { Value } from '../../core/value';
import { bitAt, bytesAt, childOf, fixedBytes, littleEndian } from './arrow-bytes';
import { entryFields, extensionOf } from './arrow-type';
import { dateText, intervalText, offsetText, timestampText, timeText } from './temporal-text';

const decoder = new TextDecoder();
const PER_SECOND = [1n, 1_000n, 1_000_000n, 1_000_000_000n] as const;
const perSecond = (unit: number) => PER_SECOND[unit] ?? 1n;

type Read = (data: Data, row: number) => Value;

/** The values of a column, exact and as they travel. */
export function readColumn(field: Field, column: Vector): Value[] {
  const read = readerOf(field);
  return column.data.flatMap((data) => Array.from({ length: data.length }, (_, row) => read(data, row)));
}

/** How to read one value of a field, decided once. */
export function readerOf(field: Field): Read {
  const read = extensionReader(extensionOf(field)) ?? plainReader(field) ?? nestedReader(field);
  return (data, row) => (data.getValid(row) ? read(data, row) : null);
}

function plainReader({ type }: Field): Read | undefined {
  if (DataType.isInt(type)) return (data, row) => wholeNumber(data.values[row]);
  if (DataType.isFloat(type))
    return (data, row) => float(type.precision === 2 ? data.values[row] : shortest(data.values[row]));
  if (DataType.isUtf8(type)) return (data, row) => decoder.decode(bytesAt(data, row));
  if (DataType.isBinary(type)) return (data, row) => hex(bytesAt(data, row));
  if (DataType.isDecimal(type))
    return (data, row) => decimal(littleEndian(fixedBytes(data, row, 16), true), type.scale);
  if (DataType.isDate(type)) return (data, row) => dateText(data.values[row]);
  if (DataType.isTime(type)) return (data, row) => timeText(BigInt(data.values[row]), perSecond(type.unit));
  if (DataType.isTimestamp(type))
    return (data, row) => {
      const text = timestampText(data.values[row], perSecond(type.unit));
      return type.timezone && !text.endsWith('infinity') ? `${text}+00` : text;
    };
  if (DataType.isInterval(type)) return (data, row) => interval(fixedBytes(data, row, 16));
  if (DataType.isDictionary(type)) return (data, row) => String(data.dictionary?.get(data.values[row]));
  if (DataType.isBool(type)) return bitAt;
  return DataType.isNull(type) ? () => null : undefined;
}

function nestedReader({ type }: Field): Read {
  if (DataType.isMap(type)) {
    const parts = entryFields(type).map(readerOf);
    return (data, row) =>
      itemsOf(data, row, (entries, at) => parts.map((read, index) => read(childOf(entries, index), at)));
  }
  const fields: readonly Field[] = type.children;
  const reads = fields.map(readerOf);
  if (DataType.isStruct(type))
    return (data, row) =>
      Object.fromEntries(fields.map(({ name }, index) => [name, reads[index]?.(childOf(data, index), row) ?? null]));
  const [read] = reads;
  invariant(read, 'a list has items');
  if (!DataType.isFixedSizeList(type)) return (data, row) => itemsOf(data, row, read);
  const size = type.listSize;
  return (data, row) => Array.from({ length: size }, (_, index) => read(childOf(data, 0), row * size + index));
}

function itemsOf(data: Data, row: number, read: Read): Value[] {
  const from = data.valueOffsets[row];
  return Array.from({ length: data.valueOffsets[row + 1] - from }, (_, index) => read(childOf(data, 0), from + index));
}

function extensionReader(extension: string | undefined): Read | undefined {
  switch (extension) {
    case undefined:
      return undefined;
    case 'bool8':
      // The field says one byte each, the engine sends one bit each (docs/engine-quirks.md).
      return (data, row) => bitAt(data, row);
    case 'hugeint':
      return (data, row) => String(littleEndian(fixedBytes(data, row, 16), true));
    case 'uhugeint':
      return (data, row) => String(littleEndian(fixedBytes(data, row, 16), false));
    case 'uuid':
      return (data, row) => uuid(hex(fixedBytes(data, row, 16)));
    case 'bit':
      return (data, row) => bits(bytesAt(data, row));
    case 'time_tz':
      return (data, row) => timeWithOffset(littleEndian(fixedBytes(data, row, 8), false));
    default:
      return (data, row) => hex(bytesAt(data, row));
  }
}

const uuid = (digits: string) => digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const wholeNumber = (value: number | bigint): Value =>
  typeof value === 'number' ? value : Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
const float = (value: number): Value => (Number.isFinite(value) ? value : String(value));

/** The shortest decimal that is this 32-bit float, as the engine writes it. */
function shortest(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}

function decimal(unscaled: bigint, scale: number): string {
  if (scale === 0) return String(unscaled);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');

/** The first byte counts the bits of padding before the value. */
const bits = ([padding = 0, ...bytes]: Uint8Array) =>
  bytes
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .slice(padding);

function interval(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
  return intervalText(view.getInt32(0, true), view.getInt32(4, true), view.getBigInt64(8, true) / 1000n);
}

/** 40 bits of microseconds, then 24 bits of how far the offset is below the largest. */
function timeWithOffset(packed: bigint): string {
  return `${timeText(packed >> 24n, 1_000_000n)}${offsetText(57_599 - Number(packed & 0xffffffn))}`;
}
