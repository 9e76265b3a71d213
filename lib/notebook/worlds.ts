import type { Kernel } from '../kernel/kernel';
import type { World } from '../kernel/world';

/** The lesson's own world. */
export const OWN = '';

/** The worlds that a lesson's runs use: its own, and that of the variant which was opened last. Each opens on first need. */
export type Worlds = {
  open(key: string): Promise<World>;
  /** The world if it is open: what was made in another is gone. */
  find(key: string): Promise<World> | undefined;
  opened(): readonly Promise<World>[];
  closeAll(): Promise<void>;
};

/** `prepare` is told each world before anything runs in it. */
export function createWorlds(kernel: Kernel, data: readonly string[], prepare: (world: World) => void): Worlds {
  const worlds = new Map<string, Promise<World>>();
  let connection = new AbortController();

  async function close(keys: readonly string[]) {
    const open = keys.flatMap((key) => worlds.get(key) ?? []);
    for (const key of keys) worlds.delete(key);
    for (const opened of await Promise.allSettled(open)) if (opened.status === 'fulfilled') await opened.value.close();
  }

  async function open(key: string): Promise<World> {
    const { signal } = connection;
    if (key !== OWN) await close([...worlds.keys()].filter((other) => other !== OWN && other !== key));
    signal.throwIfAborted();
    const known = worlds.get(key);
    if (known) return known;
    const opening = kernel.openWorld(data, signal).then((world) => {
      prepare(world);
      return world;
    });
    worlds.set(key, opening);
    opening.catch(() => worlds.get(key) === opening && worlds.delete(key));
    return opening;
  }

  return {
    open,
    find: (key) => worlds.get(key),
    opened: () => [...worlds.values()],
    async closeAll() {
      connection.abort();
      connection = new AbortController();
      await close([...worlds.keys()]);
    },
  };
}
