import { writeValue } from '@/components/output/write-value';
import type { Outcome } from '@/lib/kernel/outcome';
import type { DataSetVerdict } from '@/lib/kernel/verdict';
import type { Exercise } from '@/lib/lesson/schema';
import styles from './Exercise.module.css';

type Differing = Extract<DataSetVerdict, { status: 'call-differs' }>;

/** A call whose answer differs: the call, what was expected, what came. Only the first is shown. */
export function CallDifference({ exercise, dataSet }: { exercise: Exercise; dataSet: Differing }) {
  const check = exercise.checks.find(({ kind }) => kind === 'calls');
  if (check?.kind !== 'calls') return null;
  const variant = check.variants.find(({ name }) => name === dataSet.name);
  const args = variant?.args.map((value) => JSON.stringify(value)).join(', ') ?? '';
  return (
    <dl className={styles.call}>
      <dt>call</dt>
      <dd>
        {check.function}({args})
      </dd>
      <dt>expected</dt>
      <dd>
        <span data-kind="expected">{answerWords(dataSet.expected)}</span>
      </dd>
      <dt>yours</dt>
      <dd>
        <span data-kind="yours">{answerWords(dataSet.yours)}</span>
      </dd>
    </dl>
  );
}

function answerWords(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'call':
      return outcome.call.status === 'threw' ? `throws: ${outcome.call.message}` : writeValue(outcome.call.value);
    case 'error':
      return outcome.error.message;
    case 'table':
      return `${outcome.table.rows.length} rows`;
    case 'test':
    case 'tests':
    case 'mutant':
      return undefined;
  }
}
