import type { Charted, ChartRows } from '@/lib/core/chart-rows';

/** Where the rows of a chart come from, if not all of the result's are on the page. */
export type ChartSource = {
  /** Those that the page came with, and what they were chosen for. */
  readonly stored?: { readonly charted: Charted; readonly rows: ChartRows } | undefined;
  /** The engine that has the result; undefined until the cell has run here. */
  readonly load?: ((charted: Charted, points: number, signal: AbortSignal) => Promise<ChartRows>) | undefined;
};

/** What of a chart its rows depend on. */
export const chartedKey = ({ kind, x, y, series, scale }: Charted) => JSON.stringify([kind, x, y, series, scale]);
