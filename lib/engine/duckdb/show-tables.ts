import { quoteText } from '../../core/sql-tokens';
import type { SqlStatement } from '../../core/sql-words';
import type { Column, Table } from '../../core/value';
import type { Place, TableInfo } from '../sql-engine';
import { type Item, MAIN, schemasOf } from './catalog';
import { toTable } from './read-rows';
import { send, tableName, type World } from './world';

/** Whether a statement asks for the list of tables: the engine's answer would name the schemas behind the cells. */
export function asksForTables({ kind, tokens }: SqlStatement): 'names' | 'columns' | undefined {
  const [first, second, third] = tokens.map(({ value }) => value.toLowerCase());
  if (first === 'pragma' && second === 'show_tables') return 'names';
  if (kind !== 'show' || first === 'summarize') return undefined;
  if (second === 'tables' && (tokens.length === 2 || third === 'from')) return 'names';
  return tokens.length === 1 || (second === 'all' && third === 'tables') ? 'columns' : undefined;
}

/** The list of tables as SHOW TABLES and SHOW ALL TABLES show it. */
export async function showTables(world: World, place: Place, what: 'names' | 'columns'): Promise<Table> {
  const tables = [...(await listTables(world, place))].sort((a, b) => (a.name < b.name ? -1 : 1));
  const name = { name: 'name', type: 'VARCHAR' };
  if (what === 'names') return { columns: [name], rows: tables.map((table) => [table.name]) };
  return {
    columns: [name, { name: 'column_names', type: 'VARCHAR[]' }, { name: 'column_types', type: 'VARCHAR[]' }],
    rows: tables.map((table) => [
      table.name,
      table.columns.map((column) => column.name),
      table.columns.map(({ type }) => type),
    ]),
  };
}

/** Tables visible at a place, with their columns and numbers of rows. */
export async function listTables(world: World, place: Place): Promise<readonly TableInfo[]> {
  await world.catalog.refresh(world.connection);
  const items = world.catalog.visible(schemasOf(place));
  if (items.length === 0) return [];
  const columns = await columnsByTable(world);
  const counts = await countAll(world, place, items);
  return items.map((item, index) => ({
    name: item.name,
    ...(item.schema !== MAIN && { cell: item.schema.slice(2) }),
    columns: columns.get(`${item.schema}.${item.name}`) ?? [],
    ...(counts.has(index) && { rowCount: counts.get(index) }),
  }));
}

async function columnsByTable(world: World): Promise<ReadonlyMap<string, Column[]>> {
  const arrow = await world.connection.ask(
    `SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns()
     WHERE database_name = ${quoteText(world.name)} ORDER BY column_index`,
  );
  const columns = new Map<string, Column[]>();
  for (const [schema, table, name, type] of toTable(arrow).rows) {
    const key = `${schema}.${table}`;
    columns.set(key, [...(columns.get(key) ?? []), { name: String(name), type: String(type) }]);
  }
  return columns;
}

/** The rows of each table, by its position among the items. Views are not run for it. */
async function countAll(world: World, place: Place, items: readonly Item[]): Promise<ReadonlyMap<number, number>> {
  const counts = items.flatMap(({ schema, name, kind }, index) =>
    kind === 'table' ? `SELECT ${index} AS position, count(*) FROM ${tableName(world, schema, name)}` : [],
  );
  if (counts.length === 0) return new Map();
  const path = world.catalog.path(
    place,
    items.map(({ name }) => name),
  );
  const { rows } = toTable(await send(world, path, counts.join(' UNION ALL ')));
  return new Map(rows.map(([position, count]) => [Number(position), Number(count)]));
}
