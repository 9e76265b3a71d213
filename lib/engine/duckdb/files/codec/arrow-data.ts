import {
  Table as ArrowTable,
  type Data,
  DataType,
  type Field,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  tableToIPC,
} from 'apache-arrow';

// Arrow's own builders compile their test for NULL with `new Function`, which the page's policy refuses.

type Values = ArrayLike<unknown>;
const isNull = (value: unknown): value is null | undefined => value === null || value === undefined;
const encoder = new TextEncoder();

/**
 * Values as Arrow holds them: whole numbers of 64 bits, decimals and moments as bigint, dates as days, lists as arrays,
 * structs as objects, maps as arrays of `{ key, value }`.
 */
function toData(type: DataType, values: Values): Data {
  const length = values.length;
  const shape = { type, length, ...validity(values) };
  const make = (parts: object) => makeData({ ...shape, ...parts } as never) as Data;
  if (DataType.isNull(type)) return makeData({ type, length } as never) as Data;
  if (DataType.isBool(type)) return make({ data: bits(values, (value) => value === true) });
  if (DataType.isUtf8(type)) return make(textBytes(values));
  if (DataType.isBinary(type))
    return make(bytesOf(values, (value) => (value instanceof Uint8Array ? value : new Uint8Array())));
  if (DataType.isDecimal(type)) return make({ data: decimals(values) });
  if (DataType.isList(type) || DataType.isMap(type)) {
    const { valueOffsets, items } = flattened(values);
    return make({ valueOffsets, child: toData(type.children[0]?.type ?? new Struct([]), items) });
  }
  if (DataType.isStruct(type))
    return make({ children: type.children.map((field: Field) => toData(field.type, column(values, field.name))) });
  return make({ data: numbers(type, values) });
}

/** Rows as a stream that the engine makes a table of. `batches` are the columns of consecutive rows. */
export function toStream(fields: readonly Field[], batches: readonly (readonly Values[])[]): Uint8Array {
  return streamOf(
    fields,
    batches.map((columns) => fields.map((field, index) => toData(field.type, columns[index] ?? []))),
  );
}

/** The same of columns that are Arrow's already. */
export function streamOf(fields: readonly Field[], batches: readonly (readonly Data[])[]): Uint8Array {
  const schema = new Schema([...fields]);
  const type = new Struct([...fields]);
  const some = batches.length === 0 ? [fields.map((field) => toData(field.type, []))] : batches;
  const records = some.map((columns) => {
    const length = columns[0]?.length ?? 0;
    return new RecordBatch(schema, makeData({ type, length, nullCount: 0, children: [...columns] }));
  });
  return tableToIPC(new ArrowTable(schema, records), 'stream');
}

function validity(values: Values): { nullCount: number; nullBitmap?: Uint8Array } {
  if (ArrayBuffer.isView(values)) return { nullCount: 0 };
  let nullCount = 0;
  for (let at = 0; at < values.length; at++) if (isNull(values[at])) nullCount++;
  return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap: bits(values, (value) => !isNull(value)) };
}

/** One bit per value; Arrow counts bits from the lowest. */
function bits(values: Values, isSet: (value: unknown) => boolean): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / 8));
  for (let at = 0; at < values.length; at++)
    if (isSet(values[at])) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
  return bytes;
}

function bytesOf(values: Values, encode: (value: unknown) => Uint8Array) {
  const parts: Uint8Array[] = [];
  const valueOffsets = new Int32Array(values.length + 1);
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    const part = isNull(value) ? undefined : encode(value);
    if (part) parts.push(part);
    valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + (part?.length ?? 0);
  }
  const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
  let end = 0;
  for (const part of parts) {
    data.set(part, end);
    end += part.length;
  }
  return { valueOffsets, data };
}

/** Texts of plain letters are encoded all at once: it takes a tenth of the time. */
function textBytes(values: Values) {
  const texts = Array.from(values, (value) => (isNull(value) ? '' : String(value)));
  const data = encoder.encode(texts.join(''));
  const valueOffsets = new Int32Array(texts.length + 1);
  for (let at = 0; at < texts.length; at++) valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + (texts[at]?.length ?? 0);
  return valueOffsets.at(-1) === data.length
    ? { valueOffsets, data }
    : bytesOf(texts, (text) => encoder.encode(String(text)));
}

/** 16 bytes each, the lowest first. */
function decimals(values: Values): Uint32Array {
  const words = new BigUint64Array(2 * values.length);
  for (let at = 0; at < values.length; at++) {
    const value = BigInt.asUintN(128, big(values[at]));
    words[2 * at] = value & 0xffff_ffff_ffff_ffffn;
    words[2 * at + 1] = value >> 64n;
  }
  return new Uint32Array(words.buffer);
}

function flattened(values: Values) {
  const items: unknown[] = [];
  const valueOffsets = new Int32Array(values.length + 1);
  for (let at = 0; at < values.length; at++) {
    const list = values[at];
    if (Array.isArray(list)) for (const item of list) items.push(item);
    valueOffsets[at + 1] = items.length;
  }
  return { valueOffsets, items };
}

const column = (rows: Values, name: string): Values =>
  Array.from(rows, (row) => (typeof row === 'object' && row !== null ? Reflect.get(row, name) : null));

const big = (value: unknown): bigint => {
  if (typeof value === 'bigint') return value;
  return isNull(value) ? 0n : BigInt(Number(value));
};

function numbers(type: DataType, values: Values): ArrayBufferView {
  const Holder: new (length: number) => ArrayBufferView & { [index: number]: number | bigint } = type.ArrayType;
  if (values instanceof Holder) return values;
  const data = new Holder(values.length);
  if (data instanceof BigInt64Array || data instanceof BigUint64Array)
    for (let at = 0; at < values.length; at++) data[at] = big(values[at]);
  else for (let at = 0; at < values.length; at++) data[at] = isNull(values[at]) ? 0 : Number(values[at]);
  return data;
}
