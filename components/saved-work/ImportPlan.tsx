'use client';

import { useState } from 'react';
import { dayAndTime } from '@/components/notebook/clock-time';
import { Button } from '@/components/ui/Button';
import { Segments } from '@/components/ui/Segments';
import type { Choice, PlannedItem } from '@/lib/backup/plan-import';
import styles from './Work.module.css';
import { choiceWords, KIND_WORDS, standingWords } from './work-words';

/** Each thing of a file, how it stands to what is here, and what is to become of it. */
export function ImportPlan({
  name,
  savedAt,
  plan,
  onWrite,
}: {
  name: string;
  savedAt: number;
  plan: readonly PlannedItem[];
  onWrite(chosen: ReadonlyMap<string, Choice>): void;
}) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choiceOf = ({ item, usual }: PlannedItem) => chosen.get(item.id) ?? usual;
  const listed = plan.filter(({ standing }) => standing !== 'same');
  const same = plan.length - listed.length;
  const count = plan.filter((planned) => choiceOf(planned) !== 'mine').length;
  return (
    <>
      <p role="status">
        {name}, saved {dayAndTime(savedAt)}: {thingsWords(plan.length)}
        {same > 0 && `, ${same === plan.length ? 'all' : same} the same as here`}.
      </p>
      {listed.length > 0 && (
        <ul className={styles.items} aria-label="What is in the file">
          {listed.map((planned) => (
            <li key={planned.item.id}>
              <span className={styles.title}>
                {planned.item.title}
                <small>
                  {KIND_WORDS[planned.item.kind]}
                  {planned.item.status === 'read' && `, ${dayAndTime(planned.item.at)}`}: {standingWords(planned)}
                </small>
              </span>
              {planned.choices.length > 0 && (
                <Segments
                  label={`What becomes of ${planned.item.title}`}
                  options={planned.choices.map((choice) => ({ id: choice, label: choiceWords(choice, planned) }))}
                  selected={choiceOf(planned)}
                  onSelect={(choice) => setChosen(new Map(chosen).set(planned.item.id, choice))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {count > 0 ? (
        <Button variant="main" onPress={() => onWrite(chosen)}>
          Bring in {thingsWords(count)}
        </Button>
      ) : (
        <p>There is nothing to bring in.</p>
      )}
    </>
  );
}

const thingsWords = (count: number) => (count === 1 ? '1 thing' : `${count} things`);
