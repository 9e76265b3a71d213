import { type Data, DataType, type Field, type Vector } from 'apache-arrow';
import { bitAt, bytesAt, childOf, fixedBytes, littleEndian } from '../../arrow-bytes';
import { entryFields, extensionOf } from '../../arrow-type';

type Read = (data: Data, row: number) => unknown;
const decoder = new TextDecoder();

/** A column's values as a Parquet writer takes them: decimals and moments as bigint, maps as lists of pairs. */
export function storedValues(field: Field, column: Vector): unknown[] {
  const read = readerOf(field);
  const values: unknown[] = [];
  for (const data of column.data)
    if (DataType.isUtf8(field.type)) values.push(...texts(data));
    else for (let row = 0; row < data.length; row++) values.push(read(data, row));
  return values;
}

/** Texts of plain letters are decoded all at once: it takes a tenth of the time. */
function texts(data: Data): (string | null)[] {
  const offsets = data.valueOffsets;
  const [from, to] = [offsets[0] ?? 0, offsets[data.length] ?? 0];
  const all = decoder.decode(data.values.subarray(from, to));
  const isPlain = all.length === to - from;
  return Array.from({ length: data.length }, (_, row) => {
    if (!data.getValid(row)) return null;
    return isPlain ? all.slice(offsets[row] - from, offsets[row + 1] - from) : decoder.decode(bytesAt(data, row));
  });
}

function readerOf(field: Field): Read {
  const read = presentReader(field);
  return (data, row) => (data.getValid(row) ? read(data, row) : null);
}

function presentReader(field: Field): Read {
  const { type } = field;
  const extension = extensionOf(field);
  if (extension === 'bool8' || DataType.isBool(type)) return bitAt;
  if (extension === 'uuid') return (data, row) => fixedBytes(data, row, 16).slice();
  if (DataType.isUtf8(type)) return (data, row) => decoder.decode(bytesAt(data, row));
  if (DataType.isBinary(type)) return (data, row) => bytesAt(data, row).slice();
  if (DataType.isDecimal(type)) return (data, row) => littleEndian(fixedBytes(data, row, 16), true);
  if (DataType.isTimestamp(type) && type.unit === 0) return (data, row) => BigInt(data.values[row]) * 1000n;
  if (DataType.isTime(type)) return (data, row) => BigInt(data.values[row]);
  if (DataType.isMap(type)) {
    const [key, value] = entryFields(type).map(readerOf);
    return (data, row) =>
      items(data, row, (entries, at) => ({
        key: key?.(childOf(entries, 0), at),
        value: value?.(childOf(entries, 1), at),
      }));
  }
  if (DataType.isStruct(type)) {
    const fields = type.children.map((child: Field) => [child.name, readerOf(child)] as const);
    return (data, row) =>
      Object.fromEntries(fields.map(([name, read], index) => [name, read(childOf(data, index), row)]));
  }
  const [item] = type.children ?? [];
  if (!item) return (data, row) => data.values[row];
  const read = readerOf(item);
  if (!DataType.isFixedSizeList(type)) return (data, row) => items(data, row, read);
  const size = type.listSize;
  return (data, row) => Array.from({ length: size }, (_, index) => read(childOf(data, 0), row * size + index));
}

function items(data: Data, row: number, read: Read): unknown[] {
  const from = data.valueOffsets[row];
  return Array.from({ length: data.valueOffsets[row + 1] - from }, (_, index) => read(childOf(data, 0), from + index));
}
