import { StateMark } from '@/components/ui/StateMark';
import { clockText, spokenTime } from '@/lib/practice/clock-words';
import { isTicking, type Sitting, timeOf } from '@/lib/practice/sitting';
import styles from './Clocks.module.css';

/** The time spent on a question, against the time that it gives. */
export function QuestionClock({
  sitting,
  minutes,
  now,
}: {
  sitting: Sitting | undefined;
  minutes: number;
  now: number | undefined;
}) {
  if (!sitting || now === undefined)
    return (
      <span className={styles.clock}>
        <span className={styles.time}>0:00</span>
        <span className={styles.of}>of {minutes}:00</span>
      </span>
    );
  const time = timeOf(sitting, now);
  const over = time - sitting.minutes * 60_000;
  const paused = !sitting.ended && !isTicking(sitting);
  return (
    <span className={styles.clock} data-paused={paused || undefined}>
      {sitting.ended && <EndMark because={sitting.ended.because} />}
      <span className={styles.time} role="timer" aria-label={`${spokenTime(time)} on this question`}>
        {clockText(time)}
      </span>
      {over >= 1_000 ? (
        <span className={styles.over}>over by {clockText(over)}</span>
      ) : (
        <span className={`${styles.of} ${styles.wide}`}>of {sitting.minutes}:00</span>
      )}
      {paused && <span className={styles.of}>paused</span>}
    </span>
  );
}

const EndMark = ({ because }: { because: 'passed' | 'left' }) =>
  because === 'passed' ? (
    <StateMark state="passed" label="passed in" />
  ) : (
    <StateMark state="error" label="not passed" />
  );
