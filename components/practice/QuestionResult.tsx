import { LinkToLesson } from '@/components/lesson/LinkToLesson';
import { Button } from '@/components/ui/Button';
import { newKey } from '@/lib/core/new-key';
import { clockText } from '@/lib/practice/clock-words';
import { type QuestionFacts, sitDown } from '@/lib/practice/commands';
import { openSessionIn } from '@/lib/practice/journal';
import { type Outcome, outcomeOf, overBy } from '@/lib/practice/outcome';
import { patternsOf } from '@/lib/practice/patterns';
import type { Sitting } from '@/lib/practice/sitting';
import { browserJournal } from './browser-journal';
import { GradeChoice } from './GradeChoice';
import type { PracticeContent } from './practice-content';
import styles from './QuestionResult.module.css';
import { SittingHistory } from './SittingHistory';
import { useJournal } from './useJournal';
import { useNow } from './useNow';

/** What came of a sitting that is over: its time, its grade, what it trains, and the sittings before it. */
export function QuestionResult({
  sitting,
  facts,
  content,
}: {
  sitting: Sitting;
  facts: QuestionFacts;
  content: PracticeContent;
}) {
  const now = useNow(30_000);
  const { journal } = useJournal();
  if (now === undefined) return null;
  const outcome = outcomeOf(sitting, now);
  const lessons = outcome.status === 'passed' ? [] : (content.lessons[facts.question] ?? []);
  return (
    <section className={styles.result} id="result" tabIndex={-1} aria-labelledby="result-title">
      <h2 id="result-title">
        {outcome.status === 'passed' ? 'Passed' : 'Not passed'} in {clockText(outcome.milliseconds)}
      </h2>
      <p className={styles.facts}>
        {factsOf(outcome).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <dl className={styles.patterns}>
        {patternsOf(content.patterns, facts.question).map(({ id, title, says }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {lessons.length > 0 && (
        <p className={styles.read}>
          To read:{' '}
          {lessons.map((link, position) => (
            <span key={link.id}>
              {position > 0 && ', '}
              <LinkToLesson link={link} />
            </span>
          ))}
        </p>
      )}
      {sitting.patterns.length > 0 && <GradeChoice sitting={sitting} now={now} />}
      <SittingHistory question={facts.question} now={now} />
      {!openSessionIn(journal) && (
        <div className={styles.row}>
          <Button
            variant="line"
            onPress={() => {
              const store = browserJournal();
              store.change(sitDown(store.read().journal, facts, newKey(), Date.now()));
              document.getElementById('content')?.focus();
              scrollTo(0, 0);
            }}
          >
            Again, from the start
          </Button>
          <span className={styles.why}>This answer is kept.</span>
        </div>
      )}
    </section>
  );
}

function factsOf(outcome: Outcome): readonly string[] {
  const { minutes, tries, firstTry, hints, solutionSeen, points, status } = outcome;
  const over = overBy(outcome);
  return [
    over > 0 ? `over ${minutes} minutes by ${clockText(over)}` : `within ${minutes} minutes`,
    tries === 0
      ? 'nothing checked'
      : firstTry && status === 'passed'
        ? 'first try'
        : tries === 1
          ? '1 try'
          : `${tries} tries`,
    hints === 0 ? 'no hint' : hints === 1 ? '1 hint' : `${hints} hints`,
    ...(points ? [`${points.met} of ${points.of} points`] : []),
    ...(solutionSeen ? ['the solution was looked at'] : []),
  ];
}
