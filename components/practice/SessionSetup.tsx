import { useState } from 'react';
import { CheckboxGroup } from '@/components/ui/CheckboxGroup';
import { RadioGroup } from '@/components/ui/RadioGroup';
import { newKey } from '@/lib/core/new-key';
import { Level, Topic } from '@/lib/lesson/schema';
import { type BankQuestion, readyOf } from '@/lib/practice/bank';
import { chooseQuestions } from '@/lib/practice/choose-questions';
import { openSessionIn } from '@/lib/practice/journal';
import { standingsOf } from '@/lib/practice/question-state';
import { LEVELS, TOPICS, topicTitle } from '@/lib/practice/topics';
import { PlannedSession } from './PlannedSession';
import styles from './SessionSetup.module.css';
import { useJournal } from './useJournal';

const LENGTHS = [10, 20, 30, 45, 60];

/** What a session is to be like; below it, the questions it would ask. */
export function SessionSetup({ bank, due }: { bank: readonly BankQuestion[]; due: readonly string[] }) {
  const { journal, status } = useJournal();
  const [minutes, setMinutes] = useState(20);
  const [topics, setTopics] = useState<readonly Topic[]>([]);
  const [levels, setLevels] = useState<readonly Level[]>([]);
  const [seed, setSeed] = useState('');
  const ready = readyOf(bank);
  const wish = { minutes, topics, levels, seed };
  const questions = chooseQuestions(ready, wish, standingsOf(journal, due));
  return (
    <section className={styles.setup} aria-labelledby="set-up">
      <h2 id="set-up">Set up a session</h2>
      <div className={styles.topics}>
        <CheckboxGroup
          label="Topics"
          options={Topic.options.map((id) => ({
            id,
            content: (
              <span className={styles.topic}>
                <span>
                  {topicTitle(id)} <span className={styles.about}>{TOPICS[id].about}</span>
                </span>
                <span className={styles.count}>{countWords(bank.filter(({ topic }) => topic === id))}</span>
              </span>
            ),
          }))}
          selected={topics}
          onSelect={(ids) => setTopics(Topic.options.filter((topic) => ids.includes(topic)))}
        />
      </div>
      <p className={styles.note}>None chosen means all of them; so with the levels.</p>
      <div className={styles.across}>
        <span aria-hidden="true">Level</span>
        <CheckboxGroup
          label="Levels"
          options={LEVELS.map((id) => ({ id, content: id }))}
          selected={levels}
          onSelect={(ids) => setLevels(Level.options.filter((level) => ids.includes(level)))}
        />
      </div>
      <div className={styles.across}>
        <span aria-hidden="true">Length</span>
        <RadioGroup
          label="Length"
          options={LENGTHS.map((length) => ({ id: String(length), content: `${length} min` }))}
          selected={String(minutes)}
          onSelect={(id) => setMinutes(Number(id))}
        />
      </div>
      <PlannedSession
        ready={ready}
        wish={wish}
        questions={questions}
        blocked={status === 'loading' || openSessionIn(journal) !== undefined}
        onShuffle={() => setSeed(newKey())}
      />
    </section>
  );
}

function countWords(questions: readonly BankQuestion[]): string {
  const ready = readyOf(questions).length;
  return `${ready} of ${questions.length} ready`;
}
