import { quoteName } from '../../core/sql-tokens';
import { type Entry, Journal } from '../sql/journal';
import type { Postgres } from './boot';
import { Catalog } from './catalog';
import type { Answer } from './protocol';
import { OURS } from './server-functions';

/** One database of the engine: schemas with a prefix of their own, and what outlives a worker. */
export type World = {
  readonly catalog: Catalog;
  readonly journal: Journal;
  /** The SHA-256 of the CSV of every table that the snapshot holds, by name. */
  readonly samples: Readonly<Record<string, string>>;
  /** Views and functions whose rows differ from run to run. */
  readonly volatile: Set<string>;
  /** Rows of each cell's result, where known. */
  readonly rowCounts: Map<string, number>;
  postgres: Postgres;
  /** The SQL that made the settings of the client that is served now; empty for none. */
  settings: string;
  /** Whether nobody uses it any more. */
  closed: boolean;
};

/** Costs nothing: a schema is made when it is needed. */
export const openWorld = (name: string, postgres: Postgres, samples: World['samples']): World => ({
  catalog: new Catalog(name),
  journal: new Journal(),
  samples,
  volatile: new Set(),
  rowCounts: new Map(),
  postgres,
  settings: '',
  closed: false,
});

export async function closeWorld({ catalog, postgres }: World): Promise<void> {
  await postgres.run('ROLLBACK');
  const { rows = [] } =
    (await postgres.run(`SELECT nspname FROM pg_namespace WHERE nspname LIKE '${catalog.world}\\_%'`))[0] ?? {};
  for (const [schema] of rows) await postgres.run(`DROP SCHEMA IF EXISTS ${quoteName(String(schema))} CASCADE`);
}

/** Makes a database again in another worker. */
export async function restoreWorld(world: World, postgres: Postgres): Promise<void> {
  world.postgres = postgres;
  world.journal.rollBack();
  world.settings = '';
  world.rowCounts.clear();
  world.catalog.changed();
  for (const entry of world.journal.entries) await apply(world, entry);
  postgres.takeNotices();
}

/** A table's full name in SQL. */
export const tableName = (schema: string, table: string) => `${quoteName(schema)}.${quoteName(table)}`;

/** Runs SQL with a search path. */
export async function send(
  { postgres }: World,
  path: readonly string[],
  sql: string,
  blob?: Uint8Array,
): Promise<readonly Answer[]> {
  const wanted = path.length > 0 ? path.map(quoteName).join(', ') : 'pg_catalog';
  if (postgres.path !== wanted) {
    postgres.path = undefined;
    await postgres.run(`SET search_path = ${wanted}`);
    postgres.path = wanted;
  }
  return postgres.run(sql, blob);
}

/** The last answer of some SQL of ours. */
export async function ask(world: World, sql: string): Promise<Answer> {
  return (await world.postgres.run(sql)).at(-1) ?? { fields: [], rows: [], tag: '' };
}

/** Makes a change and remembers it. */
export async function change(world: World, entry: Entry): Promise<readonly Answer[]> {
  const answers = await apply(world, entry);
  world.journal.add(entry);
  return answers;
}

/** Makes a change, for the first time or again. */
async function apply(world: World, { path, sql, rows, messages }: Entry): Promise<readonly Answer[]> {
  const answers = await send(world, path, sql, rows);
  if (!messages) return answers;
  await world.postgres.exchange(messages);
  if (sql !== '') await resetSettings(world);
  return [];
}

/** All settings are those of the beginning. */
export async function resetSettings({ postgres }: World): Promise<void> {
  postgres.path = undefined;
  await postgres.run('RESET ALL');
}

/** Does work that reads values as text with the settings of the beginning, which the text is read with again. */
export async function withOwnSettings<T>(world: World, work: () => Promise<T>): Promise<T> {
  if (world.settings === '') return work();
  await resetSettings(world);
  const result = await work();
  await world.postgres.run(world.settings);
  return result;
}

/** The schemas of a cell are there before its first statement runs. */
export async function makeSchemas(world: World, ...schemas: readonly string[]): Promise<void> {
  const missing = schemas.filter((schema) => !world.catalog.schemas.has(schema));
  if (missing.length === 0) return;
  const sql = missing.map((schema) => `CREATE SCHEMA IF NOT EXISTS ${quoteName(schema)}`).join('; ');
  await change(world, { path: [], sql });
  for (const schema of missing) world.catalog.schemas.add(schema);
}

/** SQL that empties a schema and makes it again. */
export function renewSchema({ catalog }: World, schema: string): string {
  return `${clearSchema(catalog, schema)}; CREATE SCHEMA ${quoteName(schema)}`;
}
export const clearSchema = (catalog: Catalog, schema: string) =>
  `SELECT ${OURS}.clear('${schema.replaceAll("'", "''")}', '${catalog.nextAside()}')`;
