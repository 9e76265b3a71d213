'use client';

import { use } from 'react';
import { KeeperContext } from '@/components/notebook/KeeperContext';
import { useNotebook, useNotebookState } from '@/components/notebook/NotebookContext';
import { LessonResetUndo } from '@/components/notebook/ResetUndo';
import { SavedNotices } from '@/components/saved-work/SavedNotices';

/** What the reader must know of the whole page: how it stands with what is saved, and what can be undone. */
export function LessonNotices() {
  const notebook = useNotebook();
  const saved = useNotebookState((state) => state.saved);
  const keeper = use(KeeperContext);
  return (
    <>
      <SavedNotices
        saved={saved}
        keeper={keeper}
        name={notebook.stored.lesson.front.kind}
        readOnly="You can read and run here; edits belong to that tab."
      />
      <LessonResetUndo />
    </>
  );
}
