'use client';

import { useSyncExternalStore } from 'react';
import styles from './Cell.module.css';
import { useNotebook } from './NotebookContext';

/** Says that a cell works with our answer to an exercise, because there is none of the learner's that has passed. */
export function OurAnswers({ id }: { id: string }) {
  const notebook = useNotebook();
  const read = () => notebook.ourAnswers().get(id);
  const exercises = useSyncExternalStore(notebook.store.subscribe, read, read);
  if (!exercises || exercises.length === 0) return null;
  return (
    <p className={styles.why}>
      <span>
        Uses our answer to{' '}
        {exercises.map((exercise, position) => (
          <span key={exercise}>
            {position > 0 && ', '}
            <a href={`#${exercise}`}>{exercise}</a>
          </span>
        ))}{' '}
        until yours passes.
      </span>
    </p>
  );
}
