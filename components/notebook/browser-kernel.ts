import type { EngineStatus } from '@/lib/engine/sql-engine';
import type { Kernel } from '@/lib/kernel/kernel';

let loading: Promise<Kernel> | undefined;
const listeners = new Set<(status: EngineStatus) => void>();
let status: EngineStatus = { status: 'off' };

function load(): Promise<Kernel> {
  loading ??= import('./start-kernel')
    .then(({ startKernel }) => startKernel())
    .then((kernel) => {
      kernel.onStatus((next) => {
        status = next;
        for (const listener of listeners) listener(next);
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
  openWorld: async (data, signal) => (await load()).openWorld(data, signal),
  onStatus(listener) {
    listeners.add(listener);
    listener(status);
    return () => listeners.delete(listener);
  },
  close: async () => (await loading)?.close(),
};
