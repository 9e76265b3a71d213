import { z } from 'zod';

/**
 * One condition on a column, which is named by its position. No row without a value holds but under `null` and `differs`.
 * Which of them fit a type, and why one does not, says viewing/filter-kinds.ts.
 */
export const Filter = z.discriminatedUnion('kind', [
  /** Within the value's text, without regard to case. */
  z.strictObject({ kind: z.literal('contains'), column: z.int(), text: z.string() }),
  /** `value` as it is copied from the table, compared exactly: 4.9 is 4.90. */
  z.strictObject({ kind: z.enum(['equals', 'differs']), column: z.int(), value: z.string() }),
  /** Numbers, dates and times, both ends included; a day as the end of a range of moments is the whole day. */
  z.strictObject({
    kind: z.literal('range'),
    column: z.int(),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
  z.strictObject({ kind: z.enum(['null', 'not-null']), column: z.int() }),
]);
export type Filter = z.infer<typeof Filter>;

export const Sorting = z.strictObject({ column: z.int(), direction: z.enum(['ascending', 'descending']) });
export type Sorting = z.infer<typeof Sorting>;

/** How a result is looked at: all filters hold, then it is sorted, by the first sorting first; NULL comes last. It changes no table. */
export const View = z.strictObject({ filters: z.array(Filter), sorting: z.array(Sorting) });
export type View = z.infer<typeof View>;

export const WHOLE: View = { filters: [], sorting: [] };
