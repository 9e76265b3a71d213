'use client';

import { countOf } from '@/components/output/format';
import { Button } from '@/components/ui/Button';
import { StateMark } from '@/components/ui/StateMark';
import styles from './Studio.module.css';
import type { Desk } from './useStudio';

/** How many mistakes the text has, and the way to their list. */
export function ProblemCount({ desk: { reading, setPanel } }: { desk: Desk }) {
  const count = reading?.problems.length ?? 0;
  return (
    <span className={styles.count} aria-live="polite">
      {count > 0 && (
        <Button onPress={() => setPanel('problems')}>
          <StateMark state="error" label={countOf(count, 'problem')} />
        </Button>
      )}
    </span>
  );
}
