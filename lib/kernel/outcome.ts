import { z } from 'zod';
import { CellError } from '../core/error';
import { TestOutcome, ValueNode } from '../core/output';
import { Table } from '../core/value';

const CallOutcome = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('returned'), value: ValueNode }),
  z.strictObject({ status: z.literal('threw'), message: z.string() }),
]);

/** What a piece of code gave on one data set, test or mutant. Errors are kept whole, so a wrong answer is known by its error too. */
export const Outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('table'), table: Table }),
  z.strictObject({ kind: z.literal('call'), call: CallOutcome }),
  /** One test of a `ts` check; the data set bears the test's name. */
  z.strictObject({ kind: z.literal('test'), test: TestOutcome }),
  /** The learner's tests on the code as it is: all have to pass, and there has to be one. */
  z.strictObject({ kind: z.literal('tests'), tests: z.array(TestOutcome) }),
  /** The learner's tests on a broken copy: `caughtBy` names those that fail for it and pass for the code as it is. */
  z.strictObject({ kind: z.literal('mutant'), caughtBy: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('error'), error: CellError }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** Rows that an `sql check` found although it must find none; `check` is its position among the exercise's checks. */
export const Finding = z.strictObject({ check: z.int(), rows: Table });
export type Finding = z.infer<typeof Finding>;

export const DataSetOutcome = z.strictObject({
  name: z.string(),
  about: z.string(),
  outcome: Outcome,
  findings: z.array(Finding),
});
export type DataSetOutcome = z.infer<typeof DataSetOutcome>;

/** What the build stores for an exercise: the solution's outcomes, and digests that recognise each wrong answer. */
export const Expected = z.strictObject({
  solution: z.array(DataSetOutcome).min(1),
  /** `digests[i]` belongs to the i-th data set of `solution`. */
  wrongs: z.array(z.strictObject({ name: z.string(), digests: z.array(z.string()) })),
});
export type Expected = z.infer<typeof Expected>;

/** All exercises of a lesson, by id. */
export const ExpectedByExercise = z.record(z.string(), Expected);
export type ExpectedByExercise = z.infer<typeof ExpectedByExercise>;
