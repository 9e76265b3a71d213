import type { SqlStatement } from '../../core/sql-words';
import type { Place } from '../sql-engine';
import { keepSequences } from './sequences';
import { changeIn, type Executed, type Way } from './way';
import type { World } from './world';

const BEGINS = new Set(['begin', 'start']);
const COMMITS = new Set(['commit', 'end']);

/** Begins or ends a transaction, or something within it. */
export async function transact(world: World, place: Place, { tokens }: SqlStatement, way: Way): Promise<Executed> {
  const { catalog, journal } = world;
  const [first, ...rest] = tokens.map(({ value }) => value);
  const path = catalog.path(place, []);
  if (rest.includes('to')) {
    const result = await changeIn(world, way, { path });
    catalog.changed();
    world.rowCounts.clear();
    world.postgres.path = undefined;
    return result;
  }
  try {
    const result = await way.run(path);
    if (BEGINS.has(first ?? '')) {
      if (!journal.inTransaction) journal.begin();
      journal.add({ ...way.entry, path: [] });
    } else if (COMMITS.has(first ?? '') && result?.tag === 'COMMIT') {
      if (journal.inTransaction) journal.add({ sql: 'COMMIT', path: [] });
      journal.commit();
    } else {
      rolledBack(world);
      await keepSequences(world, new Map());
    }
    return result;
  } catch (error) {
    if (COMMITS.has(first ?? '')) rolledBack(world);
    throw error;
  }
}

function rolledBack(world: World): void {
  world.journal.rollBack();
  world.rowCounts.clear();
  world.catalog.changed();
  world.postgres.path = undefined;
}

/** Undoes a transaction that is still open, whoever began it. */
export async function rollBack(world: World): Promise<void> {
  if (!world.postgres.isBroken()) await world.postgres.run('ROLLBACK');
  rolledBack(world);
}
