'use client';

import { useRouter } from 'next/navigation';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { withoutBasePath } from '@/lib/core/site-path';
import { giveLesson } from './given-lesson';
import { pathTo } from './places';

/** Goes to the page of notebooks with the lesson as it stands now. */
export function useOpenAsNotebook(): () => void {
  const { stored, store } = useNotebook();
  const router = useRouter();
  return () => {
    giveLesson({ stored, cells: store.read().cells });
    router.push(withoutBasePath(pathTo({ kind: 'from-lesson' })));
  };
}
