import { expect } from 'vitest';
import { never } from '../../sql/contract/case';
import type { SqlDatabase } from '../../sql-engine';

/** The ids of the cells above one of `cells`, nearest first. */
export const aboveIn = (cells: readonly string[], cell: string) => cells.slice(0, cells.indexOf(cell)).reverse();

/** Everything that can be read, from the place of every cell and below them. Postgres promises no order of a table's rows. */
export async function readAll(database: SqlDatabase, cells: readonly string[]) {
  const seen: unknown[] = [];
  for (const cell of [...cells, 'below']) {
    const place = { cell, above: cell === 'below' ? [...cells].reverse() : aboveIn(cells, cell) };
    for (const { name } of await database.tables(place, never)) {
      const read = await database.readTable(place, name, never);
      const rows = read.status === 'done' ? read.table.rows.map((row) => JSON.stringify(row)).sort() : [];
      seen.push([cell, name, read.status === 'done' ? read.table.columns : read.error, rows]);
    }
  }
  const sequences = `SELECT schemaname, sequencename, last_value FROM pg_sequences WHERE schemaname LIKE 'w%' ORDER BY 1, 2`;
  return [...seen, await database.query({ cell: 'below', above: [] }, sequences, [], never)];
}

/** Stops a query that only the end of its worker ends. */
export async function endWorker(database: SqlDatabase) {
  const stop = new AbortController();
  const endless = 'SELECT 1; SELECT count(*) FROM generate_series(1, 10000000000)';
  const onStatement = () => setTimeout(() => stop.abort('enough'), 20);
  const running = database.run({ cell: 'endless', above: [] }, endless, stop.signal, onStatement);
  expect(await running.catch((error: unknown) => error)).toBe('enough');
}
