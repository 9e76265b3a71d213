'use client';

import { use } from 'react';
import { KeeperContext } from '@/components/notebook/KeeperContext';
import { useNotebookState } from '@/components/notebook/NotebookContext';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';

/** What the reader must know of the whole page: another tab writes, or nothing can be saved. */
export function LessonNotices() {
  const saved = useNotebookState((state) => state.saved);
  const keeper = use(KeeperContext);
  const takeOver = () => {
    keeper?.takeOver();
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  if (saved.status === 'elsewhere')
    return (
      <Notice
        tone="accent"
        icon="lock"
        actions={
          <Button variant="line" onPress={takeOver}>
            Edit here instead
          </Button>
        }
      >
        <b>This lesson is open in another tab.</b> You can read and run here; edits belong to that tab.
      </Notice>
    );
  if (saved.status === 'refused')
    return (
      <Notice tone="stale" icon="warning">
        <b>This browser does not let us save.</b> Your work lives in this tab only: {saved.reason}.
      </Notice>
    );
  return null;
}
