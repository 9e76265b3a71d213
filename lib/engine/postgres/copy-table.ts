import { quoteText } from '../../core/sql-tokens';
import type { Place } from '../sql-engine';
import type { Item } from './catalog';
import { OURS } from './server-functions';
import { ask, change, tableName, type World } from './world';

/** Copies a table from above into the cell's own schema, with keys, indexes, triggers and rows, and the tables that foreign keys tie to it. */
export async function copyTable(world: World, place: Place, item: Item): Promise<void> {
  const { catalog } = world;
  const own = catalog.own(place.cell);
  const visible = catalog.visible(catalog.schemasOf(place)).filter(({ kind }) => kind === 'table');
  const names = visible.map(({ schema, name }) => tableName(schema, name));
  const sql = `SELECT ${OURS}.copy_tables(${quoteText(own)}, ${quoteText(tableName(item.schema, item.name))},
    ARRAY[${names.map(quoteText).join(', ')}]::regclass[])`;
  await change(world, { sql, path: [], reads: visible.map(({ schema }) => schema), schema: own });
  catalog.changed();
  await catalog.refresh(world.postgres);
}

/** An index that belongs to a table from above: the table is copied, so that the copy's index is meant. */
export async function copyIndexTable(world: World, place: Place, index: string): Promise<void> {
  const { catalog } = world;
  const { rows } = await ask(
    world,
    `SELECT schemaname, tablename FROM pg_indexes WHERE schemaname LIKE '${catalog.world}\\_%' AND indexname = ${quoteText(index)}`,
  );
  const owners = new Map(rows.map(([schema, table]) => [String(schema), String(table)]));
  const schema = catalog.schemasOf(place).find((candidate) => owners.has(candidate));
  const item =
    schema && schema !== catalog.own(place.cell) ? catalog.find([schema], owners.get(schema) ?? '') : undefined;
  if (item) await copyTable(world, place, item);
}
