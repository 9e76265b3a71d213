import { DataType, type Field } from 'apache-arrow';
import type { SchemaElement } from 'hyparquet';
import { entryFields, extensionOf } from '../../arrow-type';

/** What a column is stored as, and how it says what that means: as DuckDB itself writes it. */
type Stored = Pick<SchemaElement, 'type' | 'type_length' | 'converted_type' | 'logical_type' | 'precision' | 'scale'>;

/** A column in a Parquet file's schema, with all that is below it. */
export function elementsOf(name: string, field: Field, required = false): readonly SchemaElement[] {
  const { type } = field;
  const repetition_type = required ? 'REQUIRED' : 'OPTIONAL';
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const [item] = type.children;
    return [
      { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...(item ? elementsOf('element', item) : []),
    ];
  }
  if (DataType.isMap(type)) {
    const [key, value] = entryFields(type);
    return [
      { name, repetition_type, num_children: 1, converted_type: 'MAP', logical_type: { type: 'MAP' } },
      { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
      ...(key ? elementsOf('key', key, true) : []),
      ...(value ? elementsOf('value', value) : []),
    ];
  }
  if (DataType.isStruct(type))
    return [
      { name, repetition_type, num_children: type.children.length },
      ...type.children.flatMap((child: Field) => elementsOf(child.name, child)),
    ];
  return [{ name, repetition_type, ...storedAs(field) }];
}

const SMALL = { 8: 'INT_8', 16: 'INT_16', 32: 'INT_32', 64: 'INT_64' } as const;
const UNSIGNED = { 8: 'UINT_8', 16: 'UINT_16', 32: 'UINT_32', 64: 'UINT_64' } as const;
const UNITS = ['MILLIS', 'MILLIS', 'MICROS', 'NANOS'] as const;

function storedAs(field: Field): Stored {
  const { type } = field;
  const extension = extensionOf(field);
  if (extension === 'bool8' || DataType.isBool(type)) return { type: 'BOOLEAN' };
  if (extension === 'uuid') return { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, logical_type: { type: 'UUID' } };
  if (DataType.isInt(type)) {
    const stored = type.bitWidth === 64 ? 'INT64' : 'INT32';
    const converted_type = (type.isSigned ? SMALL : UNSIGNED)[type.bitWidth];
    return {
      type: stored,
      converted_type,
      logical_type: { type: 'INTEGER', bitWidth: type.bitWidth, isSigned: type.isSigned },
    };
  }
  if (DataType.isFloat(type)) return { type: type.precision === 2 ? 'DOUBLE' : 'FLOAT' };
  if (DataType.isUtf8(type)) return { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
  if (DataType.isDecimal(type)) return decimal(type.precision, type.scale);
  if (DataType.isDate(type)) return { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } };
  if (DataType.isTime(type))
    return {
      type: 'INT64',
      converted_type: 'TIME_MICROS',
      logical_type: { type: 'TIME', isAdjustedToUTC: false, unit: 'MICROS' },
    };
  if (DataType.isTimestamp(type)) {
    const unit = UNITS[type.unit];
    return {
      type: 'INT64',
      ...(unit !== 'NANOS' && { converted_type: unit === 'MILLIS' ? 'TIMESTAMP_MILLIS' : 'TIMESTAMP_MICROS' }),
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: Boolean(type.timezone), unit },
    };
  }
  return { type: 'BYTE_ARRAY' };
}

function decimal(precision: number, scale: number): Stored {
  const words = {
    converted_type: 'DECIMAL',
    precision,
    scale,
    logical_type: { type: 'DECIMAL', precision, scale },
  } as const;
  if (precision <= 9) return { type: 'INT32', ...words };
  return precision <= 18 ? { type: 'INT64', ...words } : { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, ...words };
}
