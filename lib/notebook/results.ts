import type { Table, TablePage } from '../core/value';
import type { World } from '../kernel/world';

/** The rows behind what cells show, of any length: asked of the world that made them. Rejects if they are gone. */
export type Results = {
  window(id: string, offset: number, limit: number, signal: AbortSignal): Promise<TablePage>;
  sample(id: string, limit: number, signal: AbortSignal): Promise<Table>;
};

export function openResults(worldOf: (id: string) => Promise<World>, kernelId: (id: string) => string): Results {
  return {
    window: async (id, offset, limit, signal) => (await worldOf(id)).window(kernelId(id), offset, limit, signal),
    sample: async (id, limit, signal) => (await worldOf(id)).sample(kernelId(id), limit, signal),
  };
}
