import type { Comparand } from './comparand';
import type { RowPair, Step } from './row-pair';
import type { Unmatched } from './unmatched-rows';

const GUESSED_ROWS = 200;

/** Pairs the first rows by how much they agree, rare values weighing more. Two single rows can only mean each other. */
export function guessPairs(side: Comparand, unmatched: Unmatched): Step {
  const { expected, yours } = unmatched;
  const single = expected.length === 1 && yours.length === 1;
  const likely = expected
    .slice(0, GUESSED_ROWS)
    .flatMap((one) =>
      yours
        .slice(0, GUESSED_ROWS)
        .map((other) => ({ expected: one, yours: other, agreement: agreementOf(one, other, side) })),
    );
  const taken = new Set<number>();
  const pairs: RowPair[] = [];
  for (const { agreement, ...pair } of likely.sort((one, other) => other.agreement - one.agreement)) {
    if ((agreement === 0 && !single) || taken.has(pair.expected) || taken.has(pair.yours)) continue;
    taken.add(pair.expected).add(pair.yours);
    pairs.push({ ...pair, sure: single });
  }
  const left = (row: number) => !taken.has(row);
  return { pairs, rest: { expected: expected.filter(left), yours: yours.filter(left) } };
}

function agreementOf(one: number, other: number, { looseCodes }: Comparand): number {
  return looseCodes.reduce((sum, { of, distinct }) => sum + (of[one] === of[other] ? distinct : 0), 0);
}
