'use client';

import { CodeWords } from '@/components/output/CodeWords';
import { Button } from '@/components/ui/Button';
import { StateMark } from '@/components/ui/StateMark';
import { useStore } from '@/components/ui/useStore';
import { withNearName } from '@/lib/authoring/near-name';
import type { GoTo } from './go-to';
import { PlaceButton } from './PlaceButton';
import styles from './Studio.module.css';
import type { Desk } from './useStudio';

/** Every mistake in reading the text, with its place, and the nearest name where there is one. */
export function ProblemList({ desk: { studio, reading }, onGoTo }: { desk: Desk; onGoTo: GoTo }) {
  const text = useStore(studio, (state) => state.text);
  if (!reading) return <p className={styles.quiet}>Reading the text.</p>;
  if (reading.problems.length === 0)
    return (
      <p className={styles.quiet}>
        <StateMark state="passed" label="The text has no mistakes." /> Prove says whether what it claims is true.
      </p>
    );
  return (
    <ul className={styles.rows} aria-label="Problems">
      {reading.problems.map((problem) => {
        const { line, column, message } = problem;
        const mended = reading.text === text ? withNearName(text, problem) : undefined;
        return (
          <li key={`${line}:${column} ${message}`}>
            <PlaceButton line={line} column={column} onGoTo={onGoTo} />
            <span>
              <CodeWords text={message} />{' '}
              {mended !== undefined && (
                <Button small variant="text" onPress={() => studio.send({ type: 'typed', text: mended })}>
                  Replace
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
