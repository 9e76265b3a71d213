import { z } from 'zod';
import { Column, Value } from './value';

/** How results are compared: the policy printed beside the exercise. Columns are matched by name, in any order. */
export type Policy = {
  readonly order: 'same' | 'any';
  readonly tolerance?: number | undefined;
  /** Only these columns count; without it the expected ones, and no others may be there. */
  readonly columns?: readonly string[] | undefined;
};

/** Why rows differ, named only where it is certain. `rows` counts the rows it explains. */
export const Cause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['missing-columns', 'extra-columns']), columns: z.array(z.string()).readonly() }),
  z.strictObject({ kind: z.enum(['missing', 'extra']), rows: z.int() }),
  /** Rows that are right but appear more times than they should, as after a join, or `fewer` times. */
  z.strictObject({ kind: z.literal('repeated'), rows: z.int(), fewer: z.boolean().optional() }),
  /** A column of another type: text instead of numbers, and the like. */
  z.strictObject({ kind: z.literal('type'), column: z.string(), expected: z.string(), yours: z.string() }),
  /** NULL was expected and something else came, or the other way round. `varied`: the something is the first of several. */
  z.strictObject({
    kind: z.literal('null'),
    column: z.string(),
    rows: z.int(),
    expected: Value,
    yours: Value,
    varied: z.boolean().optional(),
  }),
  /** Numbers that agree once rounded to `decimals`. */
  z.strictObject({ kind: z.literal('rounding'), column: z.string(), rows: z.int(), decimals: z.int() }),
  z.strictObject({ kind: z.enum(['case', 'spaces']), column: z.string(), rows: z.int() }),
  /** The same rows in another order. */
  z.strictObject({ kind: z.literal('order') }),
]);
export type Cause = z.infer<typeof Cause>;

const Row = z.array(Value).readonly();

/** A row of the expected result beside the learner's nearest. `differs` are positions in `Difference.columns`. */
export const Pair = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('differs'), expected: Row, yours: Row, differs: z.array(z.int()).readonly() }),
  z.strictObject({ kind: z.literal('missing'), expected: Row }),
  z.strictObject({ kind: z.literal('extra'), yours: Row }),
]);
export type Pair = z.infer<typeof Pair>;

export const Difference = z.strictObject({
  same: z.literal(false),
  expectedRows: z.int(),
  yoursRows: z.int(),
  /** Rows (of the larger side) that differ. */
  differing: z.int(),
  causes: z.array(Cause).readonly(),
  /** The compared columns, as expected. */
  columns: z.array(Column).readonly(),
  /** At most 20, the most telling first. */
  pairs: z.array(Pair).readonly(),
});
export type Difference = z.infer<typeof Difference>;

export type Comparison = { readonly same: true; readonly rows: number } | Difference;
