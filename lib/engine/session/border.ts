import type { CellError } from '../../core/error';
import { LIMITS } from '../../core/limits';
import type { Column, Table, Value } from '../../core/value';
import { borderError, CannotCross, crossing } from './border-error';
import { type BorderType, parseBorderType } from './border-types';
import { parseTimestamp } from './timestamps';

export type Row = Record<string, unknown>;

/** A table as TypeScript reads it: objects whose values have the types that the columns declare. */
export function rowsOf(table: Table): Row[] | CellError {
  const refused = refuseSize(table);
  if (refused) return refused;
  const rows = table.rows.map((): Row => ({}));
  const names = propertyNames(table.columns);
  for (const [position, { name, type }] of table.columns.entries()) {
    const read = readerOf(parseBorderType(type));
    const failed = crossing(name, () => {
      for (const [index, row] of rows.entries())
        define(row, names[position] ?? name, read(table.rows[index]?.[position] ?? null));
    });
    if (failed) return failed;
  }
  return rows;
}

/** Why a table is too large for TypeScript, if it is. */
export function refuseSize({ columns, rows }: Table): CellError | undefined {
  const count = rows.length * columns.length;
  if (count <= LIMITS.typescriptValues) return undefined;
  const [values, ofRows, most] = [count, rows.length, LIMITS.typescriptValues].map((number) =>
    number.toLocaleString('en-US'),
  );
  return borderError(
    'too-many-values',
    `This would bring ${values} values (${ofRows} rows) into TypeScript; at most ${most} may come. Filter, aggregate or select fewer columns in SQL first.`,
  );
}

/** Column names as properties: a repeated name gets `_1`, `_2`, as when DuckDB makes a table of it. */
function propertyNames(columns: readonly Column[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ name }) => {
    let free = name;
    for (let number = 1; taken.has(free.toLowerCase()); number++) free = `${name}_${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function define(row: Row, name: string, value: unknown) {
  if (name !== '__proto__') row[name] = value;
  else Object.defineProperty(row, name, { value, enumerable: true, configurable: true, writable: true });
}

type Reader = (value: Value) => unknown;

function readerOf(type: BorderType): Reader {
  const read = knownReader(type);
  return (value) => (value === null ? null : read(value));
}

function knownReader(type: BorderType): Reader {
  switch (type.kind) {
    case 'integer':
      return readInteger;
    case 'float':
    case 'decimal':
      return Number;
    case 'bigint':
      return (value) => BigInt(String(value));
    case 'instant':
      return readInstant;
    case 'boolean':
    case 'text':
    case 'unknown':
      return (value) => value;
    case 'list': {
      const read = readerOf(type.of);
      return (value) => (Array.isArray(value) ? value.map(read) : value);
    }
    case 'map': {
      const [readKey, readValue] = [readerOf(type.key), readerOf(type.value)];
      return (value) => new Map(entriesOf(value).map(([key, item]) => [readKey(key), readValue(item)]));
    }
    case 'struct':
      return structReader(type.fields.map(({ name, type: field }) => ({ name, read: readerOf(field) })));
  }
}

function readInteger(value: Value): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new CannotCross(
    'integer-too-large',
    (column) =>
      `Column \`${column}\` holds ${String(value)}, which a TypeScript number cannot hold exactly. Cast it in SQL: to HUGEINT for a bigint, or to VARCHAR for text.`,
  );
}

function readInstant(value: Value): Date {
  const date = parseTimestamp(String(value));
  if (date) return date;
  throw new CannotCross(
    'no-date',
    (column) => `Column \`${column}\` holds the timestamp ${String(value)}, which a Date cannot hold.`,
  );
}

const entriesOf = (value: Value): (readonly [Value, Value])[] =>
  Array.isArray(value)
    ? value.flatMap((entry) => (Array.isArray(entry) ? [[entry[0] ?? null, entry[1] ?? null]] : []))
    : [];

const structReader =
  (fields: readonly { readonly name: string; readonly read: Reader }[]): Reader =>
  (value) => {
    const given = new Map(Object.entries(value ?? {}));
    const object: Row = {};
    for (const { name, read } of fields) define(object, name, read(given.get(name) ?? null));
    return object;
  };
