import { useEffect, useState } from 'react';
import { Segments } from '@/components/ui/Segments';
import { TextField } from '@/components/ui/TextField';
import { Level, Topic } from '@/lib/lesson/schema';
import type { BankQuestion } from '@/lib/practice/bank';
import { type BankFilter, filterBank, filterFrom, NO_FILTER, queryOf } from '@/lib/practice/filter-bank';
import { hasState, type StateFilter, stateOf } from '@/lib/practice/question-state';
import { topicTitle } from '@/lib/practice/topics';
import styles from './QuestionBank.module.css';
import { QuestionList } from './QuestionList';
import { useJournal } from './useJournal';

const STATES: readonly { readonly id: StateFilter; readonly label: string }[] = [
  { id: 'not-tried', label: 'Not tried' },
  { id: 'tried', label: 'Tried' },
  { id: 'passed', label: 'Passed' },
  { id: 'due', label: 'Due today' },
];

/** All questions, narrowed by what the address says. */
export function QuestionBank({
  bank,
  due,
  now,
}: {
  bank: readonly BankQuestion[];
  due: readonly string[];
  now: number | undefined;
}) {
  const { journal } = useJournal();
  const [filter, setFilter] = useFilter();
  const states = new Map(now === undefined ? [] : bank.map(({ id }) => [id, stateOf(journal, id, now)] as const));
  const dueSet = new Set(due);
  const shownBy = (changes: Partial<BankFilter>) =>
    filterBank(
      bank,
      { ...filter, ...changes },
      (question, state) => question.status === 'ready' && hasState(question, state, states, dueSet),
    );
  const shown = shownBy({});
  const choice = <Key extends 'topic' | 'level' | 'state'>(
    key: Key,
    label: string,
    options: readonly { readonly id: NonNullable<BankFilter[Key]>; readonly label: string }[],
  ) => (
    <div className={styles.filter}>
      <span aria-hidden="true">{label}</span>
      <Segments
        label={label}
        options={[
          { id: 'all', label: `All ${shownBy({ [key]: undefined }).length}` },
          ...options.map(({ id, label: word }) => ({
            id,
            label: `${word} ${shownBy({ [key]: id }).length}`,
          })),
        ]}
        selected={filter[key] ?? 'all'}
        onSelect={(id) => setFilter({ ...filter, [key]: id === 'all' ? undefined : id })}
      />
    </div>
  );
  return (
    <section className={styles.bank} aria-labelledby="bank">
      <header className={styles.head}>
        <h2 id="bank">All questions</h2>
        <div className={styles.search}>
          <TextField
            label="Search questions"
            icon="search"
            value={filter.words}
            onChange={(words) => setFilter({ ...filter, words })}
          />
        </div>
      </header>
      <div className={styles.filters}>
        {choice(
          'topic',
          'Topic',
          Topic.options.map((id) => ({ id, label: topicTitle(id) })),
        )}
        {choice(
          'level',
          'Level',
          Level.options.map((id) => ({ id, label: id })),
        )}
        {choice('state', 'Yours', STATES)}
      </div>
      <p role="status" className={styles.found}>
        {queryOf(filter) && foundWords(shown.length)}
      </p>
      <QuestionList questions={shown} states={states} due={dueSet} opensComing={queryOf(filter) !== ''} />
    </section>
  );
}

const foundWords = (count: number) => {
  if (count === 0) return 'No question is like this.';
  return count === 1 ? '1 question is like this.' : `${count} questions are like this.`;
};

/** The filter that the address names; a choice is written into it. */
function useFilter(): [BankFilter, (filter: BankFilter) => void] {
  const [filter, setFilter] = useState(NO_FILTER);
  useEffect(() => setFilter(filterFrom(location.search)), []);
  return [
    filter,
    (next) => {
      setFilter(next);
      history.replaceState(history.state, '', `${location.pathname}${queryOf(next)}${location.hash}`);
    },
  ];
}
