'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { Exercise } from '@/lib/lesson/schema';
import type { ExerciseState } from '@/lib/notebook/state';
import styles from './Exercise.module.css';
import { Hints } from './Hints';
import { useNotebook } from './NotebookContext';
import { Solution, solutionLock } from './Solution';

type AnswerRowProps = {
  exercise: Exercise;
  state: ExerciseState;
  /** The buttons that are this kind of answer's own, before the help. */
  children: ReactNode;
  /** What is said at the end of the row. */
  note?: ReactNode;
};

/** What can be done with an answer, and the help: hints, and the solution when the author's policy opens it. */
export function AnswerRow({ exercise, state, children, note }: AnswerRowProps) {
  const { id, hints } = exercise;
  const notebook = useNotebook();
  const [hint, setHint] = useState<number>();
  const [showsSolution, setShowsSolution] = useState(false);
  const lock = solutionLock(notebook.stored.lesson.front.solutions, exercise, state);
  return (
    <>
      <div className={styles.row}>
        {children}
        <Button
          aria-expanded={hint !== undefined}
          onPress={() => {
            setHint(hint === undefined ? Math.max(0, state.hintsOpened - 1) : undefined);
            notebook.openHint(id, Math.max(1, state.hintsOpened));
          }}
        >
          Hint
        </Button>
        {lock.status === 'never' ? null : (
          <>
            <Button
              isDisabled={lock.status === 'locked'}
              aria-expanded={showsSolution}
              onPress={() => {
                setShowsSolution(!showsSolution);
                notebook.openSolution(id);
              }}
            >
              Solution
            </Button>
            {lock.status === 'locked' && <span className={styles.why}>{lock.reason}</span>}
          </>
        )}
        {note}
      </div>
      {hint !== undefined && (
        <Hints
          hints={hints}
          position={hint}
          onMove={(next) => {
            setHint(next);
            notebook.openHint(id, next + 1);
          }}
        />
      )}
      {showsSolution && lock.status === 'open' && <Solution exercise={exercise} />}
    </>
  );
}
