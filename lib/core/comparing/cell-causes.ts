import type { Cause } from '../comparison';
import { decimalsOf, exactNumber } from '../exact-number';
import { kindOf, type Value } from '../value';
import type { Comparand } from './comparand';
import type { RowPair } from './row-pair';

/** Why paired rows differ, column by column. */
export function causesOfPairs(side: Comparand, pairs: readonly RowPair[]): Cause[] {
  const causes = side.matched.columns.flatMap(({ name, type }, column) => {
    if (side.familiesDiffer[column]) return [];
    const kind = kindOf(type);
    const cells = pairs
      .filter(({ expected, yours }) => !side.equalAt(expected, yours, column))
      .map(({ expected, yours, sure }) => ({
        sure,
        expected: side.valueAt(expected, column),
        yours: side.valueAt(yours, column),
      }));
    return [
      ...nullCauses(name, cells),
      ...(kind === 'number' ? roundingCause(name, cells) : []),
      ...(kind === 'text' ? textCauses(name, cells) : []),
    ];
  });
  return causes.sort((one, other) => rowsOf(other) - rowsOf(one));
}

/** Columns whose values never can be equal, as far as both have values. */
export function typeCauses({ matched, familiesDiffer, rows, expectedRows, valueAt }: Comparand): Cause[] {
  const hasValues = (from: number, to: number, column: number) => {
    for (let row = from; row < to; row++) if (valueAt(row, column) !== null) return true;
    return false;
  };
  return matched.columns.flatMap(({ name, type }, column): Cause[] =>
    familiesDiffer[column] && hasValues(0, expectedRows, column) && hasValues(expectedRows, rows, column)
      ? [{ kind: 'type', column: name, expected: type, yours: matched.yoursColumns[column]?.type ?? '' }]
      : [],
  );
}

type Cell = { readonly sure: boolean; readonly expected: Value; readonly yours: Value };

function nullCauses(column: string, cells: readonly Cell[]): Cause[] {
  const sure = cells.filter((cell) => cell.sure);
  return [
    sure.filter(({ expected, yours }) => expected === null && yours !== null),
    sure.filter(({ expected, yours }) => expected !== null && yours === null),
  ].flatMap((found): Cause[] => {
    const [first] = found;
    if (!first) return [];
    const { expected, yours } = first;
    const varied = found.some((cell) => !sameValue(cell.expected, expected) || !sameValue(cell.yours, yours));
    return [{ kind: 'null', column, rows: found.length, expected, yours, ...(varied && { varied }) }];
  });
}

const sameValue = (one: Value, other: Value) => one === other || JSON.stringify(one) === JSON.stringify(other);

/** Beyond this many decimals two numbers are the same number computed in two ways. */
const NOISE_DECIMALS = 9;

function roundingCause(column: string, cells: readonly Cell[]): Cause[] {
  const numbers = cells.flatMap(({ expected, yours }): [string, string][] =>
    isNumeric(expected) && isNumeric(yours) ? [[exactNumber(expected) ?? '0', exactNumber(yours) ?? '0']] : [],
  );
  if (numbers.length === 0) return [];
  const most = (side: 0 | 1) => numbers.reduce((sum, pair) => Math.max(sum, decimalsOf(pair[side])), 0);
  const [ours, theirs] = [most(0), most(1)];
  const coarser = ours === theirs ? [] : [Math.min(ours, theirs)];
  const decimals = [...coarser, NOISE_DECIMALS].find((places) =>
    numbers.every(([one, other]) => isRounding(one, other, places)),
  );
  return decimals === undefined ? [] : [{ kind: 'rounding', column, rows: numbers.length, decimals }];
}

function isNumeric(value: Value): value is number | string {
  return (typeof value === 'number' || (typeof value === 'string' && value !== '')) && Number.isFinite(Number(value));
}

/** Whether the two are at most half a unit of the last decimal apart. */
function isRounding(one: string, other: string, decimals: number): boolean {
  const places = Math.max(decimalsOf(one), decimalsOf(other), decimals);
  const scaled = (exact: string) => BigInt(exact.replace('.', '')) * 10n ** BigInt(places - decimalsOf(exact));
  const apart = scaled(one) - scaled(other);
  return 2n * (apart < 0n ? -apart : apart) <= 10n ** BigInt(places - decimals);
}

function textCauses(column: string, cells: readonly Cell[]): Cause[] {
  const texts = cells.flatMap(({ expected, yours }): [string, string][] =>
    typeof expected === 'string' && typeof yours === 'string' ? [[expected, yours]] : [],
  );
  const spaceless = (text: string) => text.replace(/\s+/g, '');
  const kinds = [
    { kind: 'case', rows: texts.filter(([one, other]) => one.toLowerCase() === other.toLowerCase()).length },
    { kind: 'spaces', rows: texts.filter(([one, other]) => spaceless(one) === spaceless(other)).length },
  ] as const;
  return kinds.flatMap(({ kind, rows }): Cause[] => (rows > 0 ? [{ kind, column, rows }] : []));
}

const rowsOf = (cause: Cause) => ('rows' in cause ? cause.rows : 0);
