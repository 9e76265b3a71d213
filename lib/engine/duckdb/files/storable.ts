import { DataType, type Field } from 'apache-arrow';
import { entryFields, extensionOf, isStreamable } from '../arrow-type';

/** Whether our writers store a column as what it is; others are written as text. */
export function isStorable(field: Field, format: 'json' | 'parquet'): boolean {
  if (format === 'json') return isStreamable(field);
  const extension = extensionOf(field);
  if (extension) return extension === 'bool8' || extension === 'uuid';
  const { type } = field;
  if (DataType.isInterval(type) || DataType.isDictionary(type) || DataType.isUnion(type) || DataType.isNull(type))
    return false;
  const parts: readonly Field[] = DataType.isMap(type) ? entryFields(type) : (type.children ?? []);
  return parts.every((part) => isStorable(part, format));
}
