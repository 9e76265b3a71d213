import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { LIMITS } from '@/lib/core/limits';
import type { TablePage } from '@/lib/core/value';
import { type View, WHOLE } from '@/lib/core/view';
import { viewProblem } from '@/lib/core/viewing/filter-kinds';
import { viewRows } from '@/lib/core/viewing/view-rows';
import type { ResultRows } from './result-source';

export type ResultView = {
  /** As it was asked for. */
  readonly view: View;
  /** What is shown, and the view it is shown in: the one before, while the next is on its way or cannot be had. */
  readonly shown: TablePage;
  readonly applied: View;
  /** `needs-run`: not all rows are here, and no engine has them yet. */
  readonly status: 'shown' | 'loading' | 'needs-run' | 'failed';
  /** Whether all rows of the view are in `shown`. */
  readonly isHere: boolean;
  setView(view: View): void;
};

type Kept = { readonly of: TablePage; readonly view: View; readonly shown: TablePage };

export const isWhole = ({ filters, sorting }: View) => filters.length === 0 && sorting.length === 0;

/** A result filtered and sorted: at once if all its rows are on the page, else by the engine. */
export function useResultView(page: TablePage, rows: ResultRows | undefined): ResultView {
  const [wanted, setView] = useState(WHOLE);
  const [kept, setKept] = useState<Kept>();
  const [failed, setFailed] = useState<View>();
  // A result with other columns begins anew.
  const view = useMemo(() => (viewProblem(page.columns, wanted) === undefined ? wanted : WHOLE), [page, wanted]);
  const here = useMemo(() => viewHere(page, view), [page, view]);
  const asks = here === undefined && rows !== undefined;
  const load = useEffectEvent(async (of: TablePage, wished: View, signal: AbortSignal) => {
    try {
      const shown = await rows?.window(0, LIMITS.pageRows, signal, wished);
      if (shown && !signal.aborted) setKept({ of, view: wished, shown });
    } catch {
      if (!signal.aborted) setFailed(wished);
    }
  });
  useEffect(() => {
    if (!asks) return;
    const controller = new AbortController();
    setFailed(undefined);
    void load(page, view, controller.signal);
    return () => controller.abort();
  }, [asks, page, view]);

  const come = kept?.of === page && kept.view === view ? kept : undefined;
  const before = kept?.of === page ? kept : undefined;
  const shown = here ?? come?.shown ?? before?.shown ?? page;
  const status = here || come ? 'shown' : !rows ? 'needs-run' : failed === view ? 'failed' : 'loading';
  return {
    view,
    shown,
    applied: here || come ? view : (before?.view ?? WHOLE),
    status,
    isHere: shown.rows.length === shown.rowCount,
    setView,
  };
}

/** The view of a page that has all rows; the page itself if it is not looked at in any way. */
function viewHere(page: TablePage, view: View): TablePage | undefined {
  if (isWhole(view)) return page;
  if (page.rows.length < page.rowCount) return undefined;
  const rows = viewRows(page, view);
  return rows && { ...page, rows, offset: 0, rowCount: rows.length };
}
