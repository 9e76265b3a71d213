import { groupBy } from '../group-by';
import type { Comparand } from './comparand';
import { guessPairs } from './guess-pairs';
import { pairByAllButOne } from './pair-by-all-but-one';
import { type Codes, combine } from './row-codes';
import type { RowPair, Step } from './row-pair';
import type { Unmatched } from './unmatched-rows';

export type Alignment = {
  readonly pairs: readonly RowPair[];
  readonly missing: readonly number[];
  readonly extra: readonly number[];
  /** Whether the rows left alone have no partner for certain. */
  readonly sure: boolean;
};

/** Composite keys and rows equal but for one column are looked for only among this many rows. */
const MANY_ROWS = 50_000;
const KEY_COLUMNS = 8;

/** Finds for each unmatched row its partner: by a key, then by all columns but one, then by how much they agree. */
export function alignRows(side: Comparand, unmatched: Unmatched): Alignment {
  const key = bestKey(side, unmatched);
  const byKey = key ? pairBy(key.codes, unmatched) : { pairs: [], rest: unmatched };
  const sure = key?.sure ?? false;
  const byOthers = pairByAllButOne(side, byKey.rest, sure);
  const { expected, yours } = byOthers.rest;
  const alone = expected.length === 0 || yours.length === 0;
  const guessed = sure || alone ? { pairs: [], rest: byOthers.rest } : guessPairs(side, byOthers.rest);
  return {
    pairs: [...byKey.pairs.map((pair) => ({ ...pair, sure })), ...byOthers.pairs, ...guessed.pairs],
    missing: guessed.rest.expected,
    extra: guessed.rest.yours,
    sure: sure || alone,
  };
}

/** The columns that tell the expected rows apart and whose values are found most often in yours. */
function bestKey(side: Comparand, unmatched: Unmatched): { readonly codes: Codes; readonly sure: boolean } | undefined {
  const { looseCodes, expectedRows, rows } = side;
  const small = Math.min(unmatched.expected.length, unmatched.yours.length);
  const matchedRows = expectedRows - unmatched.expected.length;
  let best: { codes: Codes; found: number } | undefined;
  function consider(codes: Codes): void {
    if (!isUnique(codes, expectedRows)) return;
    const found = pairBy(codes, unmatched).pairs.length;
    if (!best || found > best.found) best = { codes, found };
  }
  looseCodes.forEach(consider);
  if ((best?.found ?? 0) < small && rows <= MANY_ROWS) {
    const first = looseCodes.slice(0, KEY_COLUMNS);
    first.forEach((one, place) => {
      for (const other of first.slice(place + 1)) consider(combine([one, other], rows));
    });
  }
  if (!best) return undefined;
  const sure = (matchedRows + best.found) * 2 >= Math.min(expectedRows, rows - expectedRows);
  return best.found > 0 || sure ? { codes: best.codes, sure } : undefined;
}

function isUnique({ of, distinct }: Codes, expectedRows: number): boolean {
  return distinct >= expectedRows && new Set(of.subarray(0, expectedRows)).size === expectedRows;
}

function pairBy({ of }: Codes, { expected, yours }: Unmatched): Step {
  const open = groupBy(yours.toReversed(), (row) => of[row] ?? 0);
  const pairs: RowPair[] = [];
  const missing: number[] = [];
  for (const row of expected) {
    const partner = open.get(of[row] ?? 0)?.pop();
    if (partner === undefined) missing.push(row);
    else pairs.push({ expected: row, yours: partner, sure: false });
  }
  const taken = new Set(pairs.map((pair) => pair.yours));
  return { pairs, rest: { expected: missing, yours: yours.filter((row) => !taken.has(row)) } };
}
