import { LIMITS } from '../../core/limits';
import type { Output } from '../../core/output';
import type { SqlStatement } from '../../core/sql-words';
import type { Table, TablePage } from '../../core/value';
import { SHOWN_ROWS, shown } from '../sql/shown';
import type { Place } from '../sql-engine';
import { isStreamable } from './arrow-type';
import { resultSchema } from './catalog';
import { EngineError } from './connection';
import { keepRows } from './keep-rows';
import { fieldsOf, readTable, toTable } from './read-rows';
import { keepSequences, readSequences } from './sequences';
import { isVolatile, movesState } from './volatile';
import { change, send, tableName, type World } from './world';

/** What stands before a query to make a table of it. */
export const intoTable = (world: World, schema: string, name: string) =>
  `CREATE OR REPLACE TABLE ${tableName(world, schema, name)} AS `;

/** Makes the cell's last query the table of that name, for the cells below. */
export async function materialise(world: World, place: Place, statement: SqlStatement): Promise<Output> {
  const [schema, name] = [resultSchema(place.cell), place.cell];
  const path = world.catalog.path(place, statement.reads);
  const sql = intoTable(world, schema, name) + statement.text;
  const volatile = isVolatile(statement, world.volatile);
  const sequences = volatile ? await readSequences(world) : undefined;
  try {
    const count = volatile
      ? await send(world, path, sql)
      : await change(world, { sql, path, schema, replaces: true, keeps: movesState(statement) });
    world.rowCounts.set(name, Number(toTable(count).rows[0]?.[0] ?? 0));
  } catch (error) {
    if (!isUnnamedStruct(error)) throw error;
    return shown(toTable(await send(world, path, statement.text)));
  }
  world.catalog.add({ schema, name, kind: 'table' });
  if (sequences) {
    await keepSequences(world, sequences);
    await keepRows(world, place, { schema, name, kind: 'table' }, true);
  }
  return { kind: 'table', page: await readWindow(world, name, 0, LIMITS.pageRows), windowed: true };
}

/** A query that is not the cell's last: its rows are shown and not kept. */
export async function showQuery(world: World, place: Place, statement: SqlStatement): Promise<Output> {
  try {
    const page = await readThrough(world, place, statement, SHOWN_ROWS);
    return { kind: 'table', page: { ...page, offset: 0 }, windowed: false };
  } catch (error) {
    if (!isUnnamedStruct(error)) throw error;
    return shown(toTable(await send(world, world.catalog.path(place, statement.reads), statement.text)));
  }
}

/** All rows of a query. Those that a stream cannot carry are read from a table that is dropped again. */
export async function readQuery(world: World, place: Place, statement: SqlStatement): Promise<Table> {
  await world.catalog.refresh(world.connection);
  const path = world.catalog.path(place, statement.reads);
  const entry = { sql: statement.text, path, schema: resultSchema(place.cell), keeps: true };
  const arrow = await (movesState(statement) ? change(world, entry) : send(world, path, statement.text));
  if (fieldsOf(arrow).every(isStreamable)) return toTable(arrow);
  const { columns, rows } = await readThrough(world, place, statement, arrow.numRows);
  return { columns, rows };
}

async function readThrough(world: World, place: Place, statement: SqlStatement, limit: number) {
  const [schema, name] = [resultSchema(place.cell), 'shown only'];
  const path = world.catalog.path(place, statement.reads);
  const sql = intoTable(world, schema, name) + statement.text;
  const table = tableName(world, schema, name);
  const keeps = movesState(statement);
  const count = toTable(await (keeps ? change(world, { sql, path, schema, keeps }) : send(world, path, sql)));
  const { columns, rows } = await readTable(world.connection, table, `${table} LIMIT ${limit}`);
  await world.connection.ask(`DROP TABLE ${table}`);
  return { columns, rows, rowCount: Number(count.rows[0]?.[0] ?? rows.length) };
}

const isUnnamedStruct = (error: unknown) => error instanceof EngineError && error.message.includes('unnamed struct');

/** What follows FROM for some rows, which are `r`. Row numbers are those of the table, which nothing changes. */
export const rowsFrom = (table: string, offset: number, limit: number) =>
  offset === 0
    ? `${table} AS r LIMIT ${limit}`
    : `${table} AS r WHERE r.rowid BETWEEN ${offset} AND ${offset + limit - 1}`;

/** A window of a cell's result. */
export async function readWindow(world: World, cell: string, offset: number, limit: number): Promise<TablePage> {
  const table = tableName(world, resultSchema(cell), cell);
  const rowCount = await countRows(world, cell);
  return { ...(await readTable(world.connection, table, rowsFrom(table, offset, limit))), offset, rowCount };
}

export async function countRows(world: World, cell: string): Promise<number> {
  const known = world.rowCounts.get(cell);
  if (known !== undefined) return known;
  const arrow = await world.connection.ask(`SELECT count(*) FROM ${tableName(world, resultSchema(cell), cell)}`);
  const count = Number(toTable(arrow).rows[0]?.[0] ?? 0);
  world.rowCounts.set(cell, count);
  return count;
}
