import { type Data, DataType, type Field, tableFromIPC } from 'apache-arrow';
import { childOf } from '../../arrow-bytes';
import { entryFields, extensionOf } from '../../arrow-type';
import { readerOf } from '../../arrow-value';

type Write = (data: Data, row: number) => string;

/** The rows of a stream as the engine writes JSON, one object per row. */
export function writeJson(stream: Uint8Array): readonly string[] {
  const table = tableFromIPC(stream);
  const writers = table.schema.fields.map((field) => ({ key: JSON.stringify(field.name), write: writerOf(field) }));
  return table.batches.flatMap((batch) =>
    Array.from({ length: batch.numRows }, (_, row) => {
      const entries = writers.map(({ key, write }, index) => `${key}:${write(childOf(batch.data, index), row)}`);
      return `{${entries.join(',')}}`;
    }),
  );
}

function writerOf(field: Field): Write {
  const write = presentWriter(field);
  return (data, row) => (data.getValid(row) ? write(data, row) : 'null');
}

const AS_DIGITS = new Set(['hugeint', 'uhugeint']);

function presentWriter(field: Field): Write {
  const { type } = field;
  if (DataType.isStruct(type)) {
    const parts = type.children.map((child: Field) => ({ key: JSON.stringify(child.name), write: writerOf(child) }));
    return (data, row) =>
      `{${parts.map(({ key, write }, index) => `${key}:${write(childOf(data, index), row)}`).join(',')}}`;
  }
  if (DataType.isMap(type)) {
    const [key, value] = entryFields(type).map(writerOf);
    const pair = (entries: Data, at: number) =>
      `${asKey(key?.(childOf(entries, 0), at) ?? '')}:${value?.(childOf(entries, 1), at)}`;
    return (data, row) => `{${items(data, row, pair).join(',')}}`;
  }
  const [item] = type.children ?? [];
  if (item) {
    const write = writerOf(item);
    if (!DataType.isFixedSizeList(type)) return (data, row) => `[${items(data, row, write).join(',')}]`;
    const size = type.listSize;
    return (data, row) =>
      `[${Array.from({ length: size }, (_, index) => write(childOf(data, 0), row * size + index)).join(',')}]`;
  }
  const read = readerOf(field);
  const digits = DataType.isDecimal(type) || DataType.isInt(type) || AS_DIGITS.has(extensionOf(field) ?? '');
  if (digits) return (data, row) => String(read(data, row));
  return (data, row) => {
    const value = read(data, row);
    if (typeof value === 'number')
      return Number.isInteger(value) && !/e/.test(String(value)) ? `${value}.0` : `${value}`;
    return DataType.isFloat(type) ? 'null' : JSON.stringify(value);
  };
}

const asKey = (text: string) => (text.startsWith('"') ? text : JSON.stringify(text));

function items(data: Data, row: number, write: Write): string[] {
  const from = data.valueOffsets[row];
  return Array.from({ length: data.valueOffsets[row + 1] - from }, (_, index) => write(childOf(data, 0), from + index));
}
