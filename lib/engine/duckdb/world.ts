import type { Table as ArrowTable } from 'apache-arrow';
import { quoteName, quoteText } from '../../core/sql-tokens';
import type { Entry, Journal } from '../sql/journal';
import type { ObjectStorage } from '../sql-engine';
import type { Duckdb } from './boot';
import { type Catalog, ownSchema, resultSchema } from './catalog';
import type { Connection } from './connection';
import type { Codec } from './files/codec/codec';
import type { Sources } from './files/sources';
import type { StoredFiles } from './files/stored-files';

/** A view of a result whose rows stand in the engine in their order: gone with its connection, and when a table may have changed. */
export type OpenView = { readonly key: string; readonly connection: Connection; readonly rowCount: number };

/** One database of the engine: what outlives a worker, and the connection to the worker that runs now. */
export type World = {
  readonly name: string;
  readonly catalog: Catalog;
  readonly journal: Journal;
  readonly files: StoredFiles;
  /** What `s3://…` means; undefined where nothing is outside. */
  storage: ObjectStorage | undefined;
  /** What SQL reads of the files. */
  readonly sources: Sources;
  /** Reads and writes the files that the engine cannot; it is loaded when it is first asked for. */
  readonly codec: () => Promise<Codec>;
  /** Views, macros and tables whose rows differ from run to run. */
  readonly volatile: Set<string>;
  /** Rows of each cell's result, where known. */
  readonly rowCounts: Map<string, number>;
  view: OpenView | undefined;
  /** A statement of a transaction failed: it was rolled back, and waits for the word that ends it. */
  doomed: boolean;
  duckdb: Duckdb;
  connection: Connection;
  /** The search path that the connection has; undefined if unknown. */
  path: string | undefined;
};

/** The table of a change's rows, which come as an Arrow stream, in the schema that it changes. */
export const STAGING = 'rows being loaded';

/** A table's full name in SQL. */
export const tableName = ({ name }: World, schema: string, table: string) =>
  `${quoteName(name)}.${quoteName(schema)}.${quoteName(table)}`;

/** What to put before SQL so that it runs with this search path; empty if it does already. */
export function pathPrefix(world: World, path: readonly string[]): string {
  const list = path.map((schema) => `${quoteName(world.name)}.${quoteName(schema)}`).join(',');
  const prefix = `SET search_path=${quoteText(list)};`;
  return world.path === prefix ? '' : prefix;
}

/** Runs SQL with a search path. It can be cancelled, unless its rows must come `whole`: then enums survive. */
export async function send(world: World, path: readonly string[], sql: string, whole = false): Promise<ArrowTable> {
  const prefix = pathPrefix(world, path);
  const before = world.path;
  world.path = undefined;
  if (whole && prefix) await world.connection.ask(prefix);
  const result = await (whole ? world.connection.ask(sql) : world.connection.send(prefix + sql));
  world.path = prefix || before;
  return result;
}

/** Makes a change and remembers it. */
export async function change(world: World, entry: Entry, whole = false): Promise<ArrowTable> {
  const result = await apply(world, entry, whole);
  world.journal.add(entry);
  return result;
}

/** Makes a change, for the first time or again. */
export async function apply(
  world: World,
  { path, sql, schema, rows, file }: Entry,
  whole = false,
): Promise<ArrowTable> {
  await world.sources.provideFor(sql);
  if (file) await world.duckdb.registerFile(file.path, file.bytes);
  if (rows && schema) {
    await world.connection.ask(`USE ${quoteName(world.name)}.${quoteName(schema)}`);
    world.path = undefined;
    await world.connection.insert(schema, STAGING, rows.slice());
  }
  const result = await send(world, path, sql, whole);
  if (file) await world.duckdb.dropFile(file.path);
  await world.sources.releaseFor(sql);
  return result;
}

/** Several statements that happen together or not at all. */
export async function changeTogether(world: World, { sql, ...entry }: Omit<Entry, 'sql'> & { sql: readonly string[] }) {
  const statements = sql.join(';\n');
  if (world.journal.inTransaction) return void (await change(world, { ...entry, sql: statements }));
  try {
    await change(world, { ...entry, sql: `BEGIN;\n${statements};\nCOMMIT` });
  } catch (error) {
    await world.connection.ask('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** The schemas of a cell are there before its first statement runs. */
export async function makeSchemas(world: World, cell: string): Promise<void> {
  const missing = [ownSchema(cell), resultSchema(cell)].filter((schema) => !world.catalog.schemas.has(schema));
  if (missing.length === 0) return;
  const sql = missing
    .map((schema) => `CREATE SCHEMA IF NOT EXISTS ${quoteName(world.name)}.${quoteName(schema)}`)
    .join(';');
  await change(world, { path: ['main'], sql });
  for (const schema of missing) world.catalog.schemas.add(schema);
}
