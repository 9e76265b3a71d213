import { z } from 'zod';
import { Value } from './value';

/** What one column holds, found by the engine over all rows of a view. Values are exact, as in tables. */
export const ColumnProfile = z.strictObject({
  rows: z.int(),
  nulls: z.int(),
  distinct: z.int(),
  /** Least, quartiles and greatest: of numbers, dates and times; of text the least and the greatest. */
  least: Value,
  greatest: Value,
  quartiles: z.tuple([Value, Value, Value]).optional(),
  /** Equally wide bins from the least finite value on, `to` exclusive but in the last; of numbers, dates and times. */
  bins: z.array(z.strictObject({ from: Value, to: Value, rows: z.int() })),
  /** The most frequent values, at most ten, NULL not among them; of those equally frequent the one that comes first. */
  frequent: z.array(z.strictObject({ value: Value, rows: z.int() })),
});
export type ColumnProfile = z.infer<typeof ColumnProfile>;
