import type { Unmatched } from './unmatched-rows';

/** A row of the expected table and the row of yours that was meant by it. `sure`: no other could have been. */
export type RowPair = { readonly expected: number; readonly yours: number; readonly sure: boolean };

/** What one way of pairing found, and what it left. */
export type Step = { readonly pairs: readonly RowPair[]; readonly rest: Unmatched };
