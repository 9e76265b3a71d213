import { z } from 'zod';
import { compareTables } from '../core/compare';
import { Difference } from '../core/comparison';
import { CellError } from '../core/error';
import { unreachable } from '../core/invariant';
import { TestOutcome } from '../core/output';
import type { Exercise } from '../lesson/schema';
import { standAsWritten } from './attempt-mutants';
import { digestOutcomes, textOf } from './digest-outcomes';
import { type DataSetOutcome, type Expected, Finding, Outcome } from './outcome';
import { policyOf } from './policy';

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
  const yours = aligned(expected.solution, outcomes);
  const dataSets = yours.map((each) => judgeDataSet(exercise, expected, each));
  if (dataSets.every(({ status }) => status === 'same')) return { status: 'passed', dataSets };
  const digests = digestOutcomes(exercise, expected.solution, yours);
  const wrong = expected.wrongs.find((other) => sameTexts(other.digests, digests));
  return { status: 'not-yet', dataSets, ...(wrong && { wrong: wrong.name }) };
}

const sameTexts = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((text, i) => text === b[i]);

/**
 * The outcomes in the order of the solution's: which tests there are may depend on the answer. One that is missing did
 * not run; one that the solution does not have counts only if it fails.
 */
export function aligned(
  solution: readonly DataSetOutcome[],
  outcomes: readonly DataSetOutcome[],
): readonly DataSetOutcome[] {
  const failed = outcomes.find(({ outcome }) => outcome.kind === 'error')?.outcome ?? NOT_RUN_OUTCOME;
  const ours = solution.map(
    ({ name, about }) => outcomes.find((each) => each.name === name) ?? { name, about, outcome: failed, findings: [] },
  );
  const isExtra = ({ name, outcome }: DataSetOutcome) =>
    outcome.kind === 'test' && outcome.test.status === 'failed' && !solution.some((each) => each.name === name);
  return [...ours, ...outcomes.filter(isExtra)];
}

/** The code of the error that stands for a test which did not run. */
export const NOT_RUN = 'not-run';
const NOT_RUN_OUTCOME: Outcome = {
  kind: 'error',
  error: { code: NOT_RUN, engine: 'notebook', message: 'This test did not run for your answer.' },
};

/** How one outcome stands to the solution's of the same name. */
export function judgeDataSet(
  exercise: Exercise,
  { solution }: Pick<Expected, 'solution'>,
  yours: DataSetOutcome,
): DataSetVerdict {
  const { name, about, outcome, findings } = yours;
  const expected = solution.find((each) => each.name === name)?.outcome;
  switch (outcome.kind) {
    case 'error':
      return { status: 'failed', name, about, error: outcome.error };
    case 'table': {
      if (exercise.checks.some(({ kind }) => kind === 'rows')) {
        if (expected?.kind !== 'table') throw new Error(`Bug: no stored rows for the data set "${name}"`);
        const comparison = compareTables(expected.table, outcome.table, policyOf(exercise));
        if (!comparison.same) return { status: 'rows-differ', name, about, difference: comparison };
      }
      return findings.length > 0 ? { status: 'found', name, about, findings } : { status: 'same', name, about };
    }
    case 'call':
      if (!expected) throw new Error(`Bug: no stored answer for the call "${name}"`);
      return textOf(expected) === textOf(outcome)
        ? { status: 'same', name, about }
        : { status: 'call-differs', name, about, expected, yours: outcome };
    case 'test':
      return outcome.test.status === 'passed'
        ? { status: 'same', name, about }
        : { status: 'test-failed', name, about, test: outcome.test };
    case 'tests':
      return standAsWritten(outcome)
        ? { status: 'same', name, about }
        : { status: 'tests-fail', name, about, tests: outcome.tests };
    case 'mutant':
      return outcome.caughtBy.length > 0 ? { status: 'same', name, about } : { status: 'survived', name, about };
    default:
      return unreachable(outcome);
  }
}
