'use client';

import { useState } from 'react';
import { ProseView } from '@/components/prose/ProseView';
import { Button } from '@/components/ui/Button';
import { CheckboxGroup } from '@/components/ui/CheckboxGroup';
import type { Exercise } from '@/lib/lesson/schema';
import styles from './Exercise.module.css';

/** The points of a good answer, of an exercise with a rubric. */
export const pointsOf = ({ checks }: Exercise) =>
  checks.flatMap((check) => (check.kind === 'rubric' ? check.points : []));

const ASK = 'Which of these does your answer say?';

/** The points to tick. `met` are those that were ticked before. */
export function RubricPoints({
  exercise,
  met,
  onDone,
}: {
  exercise: Exercise;
  met: readonly string[];
  onDone(met: readonly string[]): void;
}) {
  const [ticked, setTicked] = useState(met);
  const points = pointsOf(exercise);
  return (
    <div className={styles.points}>
      <p className={styles.ask} aria-hidden="true">
        {ASK}
      </p>
      <CheckboxGroup
        label={ASK}
        options={points.map(({ id, text }) => ({ id, content: <ProseView content={text} inherit /> }))}
        selected={ticked}
        onSelect={setTicked}
      />
      <div className={styles.row}>
        <Button variant="main" onPress={() => onDone(ticked)}>
          Keep this comparison
        </Button>
        <span className={styles.why}>
          {ticked.length} of {points.length} ticked
        </span>
      </div>
    </div>
  );
}
