import { unreachable } from '../../../core/invariant';

/** A type as Redshift has it. Lengths count bytes. */
export type ColumnType =
  | {
      readonly kind:
        | 'smallint'
        | 'integer'
        | 'bigint'
        | 'real'
        | 'double'
        | 'boolean'
        | 'date'
        | 'time'
        | 'timetz'
        | 'timestamp'
        | 'timestamptz'
        | 'interval'
        | 'super'
        | 'varbyte';
    }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'char' | 'varchar'; readonly length: number };

export const MOST_VARCHAR = 65_535;
export const MOST_CHAR = 4_096;
/** Bytes of a SUPER value. */
export const MOST_SUPER = 16_777_216;

/** The column store's type for it. */
export function storedAs(type: ColumnType): string {
  switch (type.kind) {
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`;
    case 'char':
    case 'varchar':
    case 'super':
      return 'VARCHAR';
    case 'real':
      return 'FLOAT';
    case 'varbyte':
      return 'BLOB';
    case 'timetz':
      return 'TIMETZ';
    case 'timestamptz':
      return 'TIMESTAMPTZ';
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'double':
    case 'boolean':
    case 'date':
    case 'time':
    case 'timestamp':
    case 'interval':
      return type.kind.toUpperCase();
    default:
      return unreachable(type);
  }
}

const STORED: Readonly<
  Record<string, ColumnType['kind'] & Exclude<ColumnType['kind'], 'decimal' | 'char' | 'varchar'>>
> = {
  BOOLEAN: 'boolean',
  TINYINT: 'smallint',
  UTINYINT: 'smallint',
  SMALLINT: 'smallint',
  USMALLINT: 'integer',
  INTEGER: 'integer',
  UINTEGER: 'bigint',
  BIGINT: 'bigint',
  HUGEINT: 'bigint',
  FLOAT: 'real',
  DOUBLE: 'double',
  DATE: 'date',
  TIME: 'time',
  TIMETZ: 'timetz',
  'TIME WITH TIME ZONE': 'timetz',
  TIMESTAMP: 'timestamp',
  TIMESTAMP_S: 'timestamp',
  TIMESTAMP_MS: 'timestamp',
  TIMESTAMP_NS: 'timestamp',
  TIMESTAMPTZ: 'timestamptz',
  'TIMESTAMP WITH TIME ZONE': 'timestamptz',
  INTERVAL: 'interval',
  BLOB: 'varbyte',
};

/** What a type of the column store is to a client. Sums of whole numbers are told as bigint; lists and structs as SUPER. */
export function typeOfStored(type: string): ColumnType {
  const [, precision, scale] = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type) ?? [];
  if (precision !== undefined) return { kind: 'decimal', precision: Number(precision), scale: Number(scale) };
  const kind = Object.hasOwn(STORED, type) ? STORED[type] : undefined;
  if (kind) return { kind };
  return /[\])]$/.test(type) && !/^(?:ENUM|VARCHAR)\b/.test(type)
    ? { kind: 'super' }
    : { kind: 'varchar', length: MOST_VARCHAR };
}

/** As error messages spell it. */
export function spelled(type: ColumnType): string {
  switch (type.kind) {
    case 'decimal':
      return `numeric(${type.precision},${type.scale})`;
    case 'char':
      return `character(${type.length})`;
    case 'varchar':
      return `character varying(${type.length})`;
    case 'double':
      return 'double precision';
    case 'timestamp':
      return 'timestamp without time zone';
    case 'timestamptz':
      return 'timestamp with time zone';
    default:
      return type.kind;
  }
}

/** As system tables spell it. */
export const shortName = ({ kind }: ColumnType): string => SHORT[kind] ?? kind;
const SHORT: Readonly<Record<string, string>> = {
  smallint: 'int2',
  integer: 'int4',
  bigint: 'int8',
  real: 'float4',
  double: 'float8',
  boolean: 'bool',
  decimal: 'numeric',
};
