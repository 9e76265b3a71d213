import { SiteLink } from '@/components/shell/SiteLink';
import { Button } from '@/components/ui/Button';
import { buttonClass } from '@/components/ui/buttonClass';
import { questionPath } from '@/lib/core/site-path';
import { type BankQuestion, titleOf } from '@/lib/practice/bank';
import { isRunning } from '@/lib/practice/clock';
import { leftText } from '@/lib/practice/clock-words';
import { endSession } from '@/lib/practice/commands';
import { openSessionIn } from '@/lib/practice/journal';
import { currentQuestion, timeLeft } from '@/lib/practice/session';
import { browserJournal } from './browser-journal';
import styles from './Practice.module.css';
import { reportPath } from './practice-paths';
import { useGoTo } from './useGoTo';
import { useJournal } from './useJournal';
import { useNow } from './useNow';

/** The session that is going on, and the way back into it. */
export function ActiveSession({ bank }: { bank: readonly BankQuestion[] }) {
  const { journal } = useJournal();
  const now = useNow(1_000);
  const goTo = useGoTo();
  const session = openSessionIn(journal);
  const question = session && currentQuestion(session);
  if (!session || question === undefined || now === undefined) return null;
  const end = () => {
    const store = browserJournal();
    store.change(endSession(store.read().journal, session, Date.now()));
    goTo(reportPath(session.id));
  };
  return (
    <section className={styles.call} aria-label="Your session">
      <div>
        <p className={styles.small}>Your session of {session.minutes} minutes</p>
        <p className={styles.title}>
          {session.ended
            ? 'Its time is over'
            : `Question ${session.position + 1} of ${session.questions.length}: ${titleOf(bank, question)}`}
        </p>
        {!session.ended && (
          <p className={styles.facts}>
            {leftText(timeLeft(session, now))} left{!isRunning(session.clock) && ', the clock is paused'}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        {!session.ended && (
          <SiteLink className={buttonClass({ variant: 'main' })} href={questionPath(question)}>
            Continue
          </SiteLink>
        )}
        <Button variant={session.ended ? 'main' : 'line'} onPress={end}>
          {session.ended ? 'See the report' : 'End it, see the report'}
        </Button>
      </div>
    </section>
  );
}
