import { explain } from '../../core/error-words';
import { invariant } from '../../core/invariant';
import { LIMITS } from '../../core/limits';
import { quoteName } from '../../core/sql-tokens';
import { splitStatements } from '../../core/sql-words';
import type { Column } from '../../core/value';
import { WHOLE } from '../../core/view';
import { Mistake } from '../sql/mistake';
import type { FileDatabase, Place, SqlRows } from '../sql-engine';
import { ownSchema, resultSchema, schemasOf } from './catalog';
import { readChartRows } from './chart-rows';
import { EngineError } from './connection';
import { settle } from './execute';
import { fileStoreOf, sweepFiles } from './files/file-store';
import { readFiles } from './files/read-files';
import { viewAsParquet } from './files/view-as-parquet';
import { loadCsv } from './load-csv';
import { readProfile } from './profile';
import { runQuery } from './query';
import { columnsOf, readTable, toTable } from './read-rows';
import { runCell } from './run-cell';
import { listTables } from './show-tables';
import { readView } from './view';
import { change, pathPrefix, send, tableName, type World } from './world';
import { writeTable } from './write-table';

/** Does work on the world when its turn has come; an aborted call rejects at once. */
export type Exclusive = <T>(world: World, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

/** The contract over one world. */
export function databaseOf(world: World, exclusive: Exclusive, closeWorld: () => Promise<void>): FileDatabase {
  const when = <T>(signal: AbortSignal, work: () => Promise<T>) => exclusive(world, signal, work);
  /** A view of a result is gone once its rows may be others. */
  const changing = <T>(signal: AbortSignal, work: () => Promise<T>) =>
    when(signal, () => {
      world.view = undefined;
      return work();
    });
  return {
    load: (source, signal) => changing(signal, () => loadCsv(world, source)),
    run: (place, code, signal, onStatement) => changing(signal, () => runCell(world, place, code, signal, onStatement)),
    query: (place, text, parameters, signal) =>
      changing(signal, () => runQuery(world, place, text, parameters, signal)),
    settle: (signal) => changing(signal, () => settle(world)),
    window: (cell, offset, limit, signal, view = WHOLE) =>
      when(signal, () => readView(world, cell, offset, limit, view)),
    profile: (cell, column, view, signal) => when(signal, () => readProfile(world, cell, column, view)),
    parquet: (cell, view, signal, onRows) => when(signal, () => viewAsParquet(world, cell, view, signal, onRows)),
    chartRows: (cell, charted, points, signal) => when(signal, () => readChartRows(world, cell, charted, points)),
    readTable: (place, name, signal) => when(signal, () => readWhole(world, place, name)),
    writeTable: (cell, name, table, signal) => changing(signal, () => writeTable(world, cell, name, table)),
    tables: (place, signal) => when(signal, () => listTables(world, place)),
    describe: (place, code, signal) => when(signal, () => describeQuery(world, place, code, signal)),
    forget: (cell, signal) => changing(signal, () => forget(world, cell)),
    close: closeWorld,
    files: fileStoreOf(world, when),
    mount(storage) {
      world.storage = storage;
    },
  };
}

async function readWhole(world: World, place: Place, name: string): Promise<SqlRows> {
  await world.catalog.refresh(world.connection);
  const item = world.catalog.find(schemasOf(place), name);
  const failed = (code: string, engineWords?: string): SqlRows => ({
    status: 'failed',
    error: { code, engine: 'notebook', message: explain(code, { name, engineWords }) },
  });
  if (item?.kind !== 'table' && item?.kind !== 'view') return failed('unknown-table');
  const table = tableName(world, item.schema, item.name);
  await world.connection.ask(pathPrefix(world, world.catalog.path(place, [name])) || 'SELECT 1');
  world.path = undefined;
  const columns = await columnsOf(world.connection, table);
  const { rows } = toTable(await world.connection.send(`SELECT count(*) FROM ${table}`));
  const values = Number(rows[0]?.[0] ?? 0) * columns.length;
  if (values > LIMITS.typescriptValues) return failed('too-many-values', `${values.toLocaleString('en-US')} values`);
  return { status: 'done', table: await readTable(world.connection, table, table) };
}

async function describeQuery(
  world: World,
  place: Place,
  code: string,
  signal: AbortSignal,
): Promise<readonly Column[] | undefined> {
  const written = splitStatements(code).findLast(({ kind }) => kind === 'query');
  if (!written) return undefined;
  await world.catalog.refresh(world.connection);
  try {
    const { statement } = await readFiles(world, place, written, signal);
    const arrow = await send(world, world.catalog.path(place, statement.reads), `DESCRIBE ${statement.text}`);
    return unique(toTable(arrow).rows.map(([name, type]) => ({ name: String(name), type: knownType(String(type)) })));
  } catch (error) {
    if (error instanceof EngineError || error instanceof Mistake) return undefined;
    throw error;
  }
}

/** A column of nothing but NULL becomes INTEGER in a table. */
const knownType = (type: string) => (type === '"NULL"' ? 'INTEGER' : type);

/** A table cannot have two columns of one name: DuckDB numbers the later ones. */
function unique(columns: readonly Column[]): readonly Column[] {
  const taken = new Set<string>();
  return columns.map(({ name, type }) => {
    let free = name;
    for (let number = 1; taken.has(free.toLowerCase()); number++) free = `${name}_${number}`;
    taken.add(free.toLowerCase());
    return { name: free, type };
  });
}

async function forget(world: World, cell: string): Promise<void> {
  invariant(!world.journal.inTransaction, 'a transaction outlived its cell');
  for (const schema of [ownSchema(cell), resultSchema(cell)]) {
    if (!world.catalog.schemas.has(schema)) continue;
    const sql = `DROP SCHEMA IF EXISTS ${quoteName(world.name)}.${quoteName(schema)} CASCADE`;
    await change(world, { sql, path: ['main'], schema, replaces: true });
    world.catalog.drop(schema);
  }
  world.rowCounts.delete(cell);
  world.files.forget(cell);
  await sweepFiles(world);
}
