import { columnNamed, MOST_SERIES } from '../../../lib/core/chart-rows';
import { type Column, isWhole, kindOf, type Table, type Value } from '../../../lib/core/value';
import type { ChartSpec } from '../../../lib/lesson/schema';
import { type ColumnFormat, formatOf, formatValue } from '../format';
import { parseTime } from './time';

/** `x` and `y` are where it stands on its axis: a number, a time, or the place of a category. */
export type ChartPoint = { readonly x: number; readonly y: number; readonly xText: string; readonly yText: string };
export type ChartSeries = { readonly name: string | undefined; readonly points: readonly ChartPoint[] };

/** What an axis measures. `format` writes the ticks of a number axis. */
export type AxisData =
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly low: number;
      readonly high: number;
      readonly whole: boolean;
      readonly format: ColumnFormat;
    }
  | { readonly kind: 'time'; readonly name: string; readonly low: number; readonly high: number }
  | { readonly kind: 'category'; readonly name: string; readonly labels: readonly string[]; readonly words: boolean };

export type ChartData = {
  readonly kind: 'data';
  readonly x: AxisData;
  readonly y: AxisData;
  readonly series: readonly ChartSeries[];
  /** Of how many; more than MOST_SERIES are not drawn. */
  readonly seriesCount: number;
  readonly nulls: number;
  /** Values that a log scale cannot show, or that are no numbers or times. */
  readonly unfit: number;
};
export type ChartProblem = { readonly kind: 'problem'; readonly message: string };

export function readChart(spec: ChartSpec, table: Table): ChartData | ChartProblem {
  const x = findColumn(table, spec.x);
  const y = findColumn(table, spec.y);
  const split = spec.series === undefined ? undefined : findColumn(table, spec.series);
  if (!x || !y || (spec.series !== undefined && !split)) {
    const missing = !x ? spec.x : !y ? spec.y : (spec.series ?? '');
    return { kind: 'problem', message: `The chart needs a column “${missing}”; this result has none.` };
  }
  if (kindOf(y.column.type) !== 'number' && spec.kind !== 'scatter') {
    return {
      kind: 'problem',
      message: `The chart draws “${spec.y}”, which is ${y.column.type}; a ${spec.kind} chart needs numbers.`,
    };
  }
  const xs = placer(x, spec.kind === 'bar', split === undefined && spec.kind === 'bar');
  const ys = placer(y, kindOf(y.column.type) !== 'number', false);
  const found = new Map<string, ChartPoint[]>();
  let nulls = 0;
  let unfit = 0;
  for (const row of table.rows) {
    if (isNull(row[x.index]) || isNull(row[y.index])) {
      nulls += 1;
      continue;
    }
    const px = xs.place(row[x.index]);
    const py = ys.place(row[y.index]);
    if (px === undefined || py === undefined || (spec.scale === 'log' && py <= 0)) {
      unfit += 1;
      continue;
    }
    const name = split ? textOf(split, row[split.index]) : '';
    const points = found.get(name) ?? [];
    found.set(name, points);
    points.push({ x: px, y: py, xText: textOf(x, row[x.index]), yText: textOf(y, row[y.index]) });
  }
  if (found.size === 0) return { kind: 'problem', message: 'There is nothing to draw: no row has both values.' };
  const series = [...found].slice(0, MOST_SERIES).map(([name, points]) => ({ name: split ? name : undefined, points }));
  const drawn = series.flatMap((each) => each.points);
  return {
    kind: 'data',
    x: xs.axis(drawn.map((point) => point.x)),
    y: ys.axis(drawn.map((point) => point.y)),
    series,
    seriesCount: found.size,
    nulls,
    unfit,
  };
}

type FoundColumn = { readonly column: Column; readonly index: number; readonly format: ColumnFormat };

function findColumn(table: Table, name: string): FoundColumn | undefined {
  const index = columnNamed(table.columns, name);
  const column = index === undefined ? undefined : table.columns[index];
  return column && index !== undefined ? { column, index, format: formatOf(column, table.rows, index) } : undefined;
}

const isNull = (value: Value | undefined) => value === null || value === undefined;
const textOf = ({ column, format }: FoundColumn, value: Value | undefined) => formatValue(value, column, format).text;

type Placer = { place(value: Value | undefined): number | undefined; axis(values: readonly number[]): AxisData };

/** `asCategory` gives a number or time its own place, in the order of the rows; `repeat` gives each row one. */
function placer(found: FoundColumn, asCategory: boolean, repeat: boolean): Placer {
  const { column, format } = found;
  const kind = kindOf(column.type);
  if (asCategory || (kind !== 'number' && kind !== 'temporal')) {
    const places = new Map<string, number>();
    const labels: string[] = [];
    return {
      place(value) {
        const text = textOf(found, value);
        const known = repeat ? undefined : places.get(text);
        if (known !== undefined) return known;
        places.set(text, labels.length);
        return labels.push(text) - 1;
      },
      axis: () => ({ kind: 'category', name: column.name, labels, words: kind !== 'number' && kind !== 'temporal' }),
    };
  }
  const place = kind === 'number' ? toNumber : (value: Value | undefined) => parseTime(String(value));
  return {
    place,
    axis(values) {
      const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
      const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
      const ends = values.length > 0 ? { low, high } : { low: 0, high: 1 };
      return kind === 'number'
        ? { kind, name: column.name, ...ends, whole: isWhole(column.type), format }
        : { kind: 'time', name: column.name, ...ends };
    },
  };
}

function toNumber(value: Value | undefined): number | undefined {
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
