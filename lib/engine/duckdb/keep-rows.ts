import { quoteName, tokenizeSql } from '../../core/sql-tokens';
import type { Place } from '../sql-engine';
import { isPortable } from './arrow-type';
import type { Item } from './catalog';
import { definitionOf, openingOf, plainColumns } from './copy-table';
import { STAGING, tableName, type World } from './world';

/** Remembers a table by its rows instead of by the statement that made it. */
export async function keepRows(world: World, place: Place, item: Item, replaces = false): Promise<void> {
  const table = tableName(world, item.schema, item.name);
  const staging = tableName(world, item.schema, STAGING);
  const { ddl, indexes } = await definitionOf(world, item);
  const names = plainColumns(ddl);
  const { schema } = await world.connection.ask(`SELECT ${names.map(quoteName).join(', ')} FROM ${table} LIMIT 0`);
  const columns = names.map((name, index) => {
    const field = schema.fields[index];
    return field && isPortable(field) ? quoteName(name) : `${quoteName(name)}::VARCHAR AS ${quoteName(name)}`;
  });
  const rows = await world.connection.stream(`SELECT ${columns.join(', ')} FROM ${table}`);
  const list = names.map(quoteName).join(', ');
  const sql = [
    `DROP TABLE IF EXISTS ${table}`,
    `CREATE TABLE ${table}${ddl.slice(openingOf(ddl))}`,
    `INSERT INTO ${table} (${list}) SELECT * FROM ${staging}`,
    ...indexes,
    `DROP TABLE ${staging}`,
  ];
  const path = world.catalog.path(
    place,
    tokenizeSql(ddl).map(({ value }) => value),
  );
  world.journal.add({
    sql: sql.map((line) => line.replace(/;\s*$/, '')).join(';\n'),
    path: [item.schema, ...path.filter((schema) => schema !== item.schema)],
    schema: item.schema,
    replaces,
    rows,
  });
}
