import type { Value } from '../../core/value';
import { CannotCross } from './border-error';
import { formatTimestamp } from './timestamps';

/** A type that holds all of some JavaScript values, and how each becomes a value of it. Nothing stays NULL. */
export type Inferred = { readonly type: string; readonly write: (value: unknown) => Value };

type Kind = 'boolean' | 'number' | 'bigint' | 'string' | 'date' | 'list' | 'map' | 'struct';

const SPOKEN: Record<Kind, string> = {
  boolean: 'booleans',
  number: 'numbers',
  bigint: 'bigints',
  string: 'texts',
  date: 'dates',
  list: 'arrays',
  map: 'maps',
  struct: 'objects',
};

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** A property of the object itself; one it inherits is not data. */
export const ownValue = (object: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

function kindOf(value: unknown): Kind {
  const type = typeof value;
  if (type === 'boolean' || type === 'number' || type === 'bigint' || type === 'string') return type;
  if (value instanceof Date) return 'date';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Map) return 'map';
  if (isPlainObject(value)) return 'struct';
  const found = type === 'object' ? 'an object of a class' : `a ${type}`;
  throw new CannotCross('no-column-type', (column) => `Column \`${column}\` holds ${found}, which no table can hold.`);
}

/** DuckDB's own choice for a column without a value. */
const NOTHING: Inferred = { type: 'INTEGER', write: () => null };

/** Finds the type of a column. Throws CannotCross if none holds all values. */
export function inferType(values: readonly unknown[]): Inferred {
  const present = values.filter((value) => value !== null && value !== undefined);
  const [first, second] = new Set(present.map(kindOf));
  if (!first) return NOTHING;
  if (second)
    throw new CannotCross(
      'mixed-types',
      (column) => `Column \`${column}\` mixes ${SPOKEN[first]} and ${SPOKEN[second]}. Make them all one type.`,
    );
  const { type, write } = inferKind(first, present);
  return { type, write: (value) => (value === null || value === undefined ? null : write(value)) };
}

function inferKind(kind: Kind, values: readonly unknown[]): Inferred {
  switch (kind) {
    case 'boolean':
      return { type: 'BOOLEAN', write: (value) => value === true };
    case 'string':
      return { type: 'VARCHAR', write: String };
    case 'number':
      return { type: values.every(Number.isSafeInteger) ? 'BIGINT' : 'DOUBLE', write: writeNumber };
    case 'bigint':
      return { type: 'HUGEINT', write: writeBigint };
    case 'date':
      return { type: 'TIMESTAMP', write: writeDate };
    case 'list':
      return inferList(values.filter(Array.isArray));
    case 'map':
      return inferMap(values.filter((value) => value instanceof Map));
    case 'struct':
      return inferStruct(values.filter(isPlainObject));
  }
}

const writeNumber = (value: unknown) => {
  const number = Number(value);
  return Number.isFinite(number) ? number : String(number);
};

const HUGEINT = 2n ** 127n;

function writeBigint(value: unknown): string {
  const big = typeof value === 'bigint' ? value : 0n;
  if (big >= -HUGEINT && big < HUGEINT) return String(big);
  throw new CannotCross(
    'integer-too-large',
    (column) => `Column \`${column}\` holds ${big}, which does not fit into a HUGEINT.`,
  );
}

function writeDate(value: unknown): string {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return formatTimestamp(value);
  throw new CannotCross('no-date', (column) => `Column \`${column}\` holds an Invalid Date.`);
}

function inferList(lists: readonly unknown[][]): Inferred {
  const item = inferType(lists.flat());
  return { type: `${item.type}[]`, write: (value) => (Array.isArray(value) ? Array.from(value, item.write) : null) };
}

function inferMap(maps: readonly Map<unknown, unknown>[]): Inferred {
  const key = inferType(maps.flatMap((map) => [...map.keys()]));
  const item = inferType(maps.flatMap((map) => [...map.values()]));
  const write = (value: unknown) =>
    value instanceof Map ? [...value].map(([name, held]): Value => [key.write(name), item.write(held)]) : null;
  return { type: `MAP(${key.type}, ${item.type})`, write };
}

const quoted = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

function inferStruct(objects: readonly Record<string, unknown>[]): Inferred {
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  if (names.length === 0)
    throw new CannotCross('no-column-type', (column) => `Column \`${column}\` holds objects without properties.`);
  const fields = names.map((name) => ({ name, ...inferType(objects.map((object) => ownValue(object, name))) }));
  const write = (value: unknown) =>
    isPlainObject(value)
      ? Object.fromEntries(fields.map(({ name, write: one }) => [name, one(ownValue(value, name))]))
      : null;
  return { type: `STRUCT(${fields.map(({ name, type }) => `${quoted(name)} ${type}`).join(', ')})`, write };
}
