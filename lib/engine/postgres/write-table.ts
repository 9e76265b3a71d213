import { isList } from '../../core/is-list';
import { quoteName } from '../../core/sql-tokens';
import type { Table, Value } from '../../core/value';
import { tableFor } from '../column-values';
import { copyText } from './copy-text';
import { resultName } from './result';
import { change, makeSchemas, tableName, type World } from './world';

/** Makes rows the table `name` of a cell, with the declared types. A name without quotes means its small letters. */
export async function writeTable(world: World, cell: string, name: string, table: Table): Promise<void> {
  const { catalog } = world;
  const schema = catalog.result(cell);
  await makeSchemas(world, schema);
  const { columns, rows } = tableFor('postgres', table);
  const target = tableName(schema, name.toLowerCase());
  const list = columns.map((column) => `${quoteName(column.name)} ${column.type}`).join(', ');
  const texts = rows.map((row) => row.map((value, index) => asText(columns[index]?.type ?? 'text', value)));
  await change(world, {
    sql: `DROP TABLE IF EXISTS ${target} CASCADE; CREATE TABLE ${target} (${list}); COPY ${target} FROM '/dev/blob'`,
    path: [],
    schema,
    rows: copyText(texts),
  });
  catalog.add({ schema, name: name.toLowerCase(), kind: 'table' });
  if (name.toLowerCase() === resultName(cell)) world.rowCounts.set(cell, rows.length);
}

function asText(type: string, value: Value): string | null {
  if (value === null) return null;
  if (isList(value)) return arrayText(type.replace(/\[\]$/, ''), value);
  if (type === 'bytea') return `\\x${String(value)}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function arrayText(type: string, values: readonly Value[]): string {
  const items = values.map((value) => {
    if (value === null) return 'NULL';
    if (isList(value)) return arrayText(type, value);
    return `"${(asText(type, value) ?? '').replaceAll(/["\\]/g, (character) => `\\${character}`)}"`;
  });
  return `{${items.join(',')}}`;
}
