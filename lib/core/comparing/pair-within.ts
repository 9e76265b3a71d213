import type { Comparand } from './comparand';

const MAX_STEPS = 2_000_000;
const MAX_DEPTH = 500;

/**
 * Pairs as many rows of one group as possible so that all their tolerant numbers are within the tolerance: from yours to expected.
 * With one such column the answer is exact; with several it is, up to a number of steps that lessons do not reach.
 */
export function pairWithin(
  expected: readonly number[],
  yours: readonly number[],
  { tolerant, equalAt }: Comparand,
): ReadonlyMap<number, number> {
  const [row = 0] = expected;
  const [first, ...others] = tolerant.filter(({ numbers }) => Number.isFinite(numbers[row]));
  const paired = new Map<number, number>();
  const placeOf = (of: number) => first?.numbers[of] ?? 0;
  const ours = inOrder(expected, placeOf);
  const theirs = inOrder(yours, placeOf);
  const near = (one: number, other: number) => !first || equalAt(one, other, first.column);

  if (others.length === 0) {
    let at = 0;
    for (const other of theirs) {
      while (at < ours.length && !near(ours[at] ?? 0, other) && placeOf(ours[at] ?? 0) < placeOf(other)) at++;
      if (at < ours.length && near(ours[at] ?? 0, other)) paired.set(other, ours[at++] ?? 0);
    }
    return paired;
  }

  let steps = MAX_STEPS;
  /** Finds a place for a row of ours, moving others to another place if it must. */
  function settle(one: number, tried: Set<number>, depth: number): boolean {
    if (depth > MAX_DEPTH) return false;
    for (let at = firstNear(one); at < theirs.length && steps-- > 0; at++) {
      const other = theirs[at] ?? 0;
      if (!near(one, other)) break;
      if (tried.has(other) || !others.every(({ column }) => equalAt(one, other, column))) continue;
      tried.add(other);
      const owner = paired.get(other);
      if (owner === undefined || settle(owner, tried, depth + 1)) {
        paired.set(other, one);
        return true;
      }
    }
    return false;
  }
  function firstNear(one: number): number {
    let [low, high] = [0, theirs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = theirs[middle] ?? 0;
      if (placeOf(other) < placeOf(one) && !near(one, other)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  for (const one of ours) settle(one, new Set(), 0);
  return paired;
}

function inOrder(rows: readonly number[], placeOf: (row: number) => number): number[] {
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other) || one - other);
}
