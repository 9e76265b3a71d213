'use client';

import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import { useNotebook } from '@/components/notebook/NotebookContext';

/** What cells can name, followed while the element is in sight. */
export function useExplorer(root: RefObject<HTMLElement | null>) {
  const { explorer } = useNotebook();
  const { subscribe, read, hasFailed } = explorer;
  const model = useSyncExternalStore(subscribe, read, read);
  const failed = useSyncExternalStore(subscribe, hasFailed, hasFailed);
  useEffect(() => {
    let leave = () => {};
    const observer = new IntersectionObserver((entries) => {
      leave();
      leave = entries.at(-1)?.isIntersecting ? explorer.watch() : () => {};
    });
    if (root.current) observer.observe(root.current);
    return () => {
      observer.disconnect();
      leave();
    };
  }, [explorer, root]);
  return { model, failed, again: explorer.again };
}
