import { useEffect, useEffectEvent, useState } from 'react';
import { type Charted, type ChartRows, pointsIn } from '@/lib/core/chart-rows';
import { LIMITS } from '@/lib/core/limits';
import type { TablePage } from '@/lib/core/value';
import { type ChartSource, chartedKey } from './chart-source';

type Kept = { readonly of: TablePage; readonly key: string; readonly rows: ChartRows };

/** A chart is not asked for anew with every pixel that its place gains or loses. */
const STEP = 80;

/** The rows that a chart draws: all if they are on the page, else as the engine chose them; until they come, the first. */
export function useChartRows(
  charted: Charted,
  page: TablePage,
  { stored, load }: ChartSource,
  width: number | undefined,
): ChartRows {
  const [kept, setKept] = useState<Kept>();
  const { columns, rows, rowCount } = page;
  const key = chartedKey(charted);
  const isHere = rows.length === rowCount;
  const points =
    width === undefined ? undefined : Math.min(LIMITS.chartPoints, pointsIn(Math.ceil(width / STEP) * STEP));
  const asks = !isHere && load !== undefined && points !== undefined;
  const ask = useEffectEvent(async (of: TablePage, wantedKey: string, wanted: number, signal: AbortSignal) => {
    try {
      const chosen = await load?.(charted, wanted, signal);
      if (chosen && !signal.aborted) setKept({ of, key: wantedKey, rows: chosen });
    } catch {
      // The rows are gone: the chart draws those that are here, and says so.
    }
  });
  useEffect(() => {
    if (!asks) return;
    const controller = new AbortController();
    void ask(page, key, points, controller.signal);
    return () => controller.abort();
  }, [asks, page, points, key]);
  if (isHere) return { table: { columns, rows }, of: rowCount, choice: { how: 'all' } };
  if (kept?.of === page && kept.key === key) return kept.rows;
  if (stored && chartedKey(stored.charted) === key && stored.rows.of === rowCount) return stored.rows;
  return { table: { columns, rows }, of: rowCount, choice: { how: 'first' } };
}
