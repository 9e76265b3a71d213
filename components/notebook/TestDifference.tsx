import { CodeWords } from '@/components/output/CodeWords';
import { writeValue } from '@/components/output/write-value';
import type { TestOutcome } from '@/lib/core/output';
import styles from './Exercise.module.css';

/** A test that fails: what it says, the smallest example that was found, and what was expected. */
export function TestDifference({ test }: { test: TestOutcome }) {
  if (test.status === 'passed') return null;
  const { name, message, example, expected, actual } = test;
  return (
    <dl className={styles.call}>
      <dt>test</dt>
      <dd>{name}</dd>
      {example && (
        <>
          <dt>for</dt>
          <dd>{example.map(writeValue).join(', ')}</dd>
        </>
      )}
      {expected && actual ? (
        <>
          <dt>expected</dt>
          <dd>
            <span data-kind="expected">{writeValue(expected)}</span>
          </dd>
          <dt>got</dt>
          <dd>
            <span data-kind="yours">{writeValue(actual)}</span>
          </dd>
        </>
      ) : (
        <>
          <dt>says</dt>
          <dd>
            <CodeWords text={message} />
          </dd>
        </>
      )}
    </dl>
  );
}
