import type { Entry } from '../sql/journal';
import type { Answer } from './protocol';
import { send, type World } from './world';

/** Nothing came back because there was nothing to do: `IF EXISTS` without, `IF NOT EXISTS` with. */
export type Executed = Answer | undefined;

/** How a statement reaches the server: as text, or as the messages of a client. */
export type Way = {
  run(path: readonly string[]): Promise<Executed>;
  /** The path with what it sees beside what the cell does. */
  readonly sees?: (path: readonly string[]) => readonly string[];
  /** How it is made again. */
  readonly entry: Pick<Entry, 'sql' | 'messages'>;
};

export const asText = (world: World, sql: string): Way => ({
  run: async (path) => (await send(world, path, sql)).at(-1),
  entry: { sql },
});

/** Makes a change and remembers it. */
export async function changeIn(world: World, way: Way, effect: Omit<Entry, 'sql' | 'messages'>): Promise<Executed> {
  const result = await way.run(effect.path);
  world.journal.add({ ...way.entry, ...effect, path: way.sees?.(effect.path) ?? effect.path });
  return result;
}
