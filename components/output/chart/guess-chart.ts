import { MOST_SERIES } from '../../../lib/core/chart-rows';
import { type Column, kindOf, type Value } from '../../../lib/core/value';
import type { ChartSpec } from '../../../lib/lesson/schema';

type Row = readonly Value[];
type Placed = Column & { readonly at: number };

/** “Customers by domain”, of the columns as they are called. */
export const titleOf = ({ x, y }: Pick<ChartSpec, 'x' | 'y'>) => `${y} by ${x}`;

/** Numbers that name something: they are counted along, not measured. */
const isKey = ({ name }: Column) => /(^|_)(id|key|year|month|day|hour|week|rank|number)$/i.test(name);
const isYear = ({ name }: Column) => /(^|_)(year|month|day|hour|week)$/i.test(name);

/** The chart that a result most likely wants; undefined if no two of its columns make one. */
export function guessChart(columns: readonly Column[], rows: readonly Row[]): ChartSpec | undefined {
  const placed = columns.map((column, at): Placed => ({ ...column, at }));
  const numbers = placed.filter(({ type }) => kindOf(type) === 'number');
  const measures = [...numbers.filter((column) => !isKey(column)), ...numbers.filter(isKey)];
  const texts = placed.filter(({ type }) => kindOf(type) === 'text' || kindOf(type) === 'boolean');
  const along = placed.find(({ type }) => kindOf(type) === 'temporal') ?? numbers.find(isYear);
  const drawn = (kind: ChartSpec['kind'], x: Placed | undefined, y: Placed | undefined, series?: Placed) =>
    x && y
      ? { kind, x: x.name, y: y.name, title: titleOf({ x: x.name, y: y.name }), ...(series && { series: series.name }) }
      : undefined;
  const measure = measures.find((column) => column !== along);
  if (along && measure)
    return drawn(
      'line',
      along,
      measure,
      texts.find((text) => splits(rows, text, along)),
    );
  const named = texts.find((text) => kindOf(text.type) === 'text') ?? texts[0];
  if (named && measure) return drawn('bar', named, measure);
  return drawn('scatter', measures[0], measures[1]);
}

/** Whether a column tells a few lines apart: some, not too many, and each x comes once in each. */
function splits(rows: readonly Row[], column: Placed, along: Placed): boolean {
  const names = new Set(rows.map((row) => String(row[column.at])));
  const pairs = new Set(rows.map((row) => JSON.stringify([row[column.at], row[along.at]])));
  return names.size > 1 && names.size <= MOST_SERIES && pairs.size === rows.length;
}
