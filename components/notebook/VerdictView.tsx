'use client';

import { ComparisonView } from '@/components/output/ComparisonView';
import { ResultTable } from '@/components/output/ResultTable';
import type { Exercise } from '@/lib/lesson/schema';
import type { ExerciseState } from '@/lib/notebook/state';
import { Approaches } from './Approaches';
import { DataSets } from './DataSets';
import styles from './Exercise.module.css';
import { MissedPoints } from './MissedPoints';
import { firstDifference, VERDICT_MARKS, VerdictWords } from './VerdictWords';

/**
 * The verdict on an exercise. Its words are announced when they come; the rows, the data sets and the other ways
 * stand under them to be read. While a new one is worked out, the old one stays.
 */
export function VerdictView({ exercise, state, code }: { exercise: Exercise; state: ExerciseState; code: string }) {
  const { verdict, checking } = state;
  const words = verdict && <VerdictWords exercise={exercise} state={state} verdict={verdict} code={code} />;
  return (
    <div className={styles.verdict} data-mark={verdict && VERDICT_MARKS[verdict.status]}>
      <div role="status" aria-label={`Verdict on ${exercise.id}`}>
        {checking ? <span className="sr">Checking</span> : words}
      </div>
      {checking && words}
      {verdict?.status === 'assessed' && <MissedPoints exercise={exercise} met={verdict.met} />}
      {(verdict?.status === 'passed' || verdict?.status === 'assessed') && <Approaches exercise={exercise} />}
      {verdict?.status === 'not-yet' && (
        <>
          <Rows exercise={exercise} verdict={verdict} />
          <DataSets exercise={exercise} dataSets={verdict.dataSets} />
        </>
      )}
    </div>
  );
}

/** The rows that tell: of the first data set that differs. */
function Rows({ exercise, verdict }: { exercise: Exercise; verdict: Parameters<typeof firstDifference>[0] }) {
  const first = firstDifference(verdict);
  if (first?.status === 'rows-differ') return <ComparisonView difference={first.difference} />;
  if (first?.status !== 'found') return null;
  return first.findings.map(({ check, rows }) => (
    <ResultTable
      key={check}
      label={`Rows of ${exercise.id} that should not be there`}
      page={{ ...rows, offset: 0, rowCount: rows.rows.length }}
      windowed={false}
    />
  ));
}
