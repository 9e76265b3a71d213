import type { BucketInfo } from '../cloud/cloud';
import { quoteName, quoteText } from '../core/sql-tokens';
import type { SessionVariable } from '../engine/session';
import type { Place, SqlEngineName, SqlRows, TableInfo } from '../engine/sql-engine';
import type { Insides } from './insides';
import { homeOf, type KernelCell, nameCell } from './names';

/** What can be named in a cell after all others, as it is now: of the engines that run already. */
export type Exploration = {
  /** Tables stand where they were made; of a name the nearest. */
  readonly databases: readonly EngineTables[];
  /** Files that can be read by name. `cell` wrote it; without one it came with the lesson. */
  readonly files: readonly ExploredFile[];
  /** What is in buckets now. */
  readonly buckets: readonly BucketInfo[];
  /** Names of TypeScript cells, nearest first. Undefined while the session is busy. */
  readonly variables: readonly SessionVariable[] | undefined;
};
export type EngineTables = { readonly engine: SqlEngineName; readonly tables: readonly TableInfo[] };
export type ExploredFile = { readonly name: string; readonly bytes: number; readonly cell?: string | undefined };

/** What the first rows are asked of: a table as its engine spells its name, or a file that DuckDB reads. */
export type RowsOf =
  | { readonly kind: 'table'; readonly engine: SqlEngineName; readonly name: string }
  | { readonly kind: 'file'; readonly name: string };

/** The tables of each open engine at a place. What was carried from the other one is listed where it was made. */
export async function tablesByEngine(
  { databases }: Pick<Insides, 'databases'>,
  cells: readonly KernelCell[],
  place: Place,
  signal: AbortSignal,
): Promise<readonly EngineTables[]> {
  const named = cells.map(nameCell);
  const found: EngineTables[] = [];
  for (const { engine, database } of databases.all()) {
    const tables = (await database.tables(place, signal)).flatMap(({ cell, ...table }) => {
      const definer = named.find(({ id }) => id === cell);
      const home = definer ? homeOf(named, definer, table.name) : 'duckdb';
      return home === engine ? { ...table, ...(definer && { cell }) } : [];
    });
    found.push({ engine, tables });
  }
  return found;
}

export async function explore(
  insides: Pick<Insides, 'databases' | 'session' | 'outside'>,
  cells: readonly KernelCell[],
  place: Place,
  signal: AbortSignal,
): Promise<Exploration> {
  const { databases, session, outside } = insides;
  const tables = await tablesByEngine(insides, cells, place, signal);
  const listed = (await databases.findDuckdb()?.files.list(signal)) ?? [];
  const files = listed.filter(({ cell }) => cell === undefined || place.above.includes(cell));
  return {
    databases: tables,
    files,
    buckets: await outside.outside.buckets(),
    variables: await session.variables(place.above, signal),
  };
}

/** The first rows as they are: nothing runs to make them current. */
export async function firstRows(
  { databases }: Pick<Insides, 'databases'>,
  place: Place,
  of: RowsOf,
  limit: number,
  signal: AbortSignal,
): Promise<SqlRows> {
  const [engine, from] =
    of.kind === 'file' ? (['duckdb', quoteText(of.name)] as const) : [of.engine, quoteName(of.name)];
  const database = await databases.open(engine, signal);
  return database.query(place, `SELECT * FROM ${from} LIMIT ${limit}`, [], signal);
}
