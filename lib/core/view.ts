import { z } from 'zod';

/** One condition on a column, which is named by its position. Texts are compared without regard to case. */
export const Filter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contains'), column: z.int(), text: z.string() }),
  /** `value` as it is copied from the table: exact. */
  z.strictObject({ kind: z.enum(['equals', 'differs']), column: z.int(), value: z.string() }),
  /** Numbers, dates and times, both ends included. */
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
