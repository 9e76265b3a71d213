import type { ColumnProfile } from '../../core/profile';
import { quoteName } from '../../core/sql-tokens';
import type { Column, TablePage } from '../../core/value';
import type { View } from '../../core/view';
import { momentKind } from '../../core/viewing/moment';
import { profileColumn } from '../sql/profile';
import type { ProfileDialect } from '../sql/profile-dialect';
import { conditionOf, orderingOf } from '../sql/view-sql';
import { toTable } from './read-rows';
import { readWindow, resultTable } from './result';
import { postgresView } from './view-dialect';
import { ask, type World } from './world';

/** A window of a cell's result in a view. Rows that sort alike keep the result's own order. */
export async function readView(
  world: World,
  cell: string,
  offset: number,
  limit: number,
  view: View,
): Promise<TablePage> {
  if (view.filters.length === 0 && view.sorting.length === 0) return readWindow(world, cell, offset, limit);
  const { columns, nameOf, source } = await viewed(world, cell, view);
  const counted = await ask(world, `SELECT count(*) ${source}`);
  const ordering = orderingOf(postgresView, columns, view, nameOf);
  const answer = await ask(world, `SELECT r.* ${source} ORDER BY ${ordering}r.ctid LIMIT ${limit} OFFSET ${offset}`);
  return { ...(await toTable(world, answer)), offset, rowCount: Number(counted.rows[0]?.[0] ?? 0) };
}

async function viewed(world: World, cell: string, view: View) {
  const table = resultTable(world, cell);
  const { columns } = await toTable(world, await ask(world, `SELECT * FROM ${table} LIMIT 0`));
  const nameOf = nameIn(columns);
  const condition = conditionOf(postgresView, columns, view, nameOf);
  return { columns, nameOf, source: `FROM ${table} AS r${condition === '' ? '' : ` WHERE ${condition}`}` };
}

const nameIn = (columns: readonly Column[]) => (at: number) => {
  const column = columns[at];
  return column ? `r.${quoteName(column.name)}` : 'NULL';
};

const PROFILE: ProfileDialect = {
  comparable: (value, type) => postgresView.sorted(value, type),
  readable: (value) => value,
  quartiles: (value) => `percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY ${value})`,
  isFinite(value, type) {
    const kind = momentKind(type);
    if (kind === 'time' || /int/.test(type)) return 'true';
    return kind ? `isfinite(${value})` : `${value} NOT IN ('NaN', 'Infinity', '-Infinity')`;
  },
  whole(value, type) {
    const kind = momentKind(type);
    if (kind === 'date') return `(${value} - DATE '1970-01-01')`;
    if (kind) return `(extract(epoch FROM ${value}) * 1000000)::bigint`;
    const scale = /,(\d+)\)$/.exec(type)?.[1];
    return scale === undefined ? `${value}::numeric` : `trunc(${value} * 1${'0'.repeat(Number(scale))})`;
  },
  divide: (value, by) => `div((${value})::numeric, ${by})`,
  rowNumber: 'r.ctid',
};

/** What a column of a cell's result holds, in the rows that a view's filters let through. */
export async function readProfile(world: World, cell: string, column: number, view: View): Promise<ColumnProfile> {
  const { columns, nameOf, source } = await viewed(world, cell, view);
  const described = columns[column];
  if (!described) throw new Error(`The result of "${cell}" has no column ${column}.`);
  const rows = async (sql: string) => (await toTable(world, await ask(world, sql))).rows;
  return profileColumn(rows, PROFILE, described, nameOf(column), source);
}
