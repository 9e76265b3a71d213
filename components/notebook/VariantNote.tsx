'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { dataSetsOf } from '@/lib/kernel/attempt';
import type { Exercise } from '@/lib/lesson/schema';
import type { ExerciseState } from '@/lib/notebook/state';
import styles from './Exercise.module.css';
import { focusRegion } from './focus-cell';
import { useNotebook } from './NotebookContext';

/** Says that runs of the exercise use a variant of the data, and leads back. */
export function VariantNote({ exercise, state }: { exercise: Exercise; state: ExerciseState }) {
  if (state.variant === undefined) return null;
  return <Note key={state.variant} exercise={exercise} variant={state.variant} />;
}

/** Opening a variant leads here, where its result will stand. */
function Note({ exercise, variant }: { exercise: Exercise; variant: string }) {
  const notebook = useNotebook();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    note.current?.focus({ preventScroll: true });
    note.current?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, []);
  const about = dataSetsOf(exercise).find(({ name }) => name === variant)?.about;
  const leave = () => {
    notebook.openVariant(exercise.id, undefined);
    focusRegion(exercise.id);
  };
  return (
    <div ref={note} tabIndex={-1} className={styles.row} role="note">
      <span className={styles.why}>
        This runs on the data set <code>{variant}</code>: {about}.
      </span>
      <Button small variant="text" onPress={leave}>
        Back to the data you see
      </Button>
    </div>
  );
}
