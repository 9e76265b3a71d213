import { quoteName } from '../../core/sql-tokens';
import type { Column, TablePage } from '../../core/value';
import type { View } from '../../core/view';
import { conditionOf, orderingOf } from '../sql/view-sql';
import { resultSchema } from './catalog';
import { columnsOf, readTable, toTable } from './read-rows';
import { countRows, rowsFrom } from './result';
import { duckdbView } from './view-dialect';
import { send, tableName, type World } from './world';

/** The rows of the view that is being read, as row numbers of the result. No cell's schema is spelled so. */
const SCHEMA = 'view of a result';
const ROWS = 'rows';
const NUMBER = quoteName('row number in the result');

/** A cell's result, filtered and sorted: `from` is what follows FROM for some of its rows, which are `r`. */
export type ViewedRows = {
  readonly table: string;
  readonly rowCount: number;
  from(offset: number, limit: number): string;
};

/** `r."title"`: a column of a cell's result. */
export const columnName = ({ name }: Column) => `r.${quoteName(name)}`;

export async function openView(world: World, cell: string, view: View): Promise<ViewedRows> {
  const table = tableName(world, resultSchema(cell), cell);
  if (view.filters.length === 0 && view.sorting.length === 0) {
    return { table, rowCount: await countRows(world, cell), from: (...window) => rowsFrom(table, ...window) };
  }
  const rows = tableName(world, SCHEMA, ROWS);
  const rowCount = await fill(world, cell, view, table, rows);
  return {
    table,
    rowCount,
    from: (offset, limit) =>
      `${table} AS r JOIN ${rows} AS v ON r.rowid = v.${NUMBER} WHERE v.rowid BETWEEN ${offset} AND ${offset + limit - 1} ORDER BY v.rowid`,
  };
}

/** Sorts once for all windows of a view. */
async function fill(world: World, cell: string, view: View, table: string, rows: string): Promise<number> {
  const { connection } = world;
  const key = JSON.stringify([cell, view]);
  const open = world.view;
  if (open?.key === key && open.connection === connection) return open.rowCount;
  world.view = undefined;
  const columns = await columnsOf(connection, table);
  const nameOf = nameIn(columns);
  const condition = conditionOf(duckdbView, columns, view, nameOf);
  const ordering = orderingOf(duckdbView, columns, view, nameOf);
  await connection.ask(`CREATE SCHEMA IF NOT EXISTS ${quoteName(world.name)}.${quoteName(SCHEMA)}`);
  const sql = `CREATE OR REPLACE TABLE ${rows} AS SELECT r.rowid AS ${NUMBER} FROM ${table} AS r ${where(condition)} ORDER BY ${ordering}r.rowid`;
  const count = toTable(await send(world, ['main'], sql));
  const rowCount = Number(count.rows[0]?.[0] ?? 0);
  // What is made within a transaction may be undone with it.
  if (!world.journal.inTransaction) world.view = { key, connection, rowCount };
  return rowCount;
}

/** `rating IS NULL` as a clause of its own, with what else must hold. */
export const where = (...conditions: readonly string[]) => {
  const all = conditions.filter((condition) => condition !== '');
  return all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
};

export const nameIn = (columns: readonly Column[]) => (at: number) => {
  const column = columns[at];
  return column ? columnName(column) : 'NULL';
};

/** A window of a cell's result in a view. */
export async function readView(
  world: World,
  cell: string,
  offset: number,
  limit: number,
  view: View,
): Promise<TablePage> {
  const { table, rowCount, from } = await openView(world, cell, view);
  return { ...(await readTable(world.connection, table, from(offset, limit), 'r.*')), offset, rowCount };
}
