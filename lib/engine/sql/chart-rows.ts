import {
  type ChartChoice,
  type Charted,
  type ChartRows,
  columnsCharted,
  isMeasured,
  MOST_SERIES,
  onlyCharted,
} from '../../core/chart-rows';
import type { Column, Table } from '../../core/value';
import type { Ask } from './profile';

/** A result whose rows are chosen: each is `r`, with a number of its own, counted from 0. */
export type ChartSource = {
  readonly ask: Ask;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** What follows FROM, and in it the row's number and a column. */
  readonly from: string;
  readonly number: string;
  nameOf(column: Column): string;
  /** A number, date or moment as a floating-point number; NULL if it is none that can be drawn. */
  position(value: string, type: string): string;
  /** Of a group, the number of the row with the least or the greatest of some numbers; both stand in columns. */
  rowWith(end: 'least' | 'greatest', measure: string, number: string): string;
  /** Rows by their numbers, or all. */
  read(numbers?: readonly number[]): Promise<Table>;
};

/** At most `points` rows of a result, so that the picture stays what it would be with all of them, as far as there is a way. */
export async function chooseChartRows(source: ChartSource, charted: Charted, points: number): Promise<ChartRows> {
  const { columns, rowCount } = source;
  const places = columnsCharted(columns, charted);
  const [x, y, series] = [places?.x, places?.y, places?.series].map((at) =>
    at === undefined ? undefined : columns[at],
  );
  const isLine = (charted.kind === 'line' || charted.kind === 'area') && x !== undefined && isMeasured(x);
  // A bar, and a category of a line, takes a pixel of the width.
  const room = isLine || charted.kind === 'scatter' ? points : Math.max(1, Math.floor(points / 4));
  const taken = async (choice: ChartChoice, numbers?: readonly number[]): Promise<ChartRows> => ({
    table: onlyCharted(await source.read(numbers), charted),
    of: rowCount,
    choice,
  });
  if (rowCount <= room) return taken({ how: 'all' });
  if (charted.kind === 'bar') return taken({ how: 'first' }, spread(room, room));
  if (isLine && y && isMeasured(y)) {
    const found = await findExtremes(source, { x, y, series, log: charted.scale === 'log' }, points);
    if (found) return taken(found.choice, found.numbers);
  }
  const ends = x && y ? await findEnds(source, [x, y].filter(isMeasured), room) : [];
  const numbers = new Set([...ends, ...spread(rowCount, room - ends.length)]);
  return taken(
    { how: 'spread' },
    [...numbers].sort((a, b) => a - b),
  );
}

/** `count` numbers from 0 to `of` - 1. */
function spread(of: number, count: number): readonly number[] {
  const step = count > 1 ? (of - 1) / (count - 1) : 0;
  return Array.from({ length: Math.max(0, count) }, (_, index) => Math.round(index * step));
}

/** The rows with the least and the greatest of some columns, so that the axes reach as far as with all. */
async function findEnds({ ask, from, number, ...source }: ChartSource, columns: readonly Column[], room: number) {
  if (columns.length === 0 || room < 4 * columns.length) return [];
  const positions = columns.map((column, at) => `${source.position(source.nameOf(column), column.type)} AS p${at}`);
  const ends = columns.flatMap((_, at) =>
    (['least', 'greatest'] as const).map((end) => source.rowWith(end, `p${at}`, 'n')),
  );
  // A number that is not finite has no place: rows without one are not looked at.
  const found: number[] = [];
  // One after the other: a connection answers one query at a time, and one given up would answer the next.
  for (const [at, end] of ends.entries()) {
    const [row] = await ask(
      `SELECT ${end} FROM (SELECT ${number} AS n, ${positions.join(', ')} FROM ${from}) AS p WHERE p${Math.floor(at / 2)} IS NOT NULL`,
    );
    const [value] = row ?? [];
    if (value !== null && value !== undefined) found.push(Number(value));
  }
  return found;
}

type Drawn = {
  readonly x: Column;
  readonly y: Column;
  readonly series: Column | undefined;
  readonly log: boolean;
};

/** Undefined if there is no room for one step of every series. */
async function findExtremes(source: ChartSource, { x, y, series, log }: Drawn, points: number) {
  const { ask, from, number, nameOf, position, rowWith } = source;
  const [nameX, nameY] = [nameOf(x), nameOf(y)];
  const name = series ? `coalesce(CAST(${nameOf(series)} AS VARCHAR), 'NULL')` : `''`;
  const all = `SELECT ${number} AS n, ${position(nameX, x.type)} AS x, ${position(nameY, y.type)} AS y, ${name} AS s,
    ${nameX} IS NULL OR ${nameY} IS NULL AS gone FROM ${from}`;
  const unfit = `(x IS NULL OR y IS NULL${log ? ' OR y <= 0' : ''})`;
  const [counted = []] = await ask(`SELECT count(*) FILTER (WHERE gone), count(*) FILTER (WHERE NOT gone AND ${unfit}),
    count(DISTINCT s) FILTER (WHERE NOT ${unfit}) FROM (${all}) AS p`);
  const [nulls = 0, left = 0, count = 0] = counted.map(Number);
  const steps = Math.floor(points / (4 * Math.max(1, Math.min(count, MOST_SERIES))));
  if (steps === 0) return undefined;
  // Halves, because the difference of two numbers may be more than a number can be; and PostgreSQL refuses to compute what is
  // nearer to 0 than a number can be.
  const half = (value: string) => `CASE WHEN abs(${value}) < 1e-300 THEN 0 ELSE ${value} * 0.5 END`;
  const [way, whole] = [`(${half('x')} - ${half('low')})`, `(${half('high')} - ${half('low')})`];
  const step = `CASE WHEN ${whole} < 1e-280 OR ${way} <= ${whole} * 1e-9 THEN 0 ELSE floor(${way} / ${whole} * ${steps}) END`;
  const found = await ask(`WITH fit AS (SELECT * FROM (${all}) AS p WHERE NOT ${unfit}),
    kept AS (SELECT s FROM fit GROUP BY s ORDER BY min(n) LIMIT ${MOST_SERIES}),
    drawn AS (SELECT * FROM fit WHERE s IN (SELECT s FROM kept)),
    ends AS (SELECT min(x) AS low, max(x) AS high FROM drawn),
    steps AS (SELECT n, y, s, least(${steps - 1}, coalesce(${step}, 0)) AS step FROM drawn CROSS JOIN ends)
    SELECT min(n), max(n), ${rowWith('least', 'y', 'n')}, ${rowWith('greatest', 'y', 'n')} FROM steps GROUP BY s, step`);
  const numbers = [...new Set(found.flat().map(Number))].sort((a, b) => a - b);
  return { numbers, choice: { how: 'extremes', steps, nulls, unfit: left, series: count } as const };
}
