import { explain } from '../../core/error-words';
import { invariant } from '../../core/invariant';
import { LIMITS } from '../../core/limits';
import { splitStatements } from '../../core/sql-words';
import type { Column } from '../../core/value';
import { WHOLE } from '../../core/view';
import type { Place, SqlRows, TableInfo } from '../sql-engine';
import type { ServedDatabase } from '../wire-server';
import { ServerError } from './boot';
import type { Item } from './catalog';
import { readChartRows } from './chart-rows';
import type { Exclusive } from './exclusive';
import { load } from './load';
import { runQuery } from './query';
import { columnsOf, toTable } from './read-rows';
import { fieldsOf, unique } from './result';
import { runCell } from './run-cell';
import { serveClients } from './serve-clients';
import { readProfile, readView } from './view';
import { change, clearSchema, send, tableName, type World } from './world';
import { writeTable } from './write-table';

/** The contract over one world. */
export function databaseOf(world: World, exclusive: Exclusive, closeWorld: () => Promise<void>): ServedDatabase {
  const when = <T>(signal: AbortSignal, work: () => Promise<T>) => exclusive(world, signal, work);
  return {
    load: (source, signal) => when(signal, () => load(world, source)),
    run: (place, code, signal, onStatement) => when(signal, () => runCell(world, place, code, signal, onStatement)),
    query: (place, text, parameters, signal) => when(signal, () => runQuery(world, place, text, parameters)),
    // No transaction outlives its statement here: `query` sees to it.
    settle: async () => 'settled',
    window: (cell, offset, limit, signal, view = WHOLE) =>
      when(signal, () => readView(world, cell, offset, limit, view)),
    profile: (cell, column, view, signal) => when(signal, () => readProfile(world, cell, column, view)),
    chartRows: (cell, charted, points, signal) => when(signal, () => readChartRows(world, cell, charted, points)),
    readTable: (place, name, signal) => when(signal, () => readWhole(world, place, name)),
    writeTable: (cell, name, table, signal) => when(signal, () => writeTable(world, cell, name, table)),
    tables: (place, signal) => when(signal, () => listTables(world, place)),
    describe: (place, code, signal) => when(signal, () => describeQuery(world, place, code)),
    forget: (cell, signal) => when(signal, () => forget(world, cell)),
    close: closeWorld,
    server: serveClients(world, exclusive),
  };
}

async function readWhole(world: World, place: Place, name: string): Promise<SqlRows> {
  const { catalog } = world;
  await catalog.refresh(world.postgres);
  const schemas = catalog.schemasOf(place);
  const item = catalog.find(schemas, name) ?? catalog.find(schemas, name.toLowerCase());
  const failed = (code: string, engineWords?: string): SqlRows => ({
    status: 'failed',
    error: { code, engine: 'notebook', message: explain(code, { name, engineWords }) },
  });
  if (item?.kind !== 'table' && item?.kind !== 'view') return failed('unknown-table');
  const table = tableName(item.schema, item.name);
  const path = catalog.path(place, [name]);
  const [counted] = await send(
    world,
    path,
    `SELECT (SELECT count(*) FROM ${table}) * count(*) FROM pg_attribute
     WHERE attrelid = '${table.replaceAll("'", "''")}'::regclass AND attnum > 0 AND NOT attisdropped`,
  );
  const values = Number(counted?.rows[0]?.[0] ?? 0);
  if (values > LIMITS.typescriptValues) return failed('too-many-values', `${values.toLocaleString('en-US')} values`);
  const [answer] = await send(world, path, `SELECT * FROM ${table}`);
  return { status: 'done', table: answer ? await toTable(world, answer) : { columns: [], rows: [] } };
}

async function describeQuery(world: World, place: Place, code: string): Promise<readonly Column[] | undefined> {
  const statement = splitStatements(code).findLast(({ kind }) => kind === 'query');
  if (!statement) return undefined;
  await world.catalog.refresh(world.postgres);
  try {
    const fields = await fieldsOf(world, world.catalog.pathFor(place, statement), statement.text);
    const columns = await columnsOf(world, fields);
    const names = unique(columns.map(({ name }) => name));
    return columns.map(({ type }, index) => ({ name: names[index] ?? '', type }));
  } catch (error) {
    if (error instanceof ServerError) return undefined;
    throw error;
  }
}

/** Tables visible at a place, with their columns and numbers of rows. */
async function listTables(world: World, place: Place): Promise<readonly TableInfo[]> {
  const { catalog } = world;
  await catalog.refresh(world.postgres);
  const items = catalog.visible(catalog.schemasOf(place));
  const tables: TableInfo[] = [];
  for (const item of items) tables.push(await tableInfo(world, place, item));
  return tables;
}

async function tableInfo(world: World, place: Place, { schema, name, kind }: Item): Promise<TableInfo> {
  const table = tableName(schema, name);
  const path = world.catalog.path(place, [name]);
  const fields = await fieldsOf(world, path, `SELECT * FROM ${table}`);
  const [counted] = kind === 'table' ? await send(world, path, `SELECT count(*) FROM ${table}`) : [];
  const cell = world.catalog.cellOf(schema);
  return {
    name,
    ...(cell !== undefined && { cell }),
    columns: await columnsOf(world, fields),
    ...(counted && { rowCount: Number(counted.rows[0]?.[0] ?? 0) }),
  };
}

async function forget(world: World, cell: string): Promise<void> {
  const { catalog } = world;
  invariant(!world.journal.inTransaction, 'a transaction outlived its cell');
  for (const schema of [catalog.own(cell), catalog.result(cell)]) {
    if (!catalog.schemas.has(schema)) continue;
    await change(world, { sql: clearSchema(catalog, schema), path: [], schema, replaces: true });
    catalog.drop(schema);
  }
  world.rowCounts.delete(cell);
}
