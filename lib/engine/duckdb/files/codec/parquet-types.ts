import {
  Binary,
  Bool,
  type DataType,
  DateDay,
  Decimal,
  Field,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  List,
  Map_,
  Struct,
  TimeMicrosecond,
  TimestampMicrosecond,
  TimestampNanosecond,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Utf8,
} from 'apache-arrow';
import type { SchemaElement, SchemaTree } from 'hyparquet';
import { isListLike, isMapLike } from 'hyparquet/src/schema.js';
import { quoteName } from '../../../../core/sql-tokens';
import { typeText } from '../../arrow-type';

/** How a column is read: its type as DuckDB has it, and what makes a value of what is stored. */
export type Reader = {
  readonly type: DataType;
  /** Its type in SQL, where it travels as text. */
  readonly cast?: string | undefined;
  /** Undefined if values are stored as they travel. */
  readonly value?: ((stored: unknown) => unknown) | undefined;
};

/** What stands in a file that DuckDB's types cannot say. */
export class UnreadableType extends Error {}

/** What the library makes of a column before it gives its values; the rest is ours, because its numbers are not exact. */
const LEFT_TO_THE_LIBRARY = new Set(['UTF8', 'LIST']);

/** A file's schema as the library is to read it, and with the words that old and new files use for the same. */
export function storedSchema(schema: readonly SchemaElement[]): SchemaElement[] {
  return schema.map(({ converted_type: converted, logical_type: logical, ...element }) => {
    const isText = ['ENUM', 'JSON'].includes(converted ?? logical?.type ?? '') || logical?.type === 'STRING';
    const word = isText ? 'UTF8' : logical?.type === 'LIST' ? 'LIST' : converted;
    return word && LEFT_TO_THE_LIBRARY.has(word) ? { ...element, converted_type: word } : element;
  });
}

const absent = (value: unknown): value is null | undefined => value === null || value === undefined;
const nullable = (convert: (stored: unknown) => unknown) => (stored: unknown) =>
  absent(stored) ? null : convert(stored);

/** How the values of a column are read. */
export function readerOf(node: SchemaTree): Reader {
  const { element, children } = node;
  if (children.length === 0) return leafReader(element);
  const [entries] = children;
  if (isListLike(node) && entries) return listReader(entries.children[0] ?? entries);
  if (isMapLike(node) && entries) return mapReader(entries);
  const fields = children.map((child) => [child.element.name, readerOf(child)] as const);
  const type = new Struct(fields.map(([name, reader]) => new Field(name, reader.type, true)));
  const value = nullable((stored) => {
    const record = Object(stored);
    return Object.fromEntries(fields.map(([name, reader]) => [name, apply(reader, record[name])]));
  });
  const parts = fields.map(([name, reader]) => `${quoteName(name)} ${sqlType(reader)}`);
  return { type, value, cast: fields.some(([, { cast }]) => cast) ? `STRUCT(${parts.join(', ')})` : undefined };
}

const sqlType = ({ cast, type }: Reader) => cast ?? typeText(new Field('', type, true));

const apply = ({ value }: Reader, stored: unknown) => (value ? value(stored) : stored);

function listReader(item: SchemaTree): Reader {
  const reader = readerOf(item);
  const type = new List(new Field('item', reader.type, true));
  const value = nullable((stored) => (Array.isArray(stored) ? stored.map((one) => apply(reader, one)) : [stored]));
  return { type, value, cast: reader.cast && `${reader.cast}[]` };
}

function mapReader(entries: SchemaTree): Reader {
  const [keys, values] = entries.children;
  if (!keys || !values) throw new UnreadableType('a map without values');
  const [key, value] = [readerOf(keys), readerOf(values)];
  const fields = [new Field('key', key.type, false), new Field('value', value.type, true)];
  const entry = new Field('entries', new Struct<{ key: DataType; value: DataType }>(fields), false);
  return {
    type: new Map_(entry),
    cast: key.cast || value.cast ? `MAP(${sqlType(key)}, ${sqlType(value)})` : undefined,
    value: nullable((stored) => {
      const pairs: unknown = Object(stored)[entries.element.name];
      return (Array.isArray(pairs) ? pairs : []).map((pair: unknown) => ({
        key: apply(key, Object(pair)[keys.element.name]),
        value: apply(value, Object(pair)[values.element.name]),
      }));
    }),
  };
}

const WHOLE = { 8: Int8, 16: Int16, 32: Int32, 64: Int64 } as const;
const UNSIGNED = { 8: Uint8, 16: Uint16, 32: Uint32, 64: Uint64 } as const;
const isWidth = (width: number): width is 8 | 16 | 32 | 64 => width in WHOLE;

