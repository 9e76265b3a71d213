'use client';

import { useEffect, useState } from 'react';
import { currentCell } from '@/components/command/current-cell';

/** The cell or exercise that has the focus, or had it last. */
export function useFocusedCell(): string | undefined {
  const [cell, setCell] = useState<string>();
  useEffect(() => {
    // After the listener that remembers it.
    const onFocus = () => queueMicrotask(() => setCell(currentCell()));
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  return cell;
}
