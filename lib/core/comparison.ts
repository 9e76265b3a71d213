import type { Column, Value } from './value';

/** How results are compared: the policy printed beside the exercise. Columns are matched by name, in any order. */
export type Policy = {
  readonly order: 'same' | 'any';
  readonly tolerance?: number | undefined;
  /** Only these columns count; without it the expected ones, and no others may be there. */
  readonly columns?: readonly string[] | undefined;
};

/** Why rows differ, named only where it is certain. `rows` counts the rows it explains. */
export type Cause =
  | { readonly kind: 'missing-columns' | 'extra-columns'; readonly columns: readonly string[] }
  | { readonly kind: 'missing' | 'extra'; readonly rows: number }
  /** Rows that are right but appear more (or fewer) times than they should, as a join does. */
  | { readonly kind: 'repeated'; readonly rows: number }
  /** A column of another type: text instead of numbers, and the like. */
  | { readonly kind: 'type'; readonly column: string; readonly expected: string; readonly yours: string }
  /** NULL was expected and something else came, or the other way round. */
  | { readonly kind: 'null'; readonly column: string; readonly rows: number; readonly expected: Value; readonly yours: Value }
  /** Numbers that agree once rounded to `decimals`. */
  | { readonly kind: 'rounding'; readonly column: string; readonly rows: number; readonly decimals: number }
  | { readonly kind: 'case' | 'spaces'; readonly column: string; readonly rows: number }
  /** The same rows in another order. */
  | { readonly kind: 'order' };

/** A row of the expected result beside the learner's nearest. `differs` are positions in `Difference.columns`. */
export type Pair =
  | { readonly kind: 'differs'; readonly expected: readonly Value[]; readonly yours: readonly Value[]; readonly differs: readonly number[] }
  | { readonly kind: 'missing'; readonly expected: readonly Value[] }
  | { readonly kind: 'extra'; readonly yours: readonly Value[] };

export type Difference = {
  readonly same: false;
  readonly expectedRows: number;
  readonly yoursRows: number;
  /** Rows (of the larger side) that differ. */
  readonly differing: number;
  readonly causes: readonly Cause[];
  /** The compared columns, as expected. */
  readonly columns: readonly Column[];
  /** At most 20, the most telling first. */
  readonly pairs: readonly Pair[];
};
export type Comparison = { readonly same: true; readonly rows: number } | Difference;