function leafReader(element: SchemaElement): Reader {
  const { converted_type: converted, logical_type: logical, type: stored } = element;
  const whole = /^(U?)INT_(8|16|32|64)$/.exec(converted ?? '');
  if (whole) return { type: wholeType(Number(whole[2]), whole[1] === '') };
  if (logical?.type === 'INTEGER') return { type: wholeType(logical.bitWidth, logical.isSigned) };
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return decimalReader(element);
  if (converted === 'DATE' || logical?.type === 'DATE') return { type: new DateDay() };
  if (logical?.type === 'TIMESTAMP') {
    const zone = logical.isAdjustedToUTC ? 'UTC' : undefined;
    if (logical.unit === 'NANOS' && !zone) return { type: new TimestampNanosecond() };
    const scale = logical.unit === 'MILLIS' ? 1000n : 1n;
    return { type: new TimestampMicrosecond(zone), value: scaled(scale, logical.unit === 'NANOS' ? 1000n : 1n) };
  }
  if (converted === 'TIMESTAMP_MILLIS') return { type: new TimestampMicrosecond(), value: scaled(1000n, 1n) };
  if (converted === 'TIMESTAMP_MICROS') return { type: new TimestampMicrosecond() };
  // The library turns an INT96 into nanoseconds since 1970.
  if (stored === 'INT96') return { type: new TimestampMicrosecond(), value: scaled(1n, 1000n) };
  if (converted === 'TIME_MILLIS' || (logical?.type === 'TIME' && logical.unit === 'MILLIS'))
    return { type: new TimeMicrosecond(), value: scaled(1000n, 1n) };
  if (converted === 'TIME_MICROS' || logical?.type === 'TIME')
    return {
      type: new TimeMicrosecond(),
      value: scaled(1n, logical?.type === 'TIME' && logical.unit === 'NANOS' ? 1000n : 1n),
    };
  if (logical?.type === 'UUID') return { type: new Utf8(), cast: 'UUID', value: nullable((value) => uuid(value)) };
  if (logical?.type === 'FLOAT16' || converted === 'INTERVAL' || converted === 'BSON')
    throw new UnreadableType(`${element.name} ${logical?.type ?? converted}`);
  const isText = converted === 'UTF8' || converted === 'ENUM' || converted === 'JSON';
  if (isText || (logical && ['STRING', 'ENUM', 'JSON'].includes(logical.type))) return { type: new Utf8() };
  if (logical && !['NULL', 'LIST', 'MAP'].includes(logical.type))
    throw new UnreadableType(`${element.name} ${logical.type}`);
  return { type: storedType(element) };
}

function storedType({ name, type }: SchemaElement): DataType {
  switch (type) {
    case 'BOOLEAN':
      return new Bool();
    case 'INT32':
      return new Int32();
    case 'INT64':
      return new Int64();
    case 'FLOAT':
      return new Float32();
    case 'DOUBLE':
      return new Float64();
    case 'BYTE_ARRAY':
    case 'FIXED_LEN_BYTE_ARRAY':
      return new Binary();
    default:
      throw new UnreadableType(`${name} ${type}`);
  }
}

function wholeType(width: number, signed: boolean): DataType {
  if (!isWidth(width)) throw new UnreadableType(`INT${width}`);
  return signed ? new WHOLE[width]() : new UNSIGNED[width]();
}

function decimalReader(element: SchemaElement): Reader {
  const { logical_type: logical, name } = element;
  const exact = logical?.type === 'DECIMAL' ? logical : element;
  const [precision, scale] = [exact.precision ?? 18, exact.scale ?? 0];
  if (precision > 38) throw new UnreadableType(`${name} DECIMAL(${precision},${scale})`);
  return { type: new Decimal(scale, precision, 128), value: nullable((stored) => unscaled(stored)) };
}

/** Bytes have the highest first, and the sign in it. */
function unscaled(stored: unknown): bigint {
  if (!(stored instanceof Uint8Array)) return BigInt(stored as number | bigint);
  const value = stored.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return BigInt.asIntN(8 * stored.length, value);
}

const scaled = (times: bigint, by: bigint) =>
  nullable((stored) => floor(BigInt(stored as number | bigint) * times, by));
const floor = (value: bigint, by: bigint) => (value - (((value % by) + by) % by)) / by;

const uuid = (stored: unknown) =>
  stored instanceof Uint8Array
    ? [...stored]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    : String(stored);
