'use client';

import { useState } from 'react';
import { LineDiff } from '@/components/code/LineDiff';
import { Button } from '@/components/ui/Button';
import { StateMark } from '@/components/ui/StateMark';
import type { CellState } from '@/lib/notebook/state';
import styles from './ChangedLesson.module.css';
import { focusRegion } from './focus-cell';
import { useNotebook, useNotebookState } from './NotebookContext';

/** Says that the lesson has changed a cell since it was edited, shows how, and lets its reader choose. */
export function ChangedLesson({ id, cell }: { id: string; cell: CellState }) {
  const { began, source, code } = cell;
  const notebook = useNotebook();
  const elsewhere = useNotebookState(({ saved }) => saved.status === 'elsewhere');
  const [shown, setShown] = useState(false);
  if (!began) return null;
  const choose = (choice: (id: string) => void) => () => {
    choice(id);
    focusRegion(id);
  };
  return (
    <div className={styles.changed} role="group" aria-label={`What the lesson changed in ${id}`}>
      <p>
        <StateMark state="stale" label="The lesson has changed this cell since you edited it. Yours is kept." />
      </p>
      <div className={styles.actions}>
        <Button small variant="text" aria-expanded={shown} onPress={() => setShown(!shown)}>
          {shown ? 'Hide the new text' : 'Show the new text'}
        </Button>
        {!elsewhere && (
          <>
            <Button small variant="text" onPress={choose(notebook.takeNewText)}>
              Take the new text
            </Button>
            <Button small variant="text" onPress={choose(notebook.keepMine)}>
              Keep mine
            </Button>
          </>
        )}
      </div>
      {shown && (
        <>
          {began.source !== undefined && (
            <>
              <p className={styles.heading}>What the lesson changed</p>
              <LineDiff label="What the lesson changed" before={began.source} after={source} />
            </>
          )}
          <p className={styles.heading}>From yours to the new text</p>
          <LineDiff label="From yours to the new text" before={code} after={source} />
        </>
      )}
    </div>
  );
}
