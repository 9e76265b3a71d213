import type { Value } from '../../../core/value';
import type { WireField } from '../../../engine/wire/backend';
import type { ColumnType } from './column-type';

type WireNumber = { readonly type: number; readonly size: number };

/** The numbers by which clients know types; SUPER and VARBYTE are Redshift's own. */
const NUMBERS: Readonly<Record<ColumnType['kind'], WireNumber>> = {
  boolean: { type: 16, size: 1 },
  bigint: { type: 20, size: 8 },
  smallint: { type: 21, size: 2 },
  integer: { type: 23, size: 4 },
  real: { type: 700, size: 4 },
  double: { type: 701, size: 8 },
  char: { type: 1042, size: -1 },
  varchar: { type: 1043, size: -1 },
  date: { type: 1082, size: 4 },
  time: { type: 1083, size: 8 },
  timestamp: { type: 1114, size: 8 },
  timestamptz: { type: 1184, size: 8 },
  interval: { type: 1186, size: 16 },
  timetz: { type: 1266, size: 12 },
  decimal: { type: 1700, size: -1 },
  super: { type: 4000, size: -1 },
  varbyte: { type: 6551, size: -1 },
};

export const wireField = (name: string, type: ColumnType): WireField => ({
  name,
  table: 0,
  column: 0,
  ...NUMBERS[type.kind],
  modifier: modifierOf(type),
  format: 0,
});

const HEADER = 4;
function modifierOf(type: ColumnType): number {
  if (type.kind === 'decimal') return ((type.precision << 16) | type.scale) + HEADER;
  return type.kind === 'char' ? type.length + HEADER : -1;
}

/** A value as text on the wire. */
export function wireText(value: Value, { kind }: ColumnType): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return kind === 'super' ? String(value) : value ? 't' : 'f';
  if (typeof value === 'object') return JSON.stringify(value);
  return kind === 'varbyte' ? String(value).toLowerCase() : String(value);
}
