import type { BankQuestion } from '@/lib/practice/bank';
import type { QuestionFacts } from '@/lib/practice/commands';
import { openSessionIn } from '@/lib/practice/journal';
import { currentQuestion } from '@/lib/practice/session';
import type { Sitting } from '@/lib/practice/sitting';
import styles from './Clocks.module.css';
import { ClockVoice } from './ClockVoice';
import { QuestionClock } from './QuestionClock';
import { SessionControls, SessionPlace, SessionWaits } from './SessionBar';
import { SittingControls } from './SittingControls';
import { useJournal } from './useJournal';
import { useNow } from './useNow';

/** The strip under the bar: where the session is, the clocks, and what can be done with them. */
export function Clocks({
  facts,
  sitting,
  bank,
}: {
  facts: QuestionFacts;
  sitting: Sitting | undefined;
  bank: readonly BankQuestion[];
}) {
  const { journal } = useJournal();
  const now = useNow(1_000);
  const session = openSessionIn(journal);
  const isAsked = session !== undefined && currentQuestion(session) === facts.question;
  return (
    <section className={styles.strip} aria-label="Clock" data-session={isAsked || undefined}>
      <div className={styles.line}>
        {isAsked && <SessionPlace session={session} />}
        <QuestionClock sitting={sitting} minutes={facts.minutes} now={now} />
        {session && !isAsked && <SessionWaits session={session} bank={bank} />}
        <div className={styles.controls}>
          {now !== undefined && isAsked && <SessionControls session={session} sitting={sitting} now={now} />}
          {now !== undefined && !isAsked && <SittingControls facts={facts} sitting={sitting} now={now} />}
        </div>
      </div>
      {now !== undefined && (
        <ClockVoice session={isAsked ? session : undefined} sitting={sitting} minutes={facts.minutes} now={now} />
      )}
    </section>
  );
}
