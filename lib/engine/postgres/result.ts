import { LIMITS } from '../../core/limits';
import type { Output } from '../../core/output';
import { quoteName } from '../../core/sql-tokens';
import type { SqlStatement } from '../../core/sql-words';
import type { Table, TablePage } from '../../core/value';
import { shown } from '../sql/shown';
import type { Place } from '../sql-engine';
import { copyText } from './copy-text';
import { execute } from './execute';
import { keepTable } from './keep-rows';
import type { Field } from './protocol';
import { toTable } from './read-rows';
import { keepSequences, readSequences } from './sequences';
import { isVolatile, movesState } from './volatile';
import { ask, change, renewSchema, send, tableName, type World } from './world';

/** The table that a cell's result is, for the cells below. A name without quotes means its small letters. */
export const resultName = (cell: string) => cell.toLowerCase();

/** Makes the cell's last query the table of that name, for the cells below. */
export async function materialise(world: World, place: Place, statement: SqlStatement): Promise<Output> {
  const { catalog } = world;
  const [schema, name] = [catalog.result(place.cell), resultName(place.cell)];
  const writes = statement.changes.length > 0;
  const path = catalog.pathFor(place, statement);
  const fields = writes ? [] : await fieldsOf(world, path, statement.text);
  if (writes || fields.some(({ type }) => PSEUDO_TYPES.has(type))) return keepShown(world, place, statement);
  const renew = catalog.find([schema], name) ? `${renewSchema(world, schema)}; ` : '';
  const sql = `${renew}CREATE TABLE ${tableName(schema, name)} (${uniqueNames(fields)}) AS ${statement.text}`;
  const volatile = isVolatile(statement, world.volatile);
  const moves = movesState(statement, catalog.functions);
  const sequences = volatile ? await readSequences(world) : undefined;
  const answers = volatile
    ? await send(world, path, sql)
    : await change(world, { sql, path, schema, replaces: true, keeps: moves });
  world.rowCounts.set(place.cell, countOf(answers.at(-1)?.tag) ?? 0);
  catalog.add({ schema, name, kind: 'table' });
  if (moves) catalog.changed();
  if (sequences) {
    await keepSequences(world, sequences);
    await keepTable(world, schema, name, true);
  }
  return { kind: 'table', page: await readWindow(world, place.cell, 0, LIMITS.pageRows), windowed: true };
}

/** `record`, `cstring`, `void` and the like: no table has such a column. */
const PSEUDO_TYPES: ReadonlySet<number> = new Set([2249, 2275, 2276, 2277, 2278, 2279, 2281, 2283, 2287, 3500]);
const SYSTEM_COLUMNS = ['tableoid', 'cmax', 'xmax', 'cmin', 'xmin', 'ctid'];

/** A table cannot have two columns of one name: the later ones are numbered. */
export function unique(names: readonly string[]): readonly string[] {
  const taken = new Set(SYSTEM_COLUMNS);
  return names.map((name) => {
    let free = name;
    for (let number = 1; taken.has(free); number++) free = `${name}_${number}`;
    taken.add(free);
    return free;
  });
}
const uniqueNames = (fields: readonly Field[]) =>
  unique(fields.map(({ name }) => name))
    .map(quoteName)
    .join(', ');

export async function fieldsOf(world: World, path: readonly string[], text: string): Promise<readonly Field[]> {
  await send(world, path, '');
  return world.postgres.describe(text);
}

/** A query that changes tables, or whose rows no table can hold as they are: it runs once, and its rows become the table if they can. */
async function keepShown(world: World, place: Place, statement: SqlStatement): Promise<Output> {
  const answer = (await execute(world, place, statement)) ?? { fields: [], rows: [], tag: '' };
  const table = await toTable(world, answer);
  if (answer.fields.some(({ type }) => PSEUDO_TYPES.has(type))) return shown(table);
  const { catalog } = world;
  const [schema, name] = [catalog.result(place.cell), resultName(place.cell)];
  const names = unique(table.columns.map((column) => column.name));
  const list = table.columns.map(({ type }, index) => `${quoteName(names[index] ?? '')} ${type}`).join(', ');
  const target = tableName(schema, name);
  await change(world, {
    sql: `${renewSchema(world, schema)}; CREATE TABLE ${target} (${list}); COPY ${target} FROM '/dev/blob'`,
    path: catalog.pathFor(place, statement),
    schema,
    replaces: true,
    rows: copyText(answer.rows),
  });
  catalog.add({ schema, name, kind: 'table' });
  world.rowCounts.set(place.cell, answer.rows.length);
  return { kind: 'table', page: await readWindow(world, place.cell, 0, LIMITS.pageRows), windowed: true };
}

/** All rows of a query that is not the cell's last, or that a `sql` tag asks for. */
export async function readQuery(world: World, place: Place, statement: SqlStatement): Promise<Table> {
  const answer = await execute(world, place, statement);
  return answer ? toTable(world, answer) : { columns: [], rows: [] };
}

/** `INSERT 0 3`, `SELECT 3`: how many rows. */
export const countOf = (tag = ''): number | undefined => {
  const count = /^[A-Z]+(?: \d+)? (\d+)$/.exec(tag)?.[1];
  return count === undefined ? undefined : Number(count);
};

/** A window of a cell's result. Its rows stay in their order, since nothing changes the table. */
export async function readWindow(world: World, cell: string, offset: number, limit: number): Promise<TablePage> {
  const table = resultTable(world, cell);
  const rowCount = await countRows(world, cell);
  const answer = await ask(world, `SELECT * FROM ${table} LIMIT ${limit} OFFSET ${offset}`);
  return { ...(await toTable(world, answer)), offset, rowCount };
}

/** The full name of a cell's result. */
export const resultTable = ({ catalog }: World, cell: string) => tableName(catalog.result(cell), resultName(cell));

/** How many rows a cell's result has. */
export async function countRows(world: World, cell: string): Promise<number> {
  const known = world.rowCounts.get(cell);
  if (known !== undefined) return known;
  const { rows } = await ask(world, `SELECT count(*) FROM ${resultTable(world, cell)}`);
  const count = Number(rows[0]?.[0] ?? 0);
  world.rowCounts.set(cell, count);
  return count;
}
