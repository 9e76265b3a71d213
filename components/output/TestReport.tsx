import { StateMark } from '@/components/ui/StateMark';
import type { TestOutcome, ValueNode } from '@/lib/core/output';
import styles from './TestReport.module.css';
import { testsSentence } from './tests-words';
import { ValueTree } from './ValueTree';
import { writeValue } from './write-value';

/** The tests of a cell: each with its mark, and of one that fails what it says. */
export function TestReport({ label, tests }: { label: string; tests: readonly TestOutcome[] }) {
  return (
    <div role="group" aria-label={label} className={styles.report}>
      <p className={styles.sum}>{testsSentence(tests)}</p>
      <ul className={styles.tests}>
        {tests.map((test) => (
          <li key={test.name}>
            <div className={styles.test}>
              {test.status === 'passed' ? (
                <StateMark state="passed" label="passed:" labelHidden />
              ) : (
                <StateMark state="error" label="fails:" labelHidden />
              )}
              <span className={styles.name}>{test.name}</span>
            </div>
            {test.status === 'failed' && <Failed test={test} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Failed({ test }: { test: Extract<TestOutcome, { status: 'failed' }> }) {
  const { message, expected, actual, example } = test;
  return (
    <div className={styles.failed}>
      <p className={styles.message}>{message}</p>
      {(expected || actual || example) && (
        <dl className={styles.values}>
          {expected && <Side name="expected" value={expected} />}
          {actual && <Side name="actual" value={actual} />}
          {example && (
            <>
              <dt>smallest example</dt>
              <dd>
                {[...example.entries()].map(([at, value]) => (
                  <OneValue key={at} label={`Value ${at + 1} of the example`} value={value} />
                ))}
              </dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}

const Side = ({ name, value }: { name: 'expected' | 'actual'; value: ValueNode }) => (
  <>
    <dt>{name}</dt>
    <dd data-side={name}>
      <OneValue label={name} value={value} />
    </dd>
  </>
);

/** Longer than this, a value is a tree to open. */
const LINE_LENGTH = 120;

function OneValue({ label, value }: { label: string; value: ValueNode }) {
  const line = writeValue(value);
  return line.length > LINE_LENGTH && value.kind === 'branch' ? (
    <ValueTree label={label} value={value} />
  ) : (
    <div>
      <span className={styles.value}>{line}</span>
    </div>
  );
}
