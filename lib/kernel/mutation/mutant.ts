import type { Edit } from '../../engine/session/edits';

/** One way to change a solution: `operator` is what kind of change it is, `about` says it in a line. */
export type Change = { readonly operator: string; readonly about: string; readonly edits: readonly Edit[] };

/** A solution with one small mistake in it, which the checks of its exercise have to notice. */
export type Mutant = {
  /** The operator; from its second use on with a number. */
  readonly name: string;
  readonly about: string;
  readonly code: string;
  /** The first line that differs, counted from 0, as it is in the mutant. */
  readonly line: number;
  readonly changed: string;
};

export const replace = ({ from, to }: { readonly from: number; readonly to: number }, text: string): Edit => ({
  from,
  to,
  text,
});

/** Code in a sentence: on one line, and not long. */
export function quoteCode(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``;
}
