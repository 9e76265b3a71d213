import type { ColumnProfile } from '../../core/profile';
import type { View } from '../../core/view';
import { momentKind } from '../../core/viewing/moment';
import { profileColumn } from '../sql/profile';
import type { ProfileDialect } from '../sql/profile-dialect';
import { conditionOf } from '../sql/view-sql';
import { isStreamable } from './arrow-type';
import { resultSchema } from './catalog';
import { columnsOf, fieldsOf, toTable } from './read-rows';
import { nameIn, where } from './view';
import { duckdbView } from './view-dialect';
import { send, tableName, type World } from './world';

const dialect = (streams: boolean): ProfileDialect => ({
  comparable: (value) => value,
  readable: (value) => (streams ? value : `CAST(${value} AS VARCHAR)`),
  quartiles: (value) => `quantile_disc(${value}, [0.25, 0.5, 0.75])`,
  isFinite(value, type) {
    const kind = momentKind(type);
    if (kind === 'time') return 'true';
    return kind ? `isfinite(${value})` : `isfinite(CAST(${value} AS DOUBLE))`;
  },
  whole(value, type) {
    const kind = momentKind(type);
    if (kind === 'date') return `(${value} - DATE '1970-01-01')`;
    if (kind) return `epoch_us(${value})`;
    return `CAST(replace(CAST(${value} AS VARCHAR), '.', '') AS HUGEINT)`;
  },
  divide: (value, by) => `(${value}) // ${by}`,
  rowNumber: 'r.rowid',
});

/** What a column of a cell's result holds, in the rows that a view's filters let through. */
export async function readProfile(world: World, cell: string, column: number, view: View): Promise<ColumnProfile> {
  const table = tableName(world, resultSchema(cell), cell);
  const columns = await columnsOf(world.connection, table);
  const described = columns[column];
  if (!described) throw new Error(`The result of "${cell}" has no column ${column}.`);
  const nameOf = nameIn(columns);
  const value = nameOf(column);
  const [field] = fieldsOf(await world.connection.ask(`SELECT ${value} FROM ${table} AS r LIMIT 0`));
  const ask = async (sql: string) => toTable(await send(world, ['main'], sql)).rows;
  const source = `FROM ${table} AS r ${where(conditionOf(duckdbView, columns, view, nameOf))}`;
  return profileColumn(ask, dialect(field !== undefined && isStreamable(field)), described, value, source);
}
