'use client';

import { useEffect, useEffectEvent } from 'react';
import { LIMITS } from '@/lib/core/limits';
import type { TablePage, Value } from '@/lib/core/value';
import type { LoadWindow } from './load-window';

type WindowRequestProps = {
  page: TablePage;
  offset: number;
  loadWindow: LoadWindow;
  onRows(page: TablePage, rows: readonly (readonly Value[])[]): void;
  onFailed(): void;
};

/** How long a window must stay in sight before it is asked for: a dragged scroll bar passes by many. */
const SETTLE_MS = 60;

/** A wish for the rows at `offset` of the table that begins with `page`, for as long as it is on the page. */
export function WindowRequest({ page, offset, loadWindow, onRows, onFailed }: WindowRequestProps) {
  const load = useEffectEvent(async (of: TablePage, signal: AbortSignal) => {
    try {
      const came = await loadWindow(offset, LIMITS.pageRows, signal);
      if (!signal.aborted) onRows(of, came.rows);
    } catch {
      if (!signal.aborted) onFailed();
    }
  });
  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => void load(page, controller.signal), SETTLE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [page]);
  return null;
}
