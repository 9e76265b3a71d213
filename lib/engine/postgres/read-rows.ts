import type { Column, Table } from '../../core/value';
import type { Answer, Field } from './protocol';
import { readerOf } from './read-value';
import { ask, type World } from './world';

/** Rows that came back from the server, with the full names of their types. */
export async function toTable(world: World, { fields, rows }: Answer): Promise<Table> {
  const columns = await columnsOf(world, fields);
  const readers = columns.map(({ type }) => readerOf(type));
  return {
    columns,
    rows: rows.map((row) => row.map((text, index) => (text === null ? null : (readers[index]?.(text) ?? null)))),
  };
}

export async function columnsOf(world: World, fields: readonly Field[]): Promise<Column[]> {
  const { typeNames } = world.postgres;
  const missing = fields.filter((field) => !typeNames.has(keyOf(field)));
  if (missing.length > 0) {
    const pairs = missing.map(({ type, modifier }) => `(${type}::oid, ${modifier})`).join(', ');
    const { rows } = await ask(
      world,
      `SELECT t, m, format_type(t, m), n.nspname, typname, typtype, typelem FROM (VALUES ${pairs}) AS v (t, m)
       JOIN pg_type ON oid = t JOIN pg_namespace n ON n.oid = typnamespace`,
    );
    for (const [type, modifier, name] of rows) typeNames.set(`${type} ${modifier}`, withoutSchema(world, String(name)));
  }
  return fields.map((field) => ({ name: field.name, type: typeNames.get(keyOf(field)) ?? 'unknown' }));
}

const keyOf = ({ type, modifier }: Field) => `${type} ${modifier}`;

/** A type that a cell made is named without the schema behind the cell. */
const withoutSchema = ({ catalog }: World, name: string) =>
  name.replace(new RegExp(`^"?${catalog.world}_[a-z]_(?:[^".]|"")*"?\\.`), '');
