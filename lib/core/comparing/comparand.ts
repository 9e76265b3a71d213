import type { Policy } from '../comparison';
import { isWhole, type Table, type Value } from '../value';
import { type ColumnPair, columnCodes } from './column-codes';
import { type MatchedColumns, matchColumns } from './match-columns';
import { type Codes, codesOf } from './row-codes';
import { familyOf } from './spelling';

/** Both tables side by side. Rows are numbered through: those of the expected table first, then yours. */
export type Comparand = {
  readonly matched: MatchedColumns;
  readonly expectedRows: number;
  readonly rows: number;
  readonly valueAt: (row: number, column: number) => Value;
  /** Per column: equal codes are equal values. A tolerant column only tells NULL, NaN and numbers apart. */
  readonly codes: readonly Codes[];
  /** Per column, for finding the row that was meant: numbers exactly; types that never equal by their text. */
  readonly looseCodes: readonly Codes[];
  readonly tolerant: readonly TolerantColumn[];
  readonly equalAt: (one: number, other: number, column: number) => boolean;
  readonly familiesDiffer: readonly boolean[];
};
export type TolerantColumn = { readonly column: number; readonly numbers: Float64Array };

export function sideBySide(expected: Table, yours: Table, policy: Policy): Comparand {
  const matched = matchColumns(expected.columns, yours.columns, policy);
  const expectedRows = expected.rows.length;
  const rows = expectedRows + yours.rows.length;
  const tolerance = policy.tolerance ?? 0;
  const pairs = matched.columns.map(({ type }, column): ColumnPair => {
    const [place, otherPlace] = [matched.expected[column] ?? -1, matched.yours[column] ?? -1];
    return {
      types: [type, matched.yoursColumns[column]?.type ?? ''],
      expectedRows,
      rows,
      valueAt: (row) =>
        (row < expectedRows ? expected.rows[row]?.[place] : yours.rows[row - expectedRows]?.[otherPlace]) ?? null,
    };
  });
  const valueAt = (row: number, column: number) => pairs[column]?.valueAt(row) ?? null;

  const exactCodes = pairs.map((pair) => columnCodes(pair));
  const tolerant = pairs.flatMap((pair, column): TolerantColumn[] =>
    tolerance > 0 && mayDeviate(pair, tolerance) ? [{ column, numbers: numbersOf(pair) }] : [],
  );
  const numbersIn = new Map(tolerant.map(({ column, numbers }) => [column, numbers]));
  const codes = exactCodes.map((exact, column) => {
    const numbers = numbersIn.get(column);
    return numbers ? withoutNumbers(exact, numbers) : exact;
  });
  const familiesDiffer = pairs.map(({ types: [ours, theirs] }) => familyOf(ours) !== familyOf(theirs));

  return {
    matched,
    expectedRows,
    rows,
    valueAt,
    codes,
    looseCodes: pairs.map((pair, column) =>
      familiesDiffer[column] ? columnCodes(pair, asText) : (exactCodes[column] ?? columnCodes(pair)),
    ),
    tolerant,
    equalAt(one, other, column) {
      const of = codes[column]?.of;
      const numbers = numbersIn.get(column);
      return of?.[one] === of?.[other] && (!numbers || isWithin(numbers[one] ?? 0, numbers[other] ?? 0, tolerance));
    },
    familiesDiffer,
  };
}

/** A spelling without the mark of its family. */
const asText = (spelling: string) => spelling.replace(/^[^N]/, '');

function mayDeviate({ types }: ColumnPair, tolerance: number): boolean {
  return types.every((type) => familyOf(type) === 'number') && !(tolerance < 1 && types.every(isWhole));
}

function numbersOf({ rows, valueAt }: ColumnPair): Float64Array {
  const numbers = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = valueAt(row);
    numbers[row] = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  }
  return numbers;
}

/** All finite numbers get one code of their own. */
function withoutNumbers({ of }: Codes, numbers: Float64Array): Codes {
  return codesOf(of.length, (row) => (Number.isFinite(numbers[row]) ? -1 : (of[row] ?? 0)));
}

/** The edge belongs to it, whatever a binary fraction makes of the edge. */
function isWithin(one: number, other: number, tolerance: number): boolean {
  if (!Number.isFinite(one) || !Number.isFinite(other)) return true;
  const slack = 4 * Number.EPSILON * Math.max(Math.abs(one), Math.abs(other), tolerance);
  return Math.abs(one - other) <= tolerance + slack;
}
