import type { SqlStatement } from '../../core/sql-words';
import type { Place } from '../sql-engine';
import { GONE, ownSchema, schemasOf } from './catalog';
import { changeTogether, tableName, type World } from './world';

/** Hides a table of the cells above from this cell's later statements and from the cells below. */
export async function hideTable(world: World, place: Place, name: string): Promise<void> {
  const own = ownSchema(place.cell);
  const marker = tableName(world, own, GONE);
  const sql = [
    `CREATE TABLE ${marker} (nothing INTEGER)`,
    `CREATE VIEW ${tableName(world, own, name)} AS SELECT * FROM ${marker}`,
    `DROP TABLE ${marker}`,
  ];
  await changeTogether(world, { sql, path: [own, 'main'], schema: own });
  world.catalog.add({ schema: own, name, kind: 'gone' });
}

/** Makes room where the cell is about to create what it has dropped before. */
export async function unhideTable(world: World, place: Place, name: string): Promise<void> {
  const own = ownSchema(place.cell);
  if (world.catalog.find([own], name)?.kind !== 'gone') return;
  await changeTogether(world, { sql: [`DROP VIEW ${tableName(world, own, name)}`], path: [own, 'main'], schema: own });
  world.catalog.changed();
}

/** Whether what the statement drops or renames would show again a table of that name from above. */
export function uncovers(world: World, place: Place, { kind, renames, object }: SqlStatement, name: string): boolean {
  if (!(kind === 'drop' || renames) || !(object === 'table' || object === 'view')) return false;
  const above = world.catalog.find(schemasOf(place).slice(1), name);
  if (above?.kind !== 'table' && above?.kind !== 'view') return false;
  return above.kind === object || world.catalog.find([ownSchema(place.cell)], name) !== undefined;
}
