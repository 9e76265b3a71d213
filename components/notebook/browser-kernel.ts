import { type EngineStatus, SQL_ENGINES, type SqlEngineName } from '@/lib/engine/sql-engine';
import type { Kernel } from '@/lib/kernel/kernel';

let loading: Promise<Kernel> | undefined;
const listeners = new Set<(engine: SqlEngineName, status: EngineStatus) => void>();
const statuses: Record<SqlEngineName, EngineStatus> = { duckdb: { status: 'off' }, postgres: { status: 'off' } };

function load(): Promise<Kernel> {
  loading ??= import('./start-kernel')
    .then(({ startKernel }) => startKernel())
    .then((kernel) => {
      kernel.onStatus((engine, status) => {
        statuses[engine] = status;
        for (const listener of listeners) listener(engine, status);
      });
      return kernel;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** The page's one kernel. Nothing of it is downloaded before a world is opened; it outlives the lesson that opened it. */
export const browserKernel: Kernel = {
  openWorld: async (...parts) => (await load()).openWorld(...parts),
  inspectFile: async (...parts) => (await load()).inspectFile(...parts),
  onStatus(listener) {
    listeners.add(listener);
    for (const engine of SQL_ENGINES) listener(engine, statuses[engine]);
    return () => listeners.delete(listener);
  },
  close: async () => (await loading)?.close(),
};
