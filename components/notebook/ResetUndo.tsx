'use client';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import styles from './Cell.module.css';
import { focusRegion } from './focus-cell';
import { useNotebook, useNotebookState } from './NotebookContext';
import { putBackWords } from './put-back-words';

/** What was put back in a cell, with Undo. It stays until something else is done. */
export function ResetUndo({ id }: { id: string }) {
  const notebook = useNotebook();
  const what = useNotebookState(({ undoable }) => undoable?.what);
  const isHere = what !== undefined && 'id' in what && what.id === id;
  const end = (done: () => void) => () => {
    done();
    focusRegion(id);
  };
  return (
    <div aria-live="polite" className={isHere ? styles.why : undefined}>
      {isHere && (
        <>
          <span>{putBackWords(what)}</span>
          <Button small variant="text" onPress={end(notebook.undo)}>
            Undo
          </Button>
          <Button small variant="text" onPress={end(notebook.dismissUndo)}>
            Close
          </Button>
        </>
      )}
    </div>
  );
}

/** The same for a whole lesson, under the bar. */
export function LessonResetUndo() {
  const notebook = useNotebook();
  const what = useNotebookState(({ undoable }) => undoable?.what);
  if (what === undefined || 'id' in what) return null;
  const end = (done: () => void) => () => {
    done();
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  return (
    <Notice
      icon="undo"
      sticky
      actions={
        <>
          <Button variant="line" onPress={end(notebook.undo)}>
            Undo
          </Button>
          <Button variant="text" onPress={end(notebook.dismissUndo)}>
            Close
          </Button>
        </>
      }
    >
      {putBackWords(what)}
    </Notice>
  );
}
