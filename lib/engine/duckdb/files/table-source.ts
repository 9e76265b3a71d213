import type { Range } from '../../../core/error';
import { quoteName } from '../../../core/sql-tokens';
import { toTable } from '../read-rows';
import type { World } from '../world';
import type { Codec, FileFault, Rows } from './codec/codec';
import { faultMistake } from './fault';
import type { Source } from './sources';
import type { FileVersion } from './stored-files';

/** The table of a schema of ours that holds the rows of files. */
export const ROWS = 'rows';
const ARRIVING = 'arriving rows';

/** The schema of a source; no cell's schema is spelled so. */
export const schemaName = (number: number) => `file ${number}`;

export type Decode = (codec: Codec) => Promise<Rows | FileFault>;

/** A table that our own readers make of files. Its name in SQL comes back, once it is there. */
export async function tableSource(
  world: World,
  key: string,
  files: readonly FileVersion[],
  range: Range,
  decode: Decode,
): Promise<string> {
  const source = world.sources.known(key, () => {
    const number = world.sources.next();
    const schema = schemaName(number);
    return {
      mark: quoteName(schema),
      isTable: true,
      versions: files,
      provide: () => fill(world, schema, files, range, decode),
      drop: () => dropSchema(world, schema),
    };
  });
  const table = `${quoteName(world.name)}.${source.mark}.${ROWS}`;
  await world.sources.provideFor(table);
  return table;
}

async function fill(world: World, schema: string, files: readonly FileVersion[], range: Range, decode: Decode) {
  const rows = await decode(await world.codec());
  if ('fault' in rows)
    throw faultMistake(
      rows,
      files.map(({ name }) => name),
      range,
    );
  const { connection } = world;
  const casts = Object.entries(rows.casts);
  const full = await fillSchema(world, schema, casts.length === 0 ? ROWS : ARRIVING, rows.stream);
  if (casts.length === 0) return;
  const list = casts.map(([name, type]) => `CAST(${quoteName(name)} AS ${type}) AS ${quoteName(name)}`).join(', ');
  await connection.ask(
    `CREATE TABLE ${full}.${ROWS} AS SELECT * REPLACE (${list}) FROM ${full}.${quoteName(ARRIVING)}`,
  );
  await connection.ask(`DROP TABLE ${full}.${quoteName(ARRIVING)}`);
}

/** A schema of ours with one table of these rows; its name in SQL comes back. */
export async function fillSchema(world: World, schema: string, table: string, stream: Uint8Array): Promise<string> {
  const full = `${quoteName(world.name)}.${quoteName(schema)}`;
  await dropSchema(world, schema);
  await world.connection.ask(`CREATE SCHEMA ${full}`);
  await world.connection.ask(`USE ${full}`);
  world.path = undefined;
  await world.connection.insert(schema, table, stream);
  return full;
}

export async function dropSchema(world: World, schema: string): Promise<void> {
  await world.connection.ask(`DROP SCHEMA IF EXISTS ${quoteName(world.name)}.${quoteName(schema)} CASCADE`);
}

/** A name under which a statement reads a query over such tables: the name that the engine would give it itself. */
export async function viewSource(
  world: World,
  name: string,
  sql: string,
  files: readonly FileVersion[],
): Promise<string> {
  const source: Source = world.sources.known(`view ${name} ${sql}`, () => {
    const schema = schemaName(world.sources.next());
    return {
      mark: quoteName(schema),
      isTable: true,
      versions: files,
      sql,
      async provide() {
        const full = `${quoteName(world.name)}.${quoteName(schema)}`;
        await world.connection.ask(`CREATE SCHEMA IF NOT EXISTS ${full}`);
        await world.connection.ask(`CREATE OR REPLACE VIEW ${full}.${quoteName(name)} AS ${sql}`);
      },
      drop: () => dropSchema(world, schema),
    };
  });
  const view = `${quoteName(world.name)}.${source.mark}.${quoteName(name)}`;
  await world.sources.provideFor(view);
  return view;
}

/** The names and types of a table's columns. */
export async function columnsOf(world: World, table: string): Promise<readonly { name: string; type: string }[]> {
  const { rows } = toTable(await world.connection.ask(`DESCRIBE ${table}`));
  return rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
}
