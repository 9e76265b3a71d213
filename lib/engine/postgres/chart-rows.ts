import type { Charted, ChartRows } from '../../core/chart-rows';
import { quoteName, quoteText } from '../../core/sql-tokens';
import { kindOf } from '../../core/value';
import { momentKind } from '../../core/viewing/moment';
import { chooseChartRows } from '../sql/chart-rows';
import { toTable } from './read-rows';
import { countRows, resultTable } from './result';
import { ask, type World } from './world';

const NUMBER = quoteName('row number in the result');

/** The rows of a cell's result that a chart draws. */
export async function readChartRows(world: World, cell: string, charted: Charted, points: number): Promise<ChartRows> {
  const table = resultTable(world, cell);
  const read = async (sql: string) => toTable(world, await ask(world, sql));
  const { columns } = await read(`SELECT * FROM ${table} LIMIT 0`);
  const numbered = `(SELECT *, row_number() OVER () - 1 AS ${NUMBER} FROM ${table}) AS r`;
  return chooseChartRows(
    {
      ask: async (sql) => (await read(sql)).rows,
      columns,
      rowCount: await countRows(world, cell),
      from: numbered,
      number: `r.${NUMBER}`,
      nameOf: ({ name }) => `r.${quoteName(name)}`,
      position,
      rowWith: (end, measure, number) =>
        `(${end === 'least' ? 'min' : 'max'}(ARRAY[${measure}, ${number}::float8]))[2]::bigint`,
      read(numbers) {
        if (!numbers) return read(`SELECT * FROM ${table}`);
        const wanted = `${quoteText(`{${numbers.join(',')}}`)}::bigint[]`;
        const places = `SELECT ctid FROM (SELECT ctid, row_number() OVER () - 1 AS n FROM ${table}) AS r WHERE n = ANY (${wanted})`;
        return read(`SELECT * FROM ${table} WHERE ctid = ANY (ARRAY(${places})) ORDER BY ctid`);
      },
    },
    charted,
    points,
  );
}

/** A numeric may be more than a floating-point number can be. */
function position(value: string, type: string): string {
  const moment = momentKind(type);
  if (moment === 'time') return `extract(epoch FROM ${value})::float8`;
  if (moment) return `CASE WHEN isfinite(${value}) THEN extract(epoch FROM ${value})::float8 END`;
  if (kindOf(type) !== 'number') return 'NULL::float8';
  if (/int/.test(type)) return `${value}::float8`;
  const finite = `${value} NOT IN ('NaN', 'Infinity', '-Infinity')`;
  return `CASE WHEN ${finite}${/numeric/.test(type) ? ` AND abs(${value}) < 1e308` : ''} THEN ${value}::float8 END`;
}
