'use client';

import { HighlightedCode } from '@/components/code/HighlightedCode';
import { CodeWords } from '@/components/output/CodeWords';
import { ComparisonView } from '@/components/output/ComparisonView';
import { ErrorNote } from '@/components/output/ErrorNote';
import { ResultTable } from '@/components/output/ResultTable';
import { ProseView } from '@/components/prose/ProseView';
import { Button } from '@/components/ui/Button';
import { StateMark } from '@/components/ui/StateMark';
import { Tabs } from '@/components/ui/Tabs';
import { explainCause } from '@/lib/core/compare-words';
import type { DataSetVerdict, Verdict } from '@/lib/kernel/verdict';
import type { Exercise } from '@/lib/lesson/schema';
import type { ExerciseState } from '@/lib/notebook/state';
import { CallDifference } from './CallDifference';
import styles from './Exercise.module.css';
import { useNotebook } from './NotebookContext';
import { caseWords, verdictSentence } from './verdict-words';

const TONES = { passed: 'passed', 'not-yet': 'error', unreadable: 'error', 'not-attempted': 'open' } as const;

/** The verdict on an exercise: one sentence, the cause, the rows that differ, every data set. Announced when it comes. */
export function VerdictView({ exercise, state, code }: { exercise: Exercise; state: ExerciseState; code: string }) {
  const { verdict } = state;
  return (
    <div role="status" aria-label={`Verdict on ${exercise.id}`}>
      {state.checking && (
        <p className={styles.why}>
          Checking data set {state.checking.position + 1} of {state.checking.of} <code>{state.checking.dataSet}</code>
        </p>
      )}
      {verdict && !state.checking && (
        <div className={styles.verdict} data-tone={TONES[verdict.status]}>
          <p className={styles.say}>
            <StateMark state={TONES[verdict.status]} label={verdictSentence(verdict)} />
            {state.verdictCode !== code && (
              <span className={styles.why}>about your code as it was; it has changed since</span>
            )}
          </p>
          <Details exercise={exercise} verdict={verdict} />
        </div>
      )}
    </div>
  );
}

function Details({ exercise, verdict }: { exercise: Exercise; verdict: Verdict }) {
  switch (verdict.status) {
    case 'not-attempted':
      return null;
    case 'unreadable':
      return <ErrorNote error={verdict.error} />;
    case 'passed':
      return <Approaches exercise={exercise} />;
    case 'not-yet': {
      const wrong = exercise.wrongs.find(({ name }) => name === verdict.wrong);
      const first = verdict.dataSets.find(({ status }) => status !== 'same');
      return (
        <>
          {wrong && (
            <div className={styles.because}>
              <ProseView content={wrong.remark} />
            </div>
          )}
          {first && <Cause exercise={exercise} dataSet={first} />}
          <Cases exercise={exercise} dataSets={verdict.dataSets} />
        </>
      );
    }
  }
}

function Cause({ exercise, dataSet }: { exercise: Exercise; dataSet: DataSetVerdict }) {
  switch (dataSet.status) {
    case 'same':
      return null;
    case 'failed':
      return <ErrorNote error={dataSet.error} />;
    case 'call-differs':
      return <CallDifference exercise={exercise} dataSet={dataSet} />;
    case 'found':
      return dataSet.findings.map(({ check, rows }) => {
        const found = exercise.checks[check];
        return (
          <div key={check}>
            {found?.kind === 'sql' && <ProseView content={found.says} />}
            <ResultTable
              label="Rows that should not be there"
              page={{ ...rows, offset: 0, rowCount: rows.rows.length }}
              windowed={false}
            />
          </div>
        );
      });
    case 'rows-differ':
      return (
        <>
          {dataSet.difference.causes.length > 0 && (
            <div className={styles.because}>
              {dataSet.difference.causes.map((cause, position) => (
                <p key={position}>
                  <b>
                    <CodeWords text={explainCause(cause)} />
                  </b>
                </p>
              ))}
            </div>
          )}
          <ComparisonView difference={dataSet.difference} />
        </>
      );
  }
}

function Cases({ exercise, dataSets }: { exercise: Exercise; dataSets: readonly DataSetVerdict[] }) {
  const notebook = useNotebook();
  const byRows = exercise.checks.some(({ kind }) => kind === 'rows');
  return (
    <ul className={styles.cases} aria-label="Data sets">
      {dataSets.map((dataSet) => (
        <li key={dataSet.name}>
          {dataSet.status === 'same' ? (
            <StateMark state="passed" label="same" />
          ) : (
            <StateMark state="error" label="differs" />
          )}
          <span>
            {dataSet.about} <small>{dataSet.name}</small> <span className={styles.why}>{caseWords(dataSet)}</span>
          </span>
          {byRows && dataSet.status !== 'same' && dataSet.name !== 'shown' ? (
            <Button small variant="text" onPress={() => notebook.openVariant(exercise.id, dataSet.name)}>
              Open this variant
            </Button>
          ) : (
            <span />
          )}
        </li>
      ))}
    </ul>
  );
}

function Approaches({ exercise: { approaches, language, solution } }: { exercise: Exercise }) {
  const { solutions } = useNotebook().stored.lesson.front;
  const ours = { name: 'ours', code: solution.code, remark: solution.remark ?? [] };
  const all = solutions.kind === 'never' ? approaches : [ours, ...approaches];
  if (all.length === 0) return null;
  return (
    <>
      <p>{all.length === 1 ? 'Another way that also passes:' : `${all.length} other ways that also pass:`}</p>
      <Tabs
        label="Approaches"
        tabs={all.map(({ name, code, remark }) => ({
          id: name,
          label: name.replaceAll('_', ' '),
          content: (
            <>
              <HighlightedCode code={code} language={language.language} />
              <ProseView content={remark} />
            </>
          ),
        }))}
      />
    </>
  );
}
