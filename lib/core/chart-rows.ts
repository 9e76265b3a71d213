import { z } from 'zod';
import { type Column, kindOf, Table } from './value';
import { momentKind } from './viewing/moment';

/** What a chart draws, by the names of its columns: enough of it to choose the rows. */
export type Charted = {
  readonly kind: 'bar' | 'line' | 'area' | 'scatter';
  readonly x: string;
  readonly y: string;
  readonly series?: string | undefined;
  readonly scale?: 'log' | undefined;
};

/** More series than these are not drawn. */
export const MOST_SERIES = 8;

/** Four for every pixel of a chart's width: a vertical line through all that is in one, and where it comes from and goes to. */
export const pointsIn = (pixels: number) => 4 * pixels;

/** How the rows of a chart were chosen from those of the result. */
export const ChartChoice = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('all') }),
  /** As many as there is room for, from the first on. */
  z.strictObject({ how: z.literal('first') }),
  /** Evenly spread over the result, in its order, and those with the least and the greatest numbers. */
  z.strictObject({ how: z.literal('spread') }),
  /**
   * Of each series, in each of `steps` equal parts of x: the first row, the last, the least and the greatest. What is left
   * out of the result's rows before that is counted.
   */
  z.strictObject({
    how: z.literal('extremes'),
    steps: z.int(),
    nulls: z.int(),
    unfit: z.int(),
    series: z.int(),
  }),
]);
export type ChartChoice = z.infer<typeof ChartChoice>;

/** The rows that a chart draws: only its columns, in the order of the result, which has `of` rows. */
export const ChartRows = z.strictObject({ table: Table, of: z.int(), choice: ChartChoice });
export type ChartRows = z.infer<typeof ChartRows>;

/** A column by its name, whatever its case if there is none of the very same. */
export function columnNamed(columns: readonly Column[], name: string): number | undefined {
  const exact = columns.findIndex((column) => column.name === name);
  const at = exact >= 0 ? exact : columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  return at < 0 ? undefined : at;
}

/** Where a chart's columns stand; undefined if one is missing. */
export function columnsCharted(
  columns: readonly Column[],
  { x, y, series }: Charted,
): { readonly x: number; readonly y: number; readonly series: number | undefined } | undefined {
  const [atX, atY] = [columnNamed(columns, x), columnNamed(columns, y)];
  const atSeries = series === undefined ? undefined : columnNamed(columns, series);
  if (atX === undefined || atY === undefined || (series !== undefined && atSeries === undefined)) return undefined;
  return { x: atX, y: atY, series: atSeries };
}

/** Whether a column stands on an axis of numbers or times: not a time of day in a zone. */
export const isMeasured = ({ type }: Column) => kindOf(type) === 'number' || momentKind(type) !== undefined;

/** Without the columns that the chart does not draw. */
export function onlyCharted({ columns, rows }: Table, charted: Charted): Table {
  const places = columnsCharted(columns, charted);
  if (!places) return { columns, rows };
  const { x, y, series } = places;
  const kept = [...new Set([x, y, ...(series === undefined ? [] : [series])])];
  return {
    columns: kept.flatMap((at) => columns[at] ?? []),
    rows: rows.map((row) => kept.map((at) => row[at] ?? null)),
  };
}
