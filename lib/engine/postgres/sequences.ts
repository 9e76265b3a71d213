import { quoteText } from '../../core/sql-tokens';
import { ask, tableName, type World } from './world';

type Position = { readonly schema: string; readonly last: string | null };

/** Where the sequences of a world stand, by full name. */
export async function readSequences(world: World): Promise<ReadonlyMap<string, Position>> {
  const { rows } = await ask(
    world,
    `SELECT schemaname, sequencename, last_value FROM pg_sequences WHERE schemaname LIKE '${world.catalog.world}\\_%'`,
  );
  return new Map(
    rows.map(([schema, name, last]) => [
      tableName(String(schema), String(name)),
      { schema: String(schema), last: last ?? null },
    ]),
  );
}

/** Remembers how far the sequences were moved by what is not remembered itself: a statement that failed, or whose rows are kept. */
export async function keepSequences(world: World, before: ReadonlyMap<string, Position>): Promise<void> {
  for (const [name, { schema, last }] of await readSequences(world))
    if (last !== null && last !== before.get(name)?.last)
      world.journal.add({ sql: `SELECT setval(${quoteText(name)}, ${last})`, path: [], schema });
}
