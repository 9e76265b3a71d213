import type { Kernel } from '../kernel/kernel';
import type { World } from '../kernel/world';

/** The lesson's own world. */
export const OWN = '';

/** The worlds that a lesson's runs use: its own, and one for each variant that was opened. Each opens on first need. */
export type Worlds = {
  open(key: string): Promise<World>;
  /** The lesson's own world if it is open. */
  readonly own: Promise<World> | undefined;
  closeAll(): Promise<void>;
};

export function createWorlds(kernel: Kernel, data: readonly string[]): Worlds {
  const worlds = new Map<string, Promise<World>>();
  let connection = new AbortController();
  return {
    open(key) {
      const opening =
        worlds.get(key) ??
        kernel.openWorld(data, key === OWN ? 'all' : 'as-read', connection.signal).catch((error: unknown) => {
          worlds.delete(key);
          throw error;
        });
      worlds.set(key, opening);
      return opening;
    },
    get own() {
      return worlds.get(OWN);
    },
    async closeAll() {
      const open = [...worlds.values()];
      worlds.clear();
      connection.abort();
      connection = new AbortController();
      for (const opened of await Promise.allSettled(open))
        if (opened.status === 'fulfilled') await opened.value.close();
    },
  };
}
