import { DataType, type Field } from 'apache-arrow';
import { quoteName } from '../../core/sql-tokens';

/** The name of a type that Arrow carries as bytes: `hugeint`, `uuid`, `bit`, … */
export function extensionOf(field: Field): string | undefined {
  const name = field.metadata.get('ARROW:extension:name');
  if (name !== 'arrow.opaque') return name?.replace(/^arrow\./, '');
  return /"type_name":"([^"]+)"/.exec(field.metadata.get('ARROW:extension:metadata') ?? '')?.[1];
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  bool8: 'BOOLEAN',
  hugeint: 'HUGEINT',
  uhugeint: 'UHUGEINT',
  uuid: 'UUID',
  bit: 'BIT',
  time_tz: 'TIME WITH TIME ZONE',
  bignum: 'BIGNUM',
};
const WHOLE = { 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT' } as const;
const TIMESTAMPS = ['TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP', 'TIMESTAMP_NS'] as const;

/** DuckDB's name of a column's type. Where Arrow does not say enough (see `isCertain`), close to it. */
export function typeText(field: Field): string {
  const extension = extensionOf(field);
  if (extension) return EXTENSIONS[extension] ?? extension.toUpperCase();
  const { type } = field;
  if (DataType.isInt(type)) return `${type.isSigned ? '' : 'U'}${WHOLE[type.bitWidth]}`;
  if (DataType.isFloat(type)) return type.precision === 2 ? 'DOUBLE' : 'FLOAT';
  if (DataType.isBool(type)) return 'BOOLEAN';
  if (DataType.isUtf8(type)) return 'VARCHAR';
  if (DataType.isBinary(type)) return 'BLOB';
  if (DataType.isDecimal(type)) return `DECIMAL(${type.precision},${type.scale})`;
  if (DataType.isDate(type)) return 'DATE';
  if (DataType.isTime(type)) return type.unit === 3 ? 'TIME_NS' : 'TIME';
  if (DataType.isTimestamp(type)) return type.timezone ? 'TIMESTAMP WITH TIME ZONE' : TIMESTAMPS[type.unit];
  if (DataType.isInterval(type)) return 'INTERVAL';
  if (DataType.isList(type)) return `${typeText(type.valueField)}[]`;
  if (DataType.isFixedSizeList(type)) return `${typeText(type.valueField)}[${type.listSize}]`;
  if (DataType.isStruct(type))
    return `STRUCT(${type.children.map((child: Field) => `${fieldName(child.name)} ${typeText(child)}`).join(', ')})`;
  if (DataType.isMap(type)) return `MAP(${entryFields(type).map(typeText).join(', ')})`;
  return DataType.isDictionary(type) ? 'ENUM' : 'UNKNOWN';
}

const fieldName = (name: string) => (/^[a-z_]\w*$/i.test(name) ? name : quoteName(name));
export const entryFields = (type: DataType): readonly Field[] => type.children[0]?.type.children ?? [];

/** Whether `typeText` is DuckDB's own spelling: enums, structs (their fields may be quoted) and unions need asking. */
export function isCertain(field: Field): boolean {
  const { type } = field;
  if (DataType.isStruct(type) || DataType.isDictionary(type) || DataType.isUnion(type)) return false;
  return (type.children ?? []).every((child: Field) =>
    DataType.isMap(type) ? entryFields(type).every(isCertain) : isCertain(child),
  );
}

/** Whether `arrow-value.ts` can read the column; what it cannot read is asked for as text. */
export function isReadable(field: Field): boolean {
  if (DataType.isUnion(field.type) || extensionOf(field) === 'bignum') return false;
  return (field.type.children ?? []).every(isReadable);
}

/** Whether the column survives a stream of a query's rows: the dictionaries of enums are not sent in one. */
export function isStreamable(field: Field): boolean {
  if (DataType.isDictionary(field.type)) return false;
  return isReadable(field) && (field.type.children ?? []).every(isStreamable);
}

/** Whether a table can be made of the column's stream again: booleans are not what their field says. */
export function isPortable(field: Field): boolean {
  if (extensionOf(field) === 'bool8') return false;
  return isStreamable(field) && (field.type.children ?? []).every(isPortable);
}
