import { z } from 'zod';
import { compareTables, digest } from '../core/compare';
import { Difference, type Policy } from '../core/comparison';
import { CellError } from '../core/error';
import { TestOutcome, type ValueNode } from '../core/output';
import type { Exercise } from '../lesson/schema';
import { type DataSetOutcome, type Expected, Finding, Outcome } from './outcome';

const dataSet = { name: z.string(), about: z.string() };
export const DataSetVerdict = z.discriminatedUnion('status', [
  z.strictObject({ ...dataSet, status: z.literal('same') }),
  z.strictObject({ ...dataSet, status: z.literal('rows-differ'), difference: Difference }),
  /** The rows are right, and a query that must find nothing found these. */
  z.strictObject({ ...dataSet, status: z.literal('found'), findings: z.array(Finding) }),
  z.strictObject({ ...dataSet, status: z.literal('call-differs'), expected: Outcome, yours: Outcome }),
  z.strictObject({ ...dataSet, status: z.literal('test-failed'), test: TestOutcome }),
  /** The learner's own tests fail, or there are none, although nothing is broken yet. */
  z.strictObject({ ...dataSet, status: z.literal('tests-fail'), tests: z.array(TestOutcome) }),
  /** A broken copy that no test of the learner notices. */
  z.strictObject({ ...dataSet, status: z.literal('survived') }),
  z.strictObject({ ...dataSet, status: z.literal('failed'), error: CellError }),
]);
export type DataSetVerdict = z.infer<typeof DataSetVerdict>;

export const Verdict = z.discriminatedUnion('status', [
  /** The starter as it stands, or nothing. */
  z.strictObject({ status: z.literal('not-attempted') }),
  /** The code cannot be read: explained before any data set is tried. */
  z.strictObject({ status: z.literal('unreadable'), error: CellError }),
  z.strictObject({ status: z.literal('passed'), dataSets: z.array(DataSetVerdict) }),
  /** `wrong` names the wrong answer that gives the same results. */
  z.strictObject({ status: z.literal('not-yet'), dataSets: z.array(DataSetVerdict), wrong: z.string().optional() }),
  /** An open answer, compared with the rubric by the one who wrote it: the points it makes. It counts as passed. */
  z.strictObject({ status: z.literal('assessed'), met: z.array(z.string()), of: z.int() }),
]);
export type Verdict = z.infer<typeof Verdict>;

export const policyOf = ({ checks }: Exercise): Policy => {
  const rows = checks.find((check) => check.kind === 'rows');
  return { order: rows?.order ?? 'any', tolerance: rows?.tolerance, columns: rows?.columns };
};

/** Whether code is worth checking: the starter and a blank are not attempts. White space does not count. */
export function isAttempt(exercise: Exercise, code: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  return bare(code) !== '' && bare(code) !== bare(exercise.code);
}

/** Compares what the learner's code gave with what the solution gave. */
export function judge(exercise: Exercise, expected: Expected, outcomes: readonly DataSetOutcome[]): Verdict {
  const [first] = outcomes;
  if (first?.outcome.kind === 'error' && first.outcome.error.code === 'syntax')
    return { status: 'unreadable', error: first.outcome.error };
  const policy = policyOf(exercise);
  const dataSets = outcomes.map((yours, i) => judgeDataSet(policy, expected.solution[i], yours));
  if (dataSets.every(({ status }) => status === 'same')) return { status: 'passed', dataSets };
  const digests = digestOutcomes(exercise, expected.solution, outcomes);
  const wrong = expected.wrongs.find((other) => other.digests.every((digest, i) => digest === digests[i]));
  return { status: 'not-yet', dataSets, ...(wrong && { wrong: wrong.name }) };
}

function judgeDataSet(policy: Policy, expected: DataSetOutcome | undefined, yours: DataSetOutcome): DataSetVerdict {
  const { name, about } = yours;
  if (!expected || expected.name !== name) throw new Error(`Bug: no stored outcome for the data set "${name}"`);
  if (yours.outcome.kind === 'error') return { status: 'failed', name, about, error: yours.outcome.error };
  if (yours.outcome.kind === 'table' && expected.outcome.kind === 'table') {
    const comparison = compareTables(expected.outcome.table, yours.outcome.table, policy);
    if (!comparison.same) return { status: 'rows-differ', name, about, difference: comparison };
    if (yours.findings.length > 0) return { status: 'found', name, about, findings: yours.findings };
    return { status: 'same', name, about };
  }
  return textOf(expected.outcome) === textOf(yours.outcome)
    ? { status: 'same', name, about }
    : { status: 'call-differs', name, about, expected: expected.outcome, yours: yours.outcome };
}

/** Equal for outcomes that count as the same: an object's keys have no order. */
function textOf(outcome: Outcome): string {
  if (outcome.kind !== 'call' || outcome.call.status !== 'returned') return JSON.stringify(outcome);
  return JSON.stringify({ returned: withSortedKeys(outcome.call.value) });
}

function withSortedKeys(node: ValueNode): ValueNode {
  if (node.kind === 'leaf') return node;
  const entries = node.entries.map(({ key, value }) => ({ key, value: withSortedKeys(value) }));
  return { ...node, entries: node.type === 'object' ? entries.sort((a, b) => (a.key < b.key ? -1 : 1)) : entries };
}

/** One text per data set, equal for outcomes that count as the same result. */
export function digestOutcomes(
  exercise: Exercise,
  solution: readonly DataSetOutcome[],
  outcomes: readonly DataSetOutcome[],
): readonly string[] {
  const policy = policyOf(exercise);
  return outcomes.map(({ outcome, findings }, i) => {
    const expected = solution[i]?.outcome;
    const columns = expected?.kind === 'table' ? expected.table.columns : [];
    switch (outcome.kind) {
      case 'table':
        return [digest(outcome.table, policy, columns), ...findings.map(({ check }) => check)].join(' ');
      case 'call':
        return textOf(outcome);
      case 'test':
        return JSON.stringify(outcome.test);
      case 'tests':
        return JSON.stringify(outcome.tests.map(({ status }) => status));
      case 'mutant':
        return outcome.caughtBy.length > 0 ? 'caught' : 'survived';
      case 'error':
        return `${outcome.error.code}: ${outcome.error.message}`;
    }
  });
}
