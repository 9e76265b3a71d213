'use client';

import { useNotebookState } from '@/components/notebook/NotebookContext';
import { SavedMark } from '@/components/saved-work/SavedMark';

export function SavedChip() {
  const saved = useNotebookState((state) => state.saved);
  return <SavedMark saved={saved} name="your work on this lesson" />;
}
