'use client';

import { useState } from 'react';
import { CodeBlock } from '@/components/code/CodeBlock';
import { LineDiff } from '@/components/code/LineDiff';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Segments } from '@/components/ui/Segments';
import { StateMark } from '@/components/ui/StateMark';
import type { Exercise } from '@/lib/lesson/schema';
import type { SavedAttempt } from '@/lib/notebook/saved-work/record';
import styles from './Attempts.module.css';
import { dayAndTime } from './clock-time';
import { focusRegion } from './focus-cell';
import { useNotebook, useNotebookState } from './NotebookContext';

const STATUS = {
  passed: { state: 'passed', label: 'passed' },
  assessed: { state: 'started', label: 'compared' },
  'not-yet': { state: 'error', label: 'not yet' },
  unreadable: { state: 'error', label: 'could not be read' },
} as const;

/** Every try at an exercise, the last first: when, what came of it, its code, and what is different in it. */
export function Attempts({
  exercise,
  attempts,
  code,
}: {
  exercise: Exercise;
  attempts: readonly SavedAttempt[];
  code: string;
}) {
  if (attempts.length === 0) return null;
  const tries = attempts.length === 1 ? '1 try' : `${attempts.length} tries`;
  return (
    <div className={styles.attempts}>
      <Disclosure summary={tries}>
        <ol className={styles.list} reversed aria-label={`Tries at ${exercise.id}`}>
          {attempts
            .map((attempt, at) => (
              <li key={at}>
                <Attempt exercise={exercise} attempt={attempt} before={attempts[at - 1]} number={at + 1} code={code} />
              </li>
            ))
            .toReversed()}
        </ol>
      </Disclosure>
    </div>
  );
}

type Shown = 'code' | 'before' | 'now';

function Attempt({
  exercise: { id, language },
  attempt,
  before,
  number,
  code,
}: {
  exercise: Exercise;
  attempt: SavedAttempt;
  before: SavedAttempt | undefined;
  number: number;
  code: string;
}) {
  const notebook = useNotebook();
  const elsewhere = useNotebookState(({ saved }) => saved.status === 'elsewhere');
  const [shown, setShown] = useState<Shown>('code');
  const { state, label } = STATUS[attempt.status];
  const isNow = attempt.code === code;
  const name = `Try ${number}`;
  return (
    <Disclosure
      summary={
        <span className={styles.summary}>
          {name} <StateMark state={state} label={label} /> <span className={styles.when}>{dayAndTime(attempt.at)}</span>
          {isNow && <span className={styles.when}>as it is now</span>}
        </span>
      }
    >
      <div className={styles.attempt}>
        <div className={styles.row}>
          <Segments<Shown>
            label={`What to see of try ${number}`}
            options={[
              { id: 'code', label: language.language === 'md' ? 'Its text' : 'Its code' },
              ...(before ? [{ id: 'before' as const, label: `Since try ${number - 1}` }] : []),
              ...(isNow ? [] : [{ id: 'now' as const, label: 'To now' }]),
            ]}
            selected={shown}
            onSelect={setShown}
          />
          {!isNow && !elsewhere && (
            <Button
              small
              variant="text"
              aria-label={`Put this back: try ${number}`}
              onPress={() => {
                notebook.putBackAttempt(id, attempt.code);
                focusRegion(id);
              }}
            >
              Put this back
            </Button>
          )}
        </div>
        {shown === 'before' && before ? (
          <LineDiff label={`From try ${number - 1} to try ${number}`} before={before.code} after={attempt.code} />
        ) : shown === 'now' && !isNow ? (
          <LineDiff label={`From try ${number} to what is there now`} before={attempt.code} after={code} />
        ) : (
          <CodeBlock label={`${name} at ${id}`} code={attempt.code} language={language.language} />
        )}
      </div>
    </Disclosure>
  );
}
