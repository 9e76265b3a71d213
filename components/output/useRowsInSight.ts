import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useMounted } from '../ui/useMounted';
import { rowHeight } from './reveal';

/** Rows in the page before it is taken over; they fill the box. */
const FIRST_ROWS = 20;

/** Which rows of a long table stand in the page, and the height of those left out `above` and `below`. */
export function useRowsInSight(box: RefObject<HTMLElement | null>, count: number) {
  const mounted = useMounted();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => (mounted ? rowHeight() : 26),
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1);
  if (!mounted || !last) {
    return { indexes: Array.from({ length: Math.min(FIRST_ROWS, count) }, (_, index) => index), above: 0, below: 0 };
  }
  return {
    indexes: items.map((item) => item.index),
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - last.end,
  };
}
