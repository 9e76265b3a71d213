import { openPostgres } from '../../engine/postgres/browser';
import type { PostgresFiles } from '../../engine/postgres/files';
import { openSandbox } from '../../engine/session/browser';
import type { FileDatabase, SqlEngine } from '../../engine/sql-engine';
import { openKernel } from '../kernel';
import type { CellRun } from '../world';

/** The kernel in a page for cells that need no DuckDB. */
const noDuckdb: SqlEngine<FileDatabase> = {
  openDatabase: () => Promise.reject(new Error('there is no DuckDB in this page')),
  onStatus: () => () => {},
  close: async () => {},
};

/** Runs one TypeScript cell in the sandbox, with Postgres in this page. */
async function runCell(files: PostgresFiles, code: string): Promise<CellRun> {
  const kernel = openKernel({
    engines: { duckdb: noDuckdb, postgres: openPostgres(files) },
    sessions: openSandbox({ url: '/sandbox.html' }),
    loadData: () => Promise.reject(new Error('there is no data in this page')),
  });
  const { signal } = new AbortController();
  const world = await kernel.openWorld([], signal);
  const run = await world.execute([{ id: 'cell', language: 'ts', code }], 'cell', signal);
  await world.close();
  await kernel.close();
  return run;
}
Object.assign(globalThis, { runCell });
