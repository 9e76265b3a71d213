import { type View, WHOLE } from '../core/view';
import type { Insides } from './insides';
import { createRowsInDuckdb } from './rows-in-duckdb';
import type { World } from './world';

/** The rows of results: those of a view, and what is known of them. */
export function lookAtRows(insides: Insides): Pick<World, 'window' | 'profile' | 'parquet' | 'chartRows'> {
  const { databases, session, ran } = insides;
  const inDuckdb = createRowsInDuckdb(insides);
  const runnerOf = (id: string) => ran.get(id)?.runner ?? 'duckdb';

  /** The database that knows a result's rows, and under which cell. */
  async function databaseOf(id: string, signal: AbortSignal) {
    const runner = runnerOf(id);
    if (runner !== 'ts') return { cell: id, database: await databases.open(runner, signal) };
    return { cell: await inDuckdb.ofSession(id, signal), database: await databases.duckdb(signal) };
  }

  return {
    async window(id, offset, limit, signal, view = WHOLE) {
      if (runnerOf(id) === 'ts' && isWhole(view)) return session.window(id, offset, limit, signal);
      const { cell, database } = await databaseOf(id, signal);
      return database.window(cell, offset, limit, signal, view);
    },
    async profile(id, column, view, signal) {
      const { cell, database } = await databaseOf(id, signal);
      return database.profile(cell, column, view, signal);
    },
    async chartRows(id, charted, points, signal) {
      const { cell, database } = await databaseOf(id, signal);
      return database.chartRows(cell, charted, points, signal);
    },
    async parquet(id, view, signal, onRows) {
      const duckdb = await databases.duckdb(signal);
      if (runnerOf(id) === 'postgres')
        return duckdb.parquet(await inDuckdb.ofPostgres(id, view, signal), WHOLE, signal, onRows);
      const { cell } = await databaseOf(id, signal);
      return duckdb.parquet(cell, view, signal, onRows);
    },
  };
}

const isWhole = ({ filters, sorting }: View) => filters.length === 0 && sorting.length === 0;
