import { openDuckdb } from '../../../engine/duckdb/browser';
import { openSandbox } from '../../../engine/session/browser';
import { equal } from '../../../engine/sql/contract/in-page';
import type { SqlEngine } from '../../../engine/sql-engine';
import type { ServedDatabase } from '../../../engine/wire-server';
import { openKernel } from '../../../kernel/kernel';
import { warehouseCases } from './warehouse.cases';

const noPostgres: SqlEngine<ServedDatabase> = {
  openDatabase: async () => {
    throw new Error('there is no Postgres in this page');
  },
  onStatus: () => () => {},
  close: async () => {},
};

const kernel = openKernel({
  engines: {
    duckdb: openDuckdb({
      workerUrl: '/duckdb-browser-eh.worker.js',
      wasmUrl: '/duckdb-eh.wasm',
      startFilesWorker: () => new Worker('/files.js'),
    }),
    postgres: noPostgres,
  },
  sessions: openSandbox({ url: '/sandbox.html' }),
  loadData: async (name) => {
    throw new Error(`there is no data set ${name}`);
  },
});

/** Proves the case of that name in this page: undefined, or what went wrong. */
async function proveCase(name: string): Promise<string | undefined> {
  const found = warehouseCases.find((one) => one.name === name);
  if (!found) return 'no such case';
  const world = await kernel.openWorld([], new AbortController().signal);
  try {
    await found.prove(world, equal);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    await world.close();
  }
}
Object.assign(globalThis, { proveCase });
