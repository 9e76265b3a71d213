import { Table as ArrowTable, tableToIPC, type Vector } from 'apache-arrow';
import { isList } from '../../core/is-list';
import { quoteName } from '../../core/sql-tokens';
import type { Column, Table, Value } from '../../core/value';
import { tableFor } from '../column-values';
import { booleansVector, numbersVector, textsVector } from './arrow-vector';
import { resultSchema } from './catalog';
import { change, makeSchemas, STAGING, tableName, type World } from './world';

/**
 * Makes rows the table `name` of a cell, with the declared types, as either engine spells them. Numbers and truth travel as
 * such, all else as text.
 */
export async function writeTable(world: World, cell: string, name: string, foreign: Table): Promise<void> {
  const table = tableFor('duckdb', foreign);
  await makeSchemas(world, cell);
  const schema = resultSchema(cell);
  const vectors = table.columns.map((column, index) =>
    toVector(
      column,
      table.rows.map((row) => row[index] ?? null),
    ),
  );
  const rows = tableToIPC(
    new ArrowTable(Object.fromEntries(vectors.map((vector, index) => [String(index), vector]))),
    'stream',
  );
  const list = table.columns.map((column, index) => `${fromText(column, `"${index}"`)} AS ${quoteName(column.name)}`);
  const staging = tableName(world, schema, STAGING);
  const sql = `CREATE OR REPLACE TABLE ${tableName(world, schema, name)} AS SELECT ${list.join(', ')} FROM ${staging}; DROP TABLE ${staging}`;
  await change(world, { sql, path: [schema, 'main'], schema, rows });
  world.catalog.add({ schema, name, kind: 'table' });
  if (name === cell) world.rowCounts.set(cell, table.rows.length);
}

const fromText = ({ type }: Column, text: string) =>
  type === 'BLOB' ? `from_hex(${text})` : `CAST(${text} AS ${type})`;

function toVector({ type }: Column, values: readonly Value[]): Vector {
  if (type === 'BOOLEAN') return booleansVector(values.map((value) => (value === null ? null : value === true)));
  if (type === 'DOUBLE' || type === 'INTEGER' || type === 'SMALLINT' || type === 'TINYINT')
    return numbersVector(values.map((value) => (value === null ? null : Number(value))));
  return textsVector(values.map((value) => (value === null ? null : asText(value))));
}

const asText = (value: Value) => (typeof value === 'string' ? value : nestedText(value));

/** As DuckDB reads a LIST, STRUCT or MAP from a text. */
function nestedText(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(nestedText).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${nestedText(key)}: ${nestedText(item)}`)
    .join(', ')}}`;
}
