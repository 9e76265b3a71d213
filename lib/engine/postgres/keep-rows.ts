import { quoteName, quoteText } from '../../core/sql-tokens';
import { copyText } from './copy-text';
import { OURS } from './server-functions';
import { ask, renewSchema, tableName, type World, withOwnSettings } from './world';

/** Remembers a table that a query made by its columns and rows: running the query again would give other rows. */
export async function keepTable(world: World, schema: string, name: string, replaces: boolean): Promise<void> {
  const table = tableName(schema, name);
  const columns = await definitionOf(world, table);
  const sql = [
    ...(replaces ? [renewSchema(world, schema)] : []),
    `CREATE TABLE ${table} (${columns})`,
    copyInto(table),
  ];
  world.journal.add({ sql: sql.join('; '), path: [], schema, replaces, rows: await rowsOf(world, table, '*') });
}

/** Remembers the rows of all tables of a schema, whose definitions are remembered already. Triggers and keys rest meanwhile. */
export async function keepRows(world: World, schema: string): Promise<void> {
  const { rows } = await ask(
    world,
    `SELECT relname, ${OURS}.plain_columns(oid) FROM pg_class
     WHERE relnamespace = ${quoteText(quoteName(schema))}::regnamespace AND relkind = 'r' ORDER BY oid`,
  );
  for (const [name, columns] of rows) {
    if (columns === null || columns === undefined) continue;
    const table = tableName(schema, String(name));
    const sql = [
      'SET session_replication_role = replica',
      `DELETE FROM ${table}`,
      copyInto(`${table} (${columns})`),
      'RESET session_replication_role',
    ];
    world.journal.add({ sql: sql.join('; '), path: [], schema, rows: await rowsOf(world, table, columns) });
  }
}

const copyInto = (target: string) => `COPY ${target} FROM '/dev/blob'`;
const rowsOf = async (world: World, table: string, columns: string) =>
  copyText((await withOwnSettings(world, () => ask(world, `SELECT ${columns} FROM ${table}`))).rows);

/** Columns with their types, as CREATE TABLE takes them. Types that cells made are named in full, because nothing of theirs is in the path. */
async function definitionOf(world: World, table: string): Promise<string> {
  await world.postgres.run('SET search_path = pg_catalog');
  world.postgres.path = 'pg_catalog';
  const { rows } = await ask(
    world,
    `SELECT string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum)
     FROM pg_attribute WHERE attrelid = ${quoteText(table)}::regclass AND attnum > 0 AND NOT attisdropped`,
  );
  return String(rows[0]?.[0] ?? '');
}
