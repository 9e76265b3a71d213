import { type Outcome, overBy } from '@/lib/practice/outcome';
import styles from './Report.module.css';

const WIDTH = 130;

/** A question's time as a bar, with the time that was planned for it marked. The number stands beside it. */
export function TimeBar({ outcome, longest }: { outcome: Outcome; longest: number }) {
  const scale = (milliseconds: number) => (milliseconds / longest) * (WIDTH - 2);
  const planned = 1 + scale(outcome.minutes * 60_000);
  return (
    <svg viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={overBy(outcome) > 0 ? styles.beyond : styles.within}
        y="3"
        height="8"
        width={scale(outcome.milliseconds)}
      />
      <path className={styles.planned} d={`M${planned} 0v14`} />
    </svg>
  );
}
