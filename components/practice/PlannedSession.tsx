import { Button } from '@/components/ui/Button';
import { questionPath } from '@/lib/core/site-path';
import type { ReadyQuestion } from '@/lib/practice/bank';
import { minutesOf, type Wish, wantedOf } from '@/lib/practice/choose-questions';
import { topicTitle } from '@/lib/practice/topics';
import styles from './SessionSetup.module.css';
import { startSession } from './start-session';
import { useGoTo } from './useGoTo';

/** The questions that a session would ask, what the bank cannot fill, and Start. */
export function PlannedSession({
  ready,
  wish,
  questions,
  blocked,
  onShuffle,
}: {
  ready: readonly ReadyQuestion[];
  wish: Wish;
  questions: readonly ReadyQuestion[];
  /** The journal is not read yet, or another session is going on. */
  blocked: boolean;
  onShuffle(): void;
}) {
  const goTo = useGoTo();
  const wanted = wantedOf(ready, wish);
  const [first] = questions;
  const start = async () => {
    if (!first) return;
    const { topics, levels, seed, minutes } = wish;
    const ids = questions.map(({ id }) => id);
    await startSession({
      purpose: 'practice',
      seed,
      minutes,
      topics: [...topics],
      levels: [...levels],
      questions: ids,
    });
    goTo(questionPath(first.id));
  };
  return (
    <div className={styles.plan}>
      <h3>{first ? planWords(questions) : 'No question fits'}</h3>
      <ol aria-label="Questions of the session">
        {questions.map(({ id, title, topic, level, minutes }) => (
          <li key={id}>
            <span>{title}</span>
            <span className={styles.facts}>
              {topicTitle(topic)}, {level}, {minutes} min
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.why} role="status">
        {shortageWords(wanted, questions, wish.minutes)}
      </p>
      <div className={styles.row}>
        <Button variant="main" isDisabled={!first || blocked} onPress={start}>
          Start {wish.minutes} minutes
        </Button>
        {wanted.length > questions.length && first && (
          <Button variant="text" onPress={onShuffle}>
            Other questions
          </Button>
        )}
        {first && blocked && <span className={styles.facts}>after the session that is going on</span>}
      </div>
    </div>
  );
}

const planWords = (questions: readonly ReadyQuestion[]) =>
  `${questions.length === 1 ? '1 question' : `${questions.length} questions`}, ${minutesOf(questions)} minutes`;

/** Why the session is shorter than was asked for. */
function shortageWords(wanted: readonly ReadyQuestion[], chosen: readonly ReadyQuestion[], minutes: number): string {
  const left = minutes - minutesOf(chosen);
  if (wanted.length === 0) return 'The bank has no ready question of these topics and levels yet.';
  if (chosen.length === 0) {
    const shortest = Math.min(...wanted.map((question) => question.minutes));
    return `The shortest ready question of these takes ${shortest} minutes.`;
  }
  if (left === 0) return '';
  if (wanted.length === chosen.length) return `The bank has no more of these: ${left} minutes are left over.`;
  return `The other ready questions of these take longer than the ${left} minutes that are left.`;
}
