import { groupBy } from '../group-by';
import type { Comparand } from './comparand';
import { pairWithin } from './pair-within';
import { combine } from './row-codes';

/** Rows without an equal on the other side. */
export type Unmatched = { readonly expected: readonly number[]; readonly yours: readonly number[] };

/** Takes away every row that has an equal, one for one, so that repeated rows count. */
export function unmatchedRows(side: Comparand): Unmatched {
  return side.tolerant.length === 0 ? unmatchedExactly(side) : unmatchedWithin(side);
}

function unmatchedExactly({ codes, expectedRows, rows }: Comparand): Unmatched {
  const { of, distinct } = combine(codes, rows);
  const open = new Int32Array(distinct);
  for (let row = 0; row < expectedRows; row++) add(open, of[row] ?? 0, 1);
  const yours: number[] = [];
  for (let row = expectedRows; row < rows; row++) if (!take(open, of[row] ?? 0)) yours.push(row);
  const expected: number[] = [];
  for (let row = expectedRows - 1; row >= 0; row--) if (take(open, of[row] ?? 0)) expected.push(row);
  return { expected: expected.reverse(), yours };
}

function add(counts: Int32Array, code: number, by: number): void {
  counts[code] = (counts[code] ?? 0) + by;
}

function take(counts: Int32Array, code: number): boolean {
  if ((counts[code] ?? 0) === 0) return false;
  add(counts, code, -1);
  return true;
}

/** Only rows that agree in everything but their tolerant numbers can be equal, so each such group is a matching of its own. */
function unmatchedWithin(side: Comparand): Unmatched {
  const { of } = combine(side.codes, side.rows);
  const expected: number[] = [];
  const yours: number[] = [];
  for (const group of groupBy(of.keys(), (row) => of[row] ?? 0).values()) {
    const ours = group.filter((row) => row < side.expectedRows);
    const theirs = group.filter((row) => row >= side.expectedRows);
    const paired = pairWithin(ours, theirs, side);
    const taken = new Set(paired.values());
    for (const row of ours) if (!taken.has(row)) expected.push(row);
    for (const row of theirs) if (!paired.has(row)) yours.push(row);
  }
  const inOrder = (one: number, other: number) => one - other;
  return { expected: expected.sort(inOrder), yours: yours.sort(inOrder) };
}
