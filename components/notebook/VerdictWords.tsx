'use client';

import { CodeWords } from '@/components/output/CodeWords';
import { ErrorNote } from '@/components/output/ErrorNote';
import { lineAt } from '@/components/output/lines';
import { ProseView } from '@/components/prose/ProseView';
import { StateMark } from '@/components/ui/StateMark';
import { explainCause } from '@/lib/core/compare-words';
import type { CellError } from '@/lib/core/error';
import type { DataSetVerdict, Verdict } from '@/lib/kernel/verdict';
import type { Exercise } from '@/lib/lesson/schema';
import type { ExerciseState } from '@/lib/notebook/state';
import { CallDifference } from './CallDifference';
import styles from './Exercise.module.css';
import { Survivor } from './Survivor';
import { TestDifference } from './TestDifference';
import { verdictSentence } from './verdict-words';

export const VERDICT_MARKS = {
  passed: 'passed',
  'not-yet': 'error',
  unreadable: 'error',
  'not-attempted': 'open',
  assessed: 'started',
} as const;

export const firstDifference = ({ dataSets }: { dataSets: readonly DataSetVerdict[] }) =>
  dataSets.find(({ status }) => status !== 'same');

type VerdictWordsProps = { exercise: Exercise; state: ExerciseState; verdict: Verdict; code: string };

/** A verdict in words: one sentence, the remark of a wrong answer that was recognised, the cause. */
export function VerdictWords({ exercise, state: { verdictCode }, verdict, code }: VerdictWordsProps) {
  const first = verdict.status === 'not-yet' ? firstDifference(verdict) : undefined;
  const wrong = verdict.status === 'not-yet' && exercise.wrongs.find(({ name }) => name === verdict.wrong);
  const error = verdict.status === 'unreadable' ? verdict.error : first?.status === 'failed' ? first.error : undefined;
  return (
    <div className={styles.words}>
      <p className={styles.say}>
        <StateMark state={VERDICT_MARKS[verdict.status]} label={verdictSentence(exercise, verdict)} />
        {verdictCode !== code && (
          <span className={styles.why}>
            about your {exercise.language.language === 'md' ? 'answer' : 'code'} as it was; it has changed since
          </span>
        )}
      </p>
      {wrong && (
        <div className={styles.because}>
          <ProseView content={wrong.remark} />
        </div>
      )}
      {error && <ErrorNote error={error} place={placeOf(error, verdictCode)} silent />}
      {first && <Cause exercise={exercise} dataSet={first} />}
    </div>
  );
}

function placeOf({ range }: CellError, code: string | undefined): string | undefined {
  return range && code !== undefined ? `Line ${lineAt(code, range.from)}` : undefined;
}

function Cause({ exercise, dataSet }: { exercise: Exercise; dataSet: DataSetVerdict }) {
  switch (dataSet.status) {
    case 'same':
    case 'failed':
      return null;
    case 'survived':
      return (
        <>
          <p className={styles.because}>
            Not noticed:{' '}
            <b>
              <CodeWords text={dataSet.about} />
            </b>
          </p>
          <Survivor exercise={exercise} name={dataSet.name} />
        </>
      );
    case 'test-failed':
      return <TestDifference test={dataSet.test} />;
    case 'tests-fail':
      return dataSet.tests.map((test) => <TestDifference key={test.name} test={test} />);
    case 'call-differs':
      return <CallDifference exercise={exercise} dataSet={dataSet} />;
    case 'found':
      return dataSet.findings.map(({ check }) => {
        const found = exercise.checks[check];
        return found?.kind === 'sql' && <ProseView key={check} content={found.says} />;
      });
    case 'rows-differ':
      return (
        dataSet.difference.causes.length > 0 && (
          <div className={styles.because}>
            {dataSet.difference.causes.map((cause, position) => (
              <p key={position}>
                <b>
                  <CodeWords text={explainCause(cause)} />
                </b>
              </p>
            ))}
          </div>
        )
      );
  }
}
