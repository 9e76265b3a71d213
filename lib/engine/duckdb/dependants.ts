import type { Target } from '../../core/sql-targets';
import { quoteName, quoteText, tokenizeSql } from '../../core/sql-tokens';
import type { SqlStatement } from '../../core/sql-words';
import type { Place } from '../sql-engine';
import { ownSchema, schemasOf } from './catalog';
import { copyTable, openingOf } from './copy-table';
import { qualifyTables } from './qualify-view';
import { toTable } from './read-rows';
import { change, tableName, type World } from './world';

/** An index that belongs to a table from above: the table is copied, so that the copy's index is dropped. */
export async function dropIndexTable(world: World, place: Place, indexes: readonly Target[]): Promise<void> {
  for (const { name } of indexes) {
    const arrow = await world.connection.ask(
      `SELECT schema_name, table_name FROM duckdb_indexes()
       WHERE database_name = ${quoteText(world.name)} AND lower(index_name) = ${quoteText(name.toLowerCase())}`,
    );
    const owners = new Map(toTable(arrow).rows.map(([schema, table]) => [String(schema), String(table)]));
    const schema = schemasOf(place).find((candidate) => owners.has(candidate));
    const item =
      schema && schema !== ownSchema(place.cell) ? world.catalog.find([schema], owners.get(schema) ?? '') : undefined;
    if (item) await copyTable(world, place, item);
  }
}

/** Writes a new view again with full names: otherwise a cell below that has its own copy of a table would change what the view shows. */
export async function fixView(world: World, place: Place, { kind, creates }: SqlStatement): Promise<void> {
  const [view] = creates;
  if (kind !== 'create' || !view) return;
  await world.catalog.refresh(world.connection);
  const own = ownSchema(place.cell);
  const arrow = await world.connection.ask(
    `SELECT sql FROM duckdb_views() WHERE database_name = ${quoteText(world.name)}
     AND schema_name = ${quoteText(own)} AND view_name = ${quoteText(world.catalog.find([own], view.name)?.name ?? view.name)}`,
  );
  const sql = String(toTable(arrow).rows[0]?.[0] ?? '').replace(/;\s*$/, '');
  const tokens = tokenizeSql(sql);
  const as = tokens.find(({ kind: token, value }) => token === 'word' && value === 'as');
  if (!as) return;
  const names = tokens.map(({ value }) => value);
  const columns = sql.slice(Math.min(openingOf(sql), as.from), as.from);
  const schemas = schemasOf(place);
  const query = qualifyTables(sql.slice(as.to), (name) => {
    const item = world.catalog.find(schemas, name);
    return item && item.kind !== 'other' ? tableName(world, item.schema, item.name) : undefined;
  });
  const path = world.catalog.path(place, names);
  await change(world, {
    sql: `CREATE OR REPLACE VIEW ${quoteName(world.name)}.${quoteName(own)}.${quoteName(view.name)} ${columns} AS ${query}`,
    path,
    schema: own,
  });
}
