import { Button } from '@/components/ui/Button';
import { questionPath } from '@/lib/core/site-path';
import { type BankQuestion, readyOf } from '@/lib/practice/bank';
import { minutesOf } from '@/lib/practice/choose-questions';
import { openSessionIn } from '@/lib/practice/journal';
import { isDue, type Review } from '@/lib/practice/review';
import styles from './Practice.module.css';
import { startSession } from './start-session';
import { useGoTo } from './useGoTo';
import { useJournal } from './useJournal';

/** What is to be repeated today, first of all. */
export function DueNow({
  bank,
  reviews,
  questions,
  now,
}: {
  bank: readonly BankQuestion[];
  reviews: readonly Review[];
  questions: readonly string[];
  now: number;
}) {
  const { journal } = useJournal();
  const goTo = useGoTo();
  const due = reviews.filter((review) => isDue(review, now));
  const asked = readyOf(bank).filter(({ id }) => questions.includes(id));
  const [first] = asked;
  if (!first || openSessionIn(journal)) return null;
  const minutes = minutesOf(asked);
  const start = async () => {
    await startSession({
      purpose: 'review',
      seed: '',
      minutes,
      topics: [],
      levels: [],
      questions: asked.map(({ id }) => id),
    });
    goTo(questionPath(first.id));
  };
  return (
    <section className={styles.call} aria-label="Due today">
      <div>
        <p className={styles.small}>Due today</p>
        <p className={styles.title}>{due.map(({ pattern }) => pattern.title).join(', ')}</p>
        <p className={styles.facts}>
          {asked.length === 1 ? '1 question' : `${asked.length} questions`}, {minutes} minutes at most
        </p>
      </div>
      <Button variant="main" onPress={start}>
        Review now
      </Button>
    </section>
  );
}
