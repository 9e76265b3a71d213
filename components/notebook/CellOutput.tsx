'use client';

import { useCallback, useEffect, useState } from 'react';
import { OutputList } from '@/components/output/OutputList';
import { LIMITS } from '@/lib/core/limits';
import type { Output } from '@/lib/core/output';
import type { Table } from '@/lib/core/value';
import type { ChartSpec } from '@/lib/lesson/schema';
import type { Result } from '@/lib/notebook/state';
import type { StoredCell } from '@/lib/notebook/stored';
import { clockTime } from './clock-time';
import { useNotebook } from './NotebookContext';

type CellOutputProps = {
  id: string;
  result: Result;
  /** A newer result is on its way. */
  running: boolean;
  chart?: ChartSpec | undefined;
  stored?: StoredCell | undefined;
};

/** What a cell shows under its code. `stored` is what the page came with. */
export function CellOutput({ id, result, running, chart, stored }: CellOutputProps) {
  const notebook = useNotebook();
  const loadWindow = useCallback(
    (offset: number, limit: number, signal: AbortSignal) => notebook.results.window(id, offset, limit, signal),
    [notebook, id],
  );
  const sample = useSample(id, result, chart !== undefined, stored);
  if (!('outputs' in result)) return null;
  const live = result.status === 'done';
  return (
    <OutputList
      cell={id}
      outputs={result.outputs}
      code={result.origin?.code}
      chart={chart}
      sample={sample}
      loadWindow={live ? loadWindow : undefined}
      caption={live ? (running ? `from ${clockTime(result.at)}` : `${result.ms} ms`) : undefined}
    />
  );
}

/** The rows a chart draws when the result has more than came with it: spread over all of them. */
function useSample(id: string, result: Result, wanted: boolean, stored: StoredCell | undefined): Table | undefined {
  const notebook = useNotebook();
  const [sample, setSample] = useState<{ of: Output; table: Table }>();
  const last = 'outputs' in result ? result.outputs.findLast((output) => output.kind === 'table') : undefined;
  const needed = wanted && last !== undefined && last.page.rows.length < last.page.rowCount;
  const live = result.status === 'done';
  useEffect(() => {
    if (!needed || !live || !last) return;
    const controller = new AbortController();
    notebook.results
      .sample(id, LIMITS.chartPoints, controller.signal)
      .then((table) => setSample({ of: last, table }))
      .catch(() => undefined); // the rows are gone: the chart draws those that came with the result, and says so
    return () => controller.abort();
  }, [notebook, id, last, needed, live]);
  if (!needed) return undefined;
  return live ? (sample?.of === last ? sample?.table : undefined) : stored?.chart?.table;
}
