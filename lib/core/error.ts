import { z } from 'zod';

/** Offsets in the cell's code, in UTF-16 units; `to` is exclusive. */
export const Range = z.strictObject({ from: z.int(), to: z.int() });
export type Range = z.infer<typeof Range>;

/**
 * A mistake in a learner's or author's code, as data. `message` is our words (error-words.ts, by `code`);
 * `engineWords` what the engine said, cleaned of names it should not know.
 * `near` is the nearest name that exists, offered as a replacement for the text at `range`.
 * `mistake` says which of the common ones it is (mistakes.ts); text, so that saved results outlive the list.
 */
export const CellError = z.strictObject({
  code: z.string(),
  engine: z.enum(['duckdb', 'postgres', 'typescript', 'notebook']),
  message: z.string(),
  range: Range.optional(),
  near: z.string().optional(),
  mistake: z.string().optional(),
  engineWords: z.string().optional(),
  /** Postgres's five-character code, detail and hint. */
  sqlstate: z.string().optional(),
  detail: z.string().optional(),
  hint: z.string().optional(),
});
export type CellError = z.infer<typeof CellError>;
