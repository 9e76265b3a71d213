import type { ReadableFile, RefusedFile } from '../../../core/file-reading';
import { quoteName } from '../../../core/sql-tokens';
import { EngineError } from '../connection';
import { readEngineWords } from '../engine-words';
import { columnsOf, toTable } from '../read-rows';
import type { World } from '../world';
import { type CastColumn, castColumn } from './cast-columns';
import { FIRST, type FileRows, refused } from './codec/file-rows';

/** The query that makes the table of a file, and the rows that it leaves out. */
export type CastFile = {
  readonly status: 'cast';
  readonly query: string;
  /** Rows that are there, and have a value that cannot have its type. */
  readonly bad: number;
  readonly rejected: ReadableFile['rejected'];
  readonly notes: readonly string[];
};

/** Whether a text could be a type's name: it goes into SQL of ours. */
const TYPE = /^[\w\s(),"[\]]+$/;
const SHOWN = 60;

/** How rows that arrived become a table: every column with the type that was given, or found. */
export async function castFile(world: World, staged: string, rows: FileRows): Promise<CastFile | RefusedFile> {
  const { options, lines } = rows;
  const wanted = new Map<string, string>();
  const notes: string[] = [];
  const arriving = await columnsOf(world.connection, staged);
  for (const [name, written] of Object.entries(options.types ?? {})) {
    if (!arriving.some((column) => column.name === name)) {
      notes.push(`There is no column ${name}: the type given to it was not used.`);
      continue;
    }
    const type = await typeOf(world, written);
    if (type === undefined) return refused(`There is no type “${written}”, which was given to the column “${name}”.`);
    wanted.set(name, type);
  }
  const columns = arriving.map(({ name, type }) =>
    castColumn({
      name,
      arrives: type,
      text: rows.columns.find((column) => column.name === name)?.text,
      wanted: wanted.get(name),
      decimal: options.decimal ?? '.',
      nulls: options.nulls ?? '',
    }),
  );
  const list = columns.map(({ name, value }) => (value === quoteName(name) ? value : `${value} AS ${quoteName(name)}`));
  const query = `SELECT ${list.join(', ')} FROM ${staged}`;
  const names = arriving.map(({ name }) => name);
  const checked = columns.filter(({ isBad }) => isBad !== undefined);
  const { count, first } = await badRows(world, staged, checked, names);
  const placed = first.map(({ row, name, value }) => {
    const type = checked.find((column) => column.name === name)?.type ?? '';
    const line = lines?.[row];
    const isMoment = rows.columns.some((column) => column.name === name && column.text.ambiguous);
    const hint = isMoment ? ' Say whether the day or the month comes first.' : '';
    const reason = `${line === undefined ? `In row ${row + 1} t` : 'T'}he column “${name}” has “${value}”, which is no ${type}.${hint}`;
    return { line: line ?? row + 1, reason, isLine: line !== undefined };
  });
  const [bad] = placed;
  if (bad && options.badRows !== 'reject') return refused(bad.reason, bad.isLine ? { line: bad.line } : {});
  const told = [...rows.rejected.first, ...placed.map(({ line, reason }) => ({ line, reason }))];
  const condition = checked.map(({ isBad }) => `coalesce(NOT (${isBad}), true)`).join(' AND ');
  return {
    status: 'cast',
    query: count === 0 ? query : `${query} WHERE ${condition}`,
    bad: count,
    rejected: {
      count: rows.rejected.count + count,
      first: told.sort((a, b) => a.line - b.line).slice(0, FIRST),
    },
    notes,
  };
}

/** A name that none of the columns has: one of them may be called rowid. */
function freeName(names: readonly string[]): string {
  let free = 'row';
  while (names.some((name) => name.toLowerCase() === free)) free += '_';
  return free;
}

async function badRows(world: World, staged: string, columns: readonly CastColumn[], names: readonly string[]) {
  if (columns.length === 0) return { count: 0, first: [] };
  const any = columns.map(({ isBad }) => `(${isBad})`).join(' OR ');
  const { rows } = toTable(await world.connection.send(`SELECT count(*) FROM ${staged} WHERE ${any}`));
  const count = Number(rows[0]?.[0] ?? 0);
  if (count === 0) return { count, first: [] };
  const which = columns.map(({ isBad }, index) => `WHEN ${isBad} THEN ${index}`).join(' ');
  const value = columns.map(({ name, isBad }) => `WHEN ${isBad} THEN left(${quoteName(name)}::VARCHAR, ${SHOWN})`);
  const row = quoteName(freeName(names));
  const bad = `SELECT ${row} - 1, CASE ${which} END, CASE ${value.join(' ')} END
    FROM (SELECT *, row_number() OVER () AS ${row} FROM ${staged}) WHERE ${any} ORDER BY ${row} LIMIT ${FIRST}`;
  const found = toTable(await world.connection.send(bad));
  return {
    count,
    first: found.rows.map(([row, index, text]) => ({
      row: Number(row),
      name: columns[Number(index)]?.name ?? '',
      value: String(text),
    })),
  };
}

/** A type as the engine spells it; undefined if it has none of that name. */
async function typeOf(world: World, written: string): Promise<string | undefined> {
  const open = [...written].reduce(
    (depth, sign) => (depth < 0 ? depth : depth + (sign === '(' ? 1 : sign === ')' ? -1 : 0)),
    0,
  );
  if (open !== 0 || !TYPE.test(written)) return undefined;
  try {
    const [column, ...others] = await columnsOf(world.connection, `(SELECT CAST(NULL AS ${written}))`);
    return others.length === 0 ? column?.type : undefined;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { type } = readEngineWords(error.message);
    if (['Catalog', 'Parser', 'Binder', 'Invalid Input', 'Not implemented'].includes(type)) return undefined;
    throw error;
  }
}
