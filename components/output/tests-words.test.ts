import { expect, test } from 'vitest';
import type { TestOutcome } from '../../lib/core/output';
import { testsSentence } from './tests-words';

const report = (...statuses: readonly ('passed' | 'failed')[]) =>
  testsSentence(
    statuses.map(
      (status): TestOutcome =>
        status === 'passed' ? { name: 'a', status } : { name: 'a', status, message: 'expected 1 to be 2' },
    ),
  );

test('a report is summed up in one line', () => {
  expect([
    report('passed'),
    report('failed'),
    report('passed', 'passed'),
    report('failed', 'failed'),
    report('passed', 'failed', 'passed'),
    report('passed', 'failed', 'failed'),
  ]).toEqual([
    '1 test, passes',
    '1 test, fails',
    '2 tests, all pass',
    '2 tests, all fail',
    '3 tests, 1 fails',
    '3 tests, 2 fail',
  ]);
});
