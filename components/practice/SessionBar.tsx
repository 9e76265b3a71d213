import { SiteLink } from '@/components/shell/SiteLink';
import { Button } from '@/components/ui/Button';
import { questionPath } from '@/lib/core/site-path';
import { type BankQuestion, titleOf } from '@/lib/practice/bank';
import { isRunning } from '@/lib/practice/clock';
import { leftText, spokenTime } from '@/lib/practice/clock-words';
import { endSession, goOn, pause, resume } from '@/lib/practice/commands';
import type { Change } from '@/lib/practice/journal';
import { sessionIn } from '@/lib/practice/journal';
import { currentQuestion, isLast, type Session, timeLeft } from '@/lib/practice/session';
import type { Sitting } from '@/lib/practice/sitting';
import { browserJournal } from './browser-journal';
import styles from './Clocks.module.css';
import { practicePath, reportPath } from './practice-paths';
import { useGoTo } from './useGoTo';

/** `Question 2 of 3`, and how far that is. */
export function SessionPlace({ session: { position, questions } }: { session: Session }) {
  return (
    <span className={styles.place}>
      <span>
        <span className={styles.wide}>Question </span>
        {position + 1} of {questions.length}
      </span>
      <span className={styles.parts} aria-hidden="true">
        {questions.map((question, at) => (
          <i key={question} data-part={at < position ? 'done' : at === position ? 'current' : 'ahead'} />
        ))}
      </span>
    </span>
  );
}

/** On the page of a question that the session does not ask now. */
export function SessionWaits({ session, bank }: { session: Session; bank: readonly BankQuestion[] }) {
  const question = currentQuestion(session);
  if (question === undefined) return null;
  return (
    <span className={styles.waits}>
      Your session waits at{' '}
      <SiteLink href={session.ended ? practicePath() : questionPath(question)}>{titleOf(bank, question)}</SiteLink>
    </span>
  );
}

/** The session's own time, and the ways on. */
export function SessionControls({
  session,
  sitting,
  now,
}: {
  session: Session;
  sitting: Sitting | undefined;
  now: number;
}) {
  const goTo = useGoTo();
  const { read, change, settled } = browserJournal();
  const goAfter = async (changes: readonly Change[]) => {
    change(changes);
    await settled();
    const after = sessionIn(read().journal, session.id);
    const next = after && !after.closed ? currentQuestion(after) : undefined;
    goTo(next === undefined ? reportPath(session.id) : questionPath(next));
  };
  if (session.ended)
    return (
      <>
        <span className={styles.left}>
          Time is over<span className={styles.wide}>; you may still finish this</span>
        </span>
        <Button variant="main" onPress={() => goAfter(endSession(read().journal, session, now))}>
          See the report
        </Button>
      </>
    );
  const left = timeLeft(session, now);
  const passed = sitting?.session === session.id && sitting.ended?.because === 'passed';
  const onward = () => goAfter(goOn(read().journal, session, now));
  return (
    <>
      <span className={styles.left} role="timer" aria-label={`${spokenTime(left)} left of the session`}>
        {leftText(left)} left<span className={styles.wide}> of {session.minutes}:00</span>
      </span>
      {sitting && !sitting.ended && (
        <Button onPress={() => change(isRunning(sitting.clock) ? pause(sitting, now) : resume(sitting, now))}>
          {isRunning(sitting.clock) ? 'Pause' : 'Go on'}
        </Button>
      )}
      {passed ? (
        <Button variant="main" onPress={onward}>
          {isLast(session) ? 'See the report' : 'Next'}
        </Button>
      ) : (
        <Button onPress={onward}>Skip</Button>
      )}
      {!(passed && isLast(session)) && (
        <Button onPress={() => goAfter(endSession(read().journal, session, now))}>End</Button>
      )}
    </>
  );
}
