'use client';

import { Button } from '@/components/ui/Button';
import { dataSetsOf } from '@/lib/kernel/attempt';
import type { Exercise } from '@/lib/lesson/schema';
import type { ExerciseState } from '@/lib/notebook/state';
import styles from './Exercise.module.css';
import { useNotebook } from './NotebookContext';

/** Says that runs of the exercise use a variant of the data, and leads back. */
export function VariantNote({ exercise, state }: { exercise: Exercise; state: ExerciseState }) {
  const notebook = useNotebook();
  if (state.variant === undefined) return null;
  const about = dataSetsOf(exercise).find(({ name }) => name === state.variant)?.about;
  return (
    <div className={styles.row} role="note">
      <span className={styles.why}>
        This runs on the data set <code>{state.variant}</code>: {about}.
      </span>
      <Button small variant="text" onPress={() => notebook.openVariant(exercise.id, undefined)}>
        Back to the data you see
      </Button>
    </div>
  );
}
