import type { TestOutcome } from '../../lib/core/output';
import { countOf } from './format';

/** "3 tests, 1 fails". */
export function testsSentence(tests: readonly TestOutcome[]): string {
  const failing = tests.filter(({ status }) => status === 'failed').length;
  const count = countOf(tests.length, 'test');
  if (tests.length === 1) return `${count}, ${failing === 1 ? 'fails' : 'passes'}`;
  if (failing === 0) return `${count}, all pass`;
  if (failing === tests.length) return `${count}, all fail`;
  return `${count}, ${failing === 1 ? '1 fails' : `${failing.toLocaleString('en-US')} fail`}`;
}
