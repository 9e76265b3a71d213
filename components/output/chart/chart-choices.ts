import { type Column, kindOf } from '../../../lib/core/value';
import type { ChartSpec } from '../../../lib/lesson/schema';
import { titleOf } from './guess-chart';

export const CHART_KINDS = [
  { id: 'bar', label: 'Bars' },
  { id: 'line', label: 'Line' },
  { id: 'area', label: 'Area' },
  { id: 'scatter', label: 'Scatter' },
] as const;

/** The columns that can stand on an axis of a chart, or split it. */
export function columnsFor(role: 'x' | 'y' | 'series', kind: ChartSpec['kind'], columns: readonly Column[]) {
  return columns.filter(({ type }) => {
    if (role === 'y' && kind !== 'scatter') return kindOf(type) === 'number';
    return kindOf(type) !== 'nested';
  });
}

/** A chart changed in part. A title that nobody wrote goes with its columns, and a y that the kind cannot draw gives way. */
export function withChange(chart: ChartSpec, change: Partial<ChartSpec>, columns: readonly Column[]): ChartSpec {
  const next = { ...chart, ...change };
  const ys = columnsFor('y', next.kind, columns);
  const y = ys.some(({ name }) => name === next.y) ? next.y : (ys[0]?.name ?? next.y);
  const title = chart.title === titleOf(chart) && change.title === undefined ? titleOf({ x: next.x, y }) : next.title;
  return { ...next, y, title };
}

/** A chart without one of what it need not have. */
export function without(chart: ChartSpec, part: 'series' | 'scale' | 'line' | 'note'): ChartSpec {
  const { [part]: _, ...rest } = chart;
  return rest;
}
