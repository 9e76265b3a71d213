import type { Charted, ChartRows } from '../../core/chart-rows';
import { kindOf } from '../../core/value';
import { momentKind } from '../../core/viewing/moment';
import { chooseChartRows } from '../sql/chart-rows';
import { resultSchema } from './catalog';
import { columnsOf, readTable, toTable } from './read-rows';
import { countRows } from './result';
import { columnName } from './view';
import { send, tableName, type World } from './world';

/** The rows of a cell's result that a chart draws. */
export async function readChartRows(world: World, cell: string, charted: Charted, points: number): Promise<ChartRows> {
  const table = tableName(world, resultSchema(cell), cell);
  const rowCount = await countRows(world, cell);
  return chooseChartRows(
    {
      ask: async (sql) => toTable(await send(world, ['main'], sql)).rows,
      columns: await columnsOf(world.connection, table),
      rowCount,
      from: `${table} AS r`,
      number: 'r.rowid',
      nameOf: columnName,
      position,
      rowWith: (end, measure, number) => `${end === 'least' ? 'arg_min' : 'arg_max'}(${number}, ${measure})`,
      read: (numbers) =>
        readTable(
          world.connection,
          table,
          numbers ? `${table} WHERE rowid IN (${numbers.join(', ')}) ORDER BY rowid` : table,
        ),
    },
    charted,
    points,
  );
}

function position(value: string, type: string): string {
  const moment = momentKind(type);
  if (kindOf(type) !== 'number' && moment === undefined) return 'CAST(NULL AS DOUBLE)';
  const number = `CAST(${moment ? `epoch_us(${value})` : value} AS DOUBLE)`;
  if (moment === 'time') return number;
  return `CASE WHEN isfinite(${moment ? value : number}) THEN ${number} END`;
}
