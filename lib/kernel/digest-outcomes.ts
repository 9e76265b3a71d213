import { digest } from '../core/compare';
import { unreachable } from '../core/invariant';
import type { TestOutcome, ValueNode } from '../core/output';
import type { Exercise } from '../lesson/schema';
import type { DataSetOutcome, Outcome } from './outcome';
import { policyOf } from './policy';

/** One text per data set, test or broken copy, equal for outcomes that count as the same result. */
export function digestOutcomes(
  exercise: Exercise,
  solution: readonly DataSetOutcome[],
  outcomes: readonly DataSetOutcome[],
): readonly string[] {
  const policy = policyOf(exercise);
  return outcomes.map(({ name, outcome, findings }) => {
    const expected = solution.find((each) => each.name === name)?.outcome;
    const columns = expected?.kind === 'table' ? expected.table.columns : [];
    switch (outcome.kind) {
      case 'table':
        return [digest(outcome.table, policy, columns), ...findings.map(({ check }) => check)].join(' ');
      case 'call':
        return outcome.call.status === 'threw' ? `threw ${withoutEngineWords(outcome.call.message)}` : textOf(outcome);
      case 'test':
        return testText(outcome.test);
      case 'tests':
        return testsText(outcome.tests);
      case 'mutant':
        return outcome.caughtBy.length > 0 ? 'caught' : 'survived';
      case 'error':
        return `${outcome.error.code}: ${withoutEngineWords(outcome.error.message)}`;
      default:
        return unreachable(outcome);
    }
  });
}

const testText = (test: TestOutcome) =>
  test.status === 'passed' ? 'passed' : JSON.stringify([withoutEngineWords(test.message), test.example ?? null]);

/** What an error of the language itself says differs from browser to browser, and where a stack ends too; its name does not. */
const withoutEngineWords = (message: string) =>
  message
    .replace(/^(?:Cell `\w+`, line|Line) \d+: /, '')
    .replace(/\b((?:Syntax|Type|Range|Reference|URI)Error): [\s\S]*/, '$1');

/** A learner's own tests have names of their own: what counts is how they fail. */
function testsText(tests: readonly TestOutcome[]): string {
  if (tests.length === 0) return 'no test';
  const failures = tests.filter(({ status }) => status === 'failed').map(testText);
  return failures.length === 0 ? 'passed' : [...new Set(failures)].sort().join(' ');
}

/** Equal for outcomes that count as the same: an object's keys have no order. */
export function textOf(outcome: Outcome): string {
  if (outcome.kind !== 'call' || outcome.call.status !== 'returned') return JSON.stringify(outcome);
  return JSON.stringify({ returned: withSortedKeys(outcome.call.value) });
}

function withSortedKeys(node: ValueNode): ValueNode {
  if (node.kind === 'leaf') return node;
  const entries = node.entries.map(({ key, value }) => ({ key, value: withSortedKeys(value) }));
  return { ...node, entries: node.type === 'object' ? entries.sort((a, b) => (a.key < b.key ? -1 : 1)) : entries };
}
