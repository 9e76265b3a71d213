import { useMemo } from 'react';
import type { ChartSource } from '@/components/output/chart/chart-source';
import type { Result } from '@/lib/notebook/state';
import { useNotebook } from './NotebookContext';

/** Where the chart of a cell has its rows from: the engine once the cell has run here, before that what the page came with. */
export function useChartSource(id: string, result: Result): ChartSource {
  const notebook = useNotebook();
  const isLive = result.status === 'done';
  const isStored = result.status === 'stored';
  return useMemo(() => {
    const { results, stored, store } = notebook;
    const rows = isStored ? stored.cells[id]?.chart : undefined;
    const charted = store.read().cells.get(id)?.sourceChart;
    return {
      stored: rows && charted && { charted, rows },
      load: isLive ? (...asked) => results.chartRows(id, ...asked) : undefined,
    };
  }, [notebook, id, isLive, isStored]);
}
