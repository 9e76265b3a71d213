import type { Pair } from '../comparison';
import type { Value } from '../value';
import type { Alignment } from './align-rows';
import type { Comparand } from './comparand';
import type { RowPair } from './row-pair';

const SHOWN = 20;
/** Places kept for rows that are missing, and for rows that are extra. */
const KEPT = 4;
/** Pairs looked at for their ways to differ. */
const LOOKED_AT = 2000;

/** The rows to show: of each way to differ one first, then missing and extra rows. */
export function shownPairs(side: Comparand, { pairs, missing, extra }: Alignment): Pair[] {
  const differing = oneOfEachFirst(pairs.slice(0, LOOKED_AT).map((pair) => differingPair(side, pair)));
  const room = SHOWN - Math.min(KEPT, missing.length) - Math.min(KEPT, extra.length);
  const shown: Pair[] = differing.slice(0, room);
  const roomForMissing = SHOWN - shown.length - Math.min(KEPT, extra.length);
  for (const row of missing.slice(0, roomForMissing)) shown.push({ kind: 'missing', expected: valuesOf(side, row) });
  for (const row of extra.slice(0, SHOWN - shown.length)) shown.push({ kind: 'extra', yours: valuesOf(side, row) });
  return shown;
}

export function differingPair(side: Comparand, { expected, yours }: Pick<RowPair, 'expected' | 'yours'>): Differing {
  return {
    kind: 'differs',
    expected: valuesOf(side, expected),
    yours: valuesOf(side, yours),
    differs: side.matched.columns.map((_, column) => column).filter((column) => !side.equalAt(expected, yours, column)),
  };
}
type Differing = Extract<Pair, { kind: 'differs' }>;

function valuesOf({ matched, valueAt }: Comparand, row: number): Value[] {
  return matched.columns.map((_, column) => valueAt(row, column));
}

/** Stable, but a way to differ that was not seen yet comes before one that was. */
function oneOfEachFirst(pairs: readonly Differing[]): Differing[] {
  const seen = new Map<string, number>();
  const ranked = pairs.map((pair) => {
    const way = pair.differs
      .map((column) => `${column} ${shapeOf(pair.expected[column])} ${shapeOf(pair.yours[column])}`)
      .join();
    const rank = seen.get(way) ?? 0;
    seen.set(way, rank + 1);
    return { pair, rank };
  });
  return ranked.sort((one, other) => Math.min(one.rank, 1) - Math.min(other.rank, 1)).map(({ pair }) => pair);
}

const shapeOf = (value: Value | undefined) => (value === null ? 'NULL' : value === '' ? 'empty' : typeof value);
