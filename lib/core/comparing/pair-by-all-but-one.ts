import { groupBy } from '../group-by';
import { kindOf, type Value } from '../value';
import type { Comparand } from './comparand';
import { type Codes, codesOf, combine } from './row-codes';
import type { RowPair, Step } from './row-pair';
import type { Unmatched } from './unmatched-rows';

const MANY_ROWS = 50_000;

/** Pairs rows that differ in one column only. `onlyAlike`: there is a key, so the differing values must at least be alike. */
export function pairByAllButOne(side: Comparand, unmatched: Unmatched, onlyAlike: boolean): Step {
  let step: Step = { pairs: [], rest: unmatched };
  const { expected, yours } = unmatched;
  if (Math.min(expected.length, yours.length) === 0 || expected.length + yours.length > MANY_ROWS) return step;
  const rows = [...expected, ...yours];
  const placeOf = new Map(rows.map((row, place) => [row, place]));
  const others = allButEach(
    side.looseCodes.map((codes) => restrict(codes, rows)),
    rows.length,
  );
  const found = others.map((codes, column) => {
    const groupOf = (row: number) => codes.of[placeOf.get(row) ?? 0] ?? 0;
    return { column, groupOf, pairs: pairInGroups(side, column, groupOf, unmatched, onlyAlike).length };
  });
  for (const { column, groupOf, pairs } of found.sort((one, other) => other.pairs - one.pairs)) {
    if (pairs > 0) step = extend(step, pairInGroups(side, column, groupOf, step.rest, onlyAlike));
  }
  return step;
}

function extend({ pairs, rest }: Step, found: readonly RowPair[]): Step {
  const ours = new Set(found.map(({ expected }) => expected));
  const theirs = new Set(found.map(({ yours }) => yours));
  return {
    pairs: [...pairs, ...found],
    rest: {
      expected: rest.expected.filter((row) => !ours.has(row)),
      yours: rest.yours.filter((row) => !theirs.has(row)),
    },
  };
}

function pairInGroups(
  side: Comparand,
  column: number,
  groupOf: (row: number) => number,
  { expected, yours }: Unmatched,
  onlyAlike: boolean,
): RowPair[] {
  const type = side.matched.columns[column]?.type ?? '';
  const softOf = new Map([...expected, ...yours].map((row) => [row, soften(side.valueAt(row, column), type)]));
  const soft = (row: number) => softOf.get(row) ?? '';
  const label = (row: number) => (onlyAlike ? `${groupOf(row)} ${soft(row)}` : `${groupOf(row)}`);
  const bySoft = (one: number, other: number) => compareSoft(soft(one), soft(other));
  const theirs = groupBy(yours, label);
  return [...groupBy(expected, label)].flatMap(([group, ours]) => {
    const partners = (theirs.get(group) ?? []).sort(bySoft);
    const sure = ours.length === 1 && partners.length === 1;
    return ours
      .sort(bySoft)
      .slice(0, partners.length)
      .map((row, place) => ({ expected: row, yours: partners[place] ?? 0, sure }));
  });
}

/** A value without what people get wrong in writing it. */
function soften(value: Value, type: string): number | string {
  if (kindOf(type) === 'number' && value !== null) return Number(value);
  return typeof value === 'string' ? value.replace(/\s+/g, '').toLowerCase() : JSON.stringify(value);
}

function compareSoft(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other || 0;
  return `${one}` < `${other}` ? -1 : `${one}` > `${other}` ? 1 : 0;
}

function restrict({ of }: Codes, rows: readonly number[]): Codes {
  return codesOf(rows.length, (place) => of[rows[place] ?? 0] ?? 0);
}

/** For each column, the codes of all the others together. */
function allButEach(columns: readonly Codes[], rows: number): Codes[] {
  const none = combine([], rows);
  const before: Codes[] = [none];
  for (const codes of columns) before.push(combine([before.at(-1) ?? none, codes], rows));
  const result: Codes[] = [];
  let after = none;
  for (let column = columns.length - 1; column >= 0; column--) {
    result.unshift(combine([before[column] ?? none, after], rows));
    after = combine([columns[column] ?? none, after], rows);
  }
  return result;
}
