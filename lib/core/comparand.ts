import { matchColumns, type MatchedColumns } from './compare-columns';
import { familyOf, spellingOf } from './compare-values';
import type { Policy } from './comparison';
import { CodeBook, type Codes } from './row-codes';
import { isWhole, type Table, type Value } from './value';

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
  function valueAt(row: number, column: number): Value {
    const value =
      row < expectedRows
        ? expected.rows[row]?.[matched.expected[column] ?? -1]
        : yours.rows[row - expectedRows]?.[matched.yours[column] ?? -1];
    return value ?? null;
  }

  const familiesDiffer = matched.columns.map(
    ({ type }, column) => familyOf(type) !== familyOf(matched.yoursColumns[column]?.type ?? ''),
  );
  const exactCodes = matched.columns.map((_, column) => codesOf(column, (spelling) => spelling));
  const tolerance = policy.tolerance ?? 0;
  const tolerant = matched.columns.flatMap((_, column): TolerantColumn[] =>
    tolerance > 0 && mayDeviate(column) ? [{ column, numbers: numbersOf(column) }] : [],
  );
  const numbersIn = new Map(tolerant.map(({ column, numbers }) => [column, numbers]));
  const codes = exactCodes.map((exact, column) => {
    const numbers = numbersIn.get(column);
    return numbers ? codesOf(column, (spelling, row) => (Number.isFinite(numbers[row]) ? 'number' : spelling)) : exact;
  });

  function mayDeviate(column: number): boolean {
    const types = [matched.columns[column]?.type ?? '', matched.yoursColumns[column]?.type ?? ''];
    return types.every((type) => familyOf(type) === 'number') && !(tolerance < 1 && types.every(isWhole));
  }
  function codesOf(column: number, label: (spelling: string, row: number) => string): Codes {
    const book = new CodeBook();
    const of = new Int32Array(rows);
    const sides = [spellingOf(matched.columns[column]?.type ?? ''), spellingOf(matched.yoursColumns[column]?.type ?? '')];
    for (let row = 0; row < rows; row++) {
      const spell = sides[row < expectedRows ? 0 : 1] as (value: Value) => string;
      of[row] = book.codeOf(label(spell(valueAt(row, column)), row));
    }
    return { of, distinct: book.size };
  }
  function numbersOf(column: number): Float64Array {
    return Float64Array.from({ length: rows }, (_, row) => {
      const value = valueAt(row, column);
      return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
    });
  }

  return {
    matched,
    expectedRows,
    rows,
    valueAt,
    codes,
    looseCodes: exactCodes.map((exact, column) =>
      familiesDiffer[column] ? codesOf(column, (spelling) => spelling.replace(/^[^N]/, '')) : exact,
    ),
    tolerant,
    equalAt(one, other, column) {
      const { of } = codes[column] ?? { of: new Int32Array() };
      const numbers = numbersIn.get(column);
      return of[one] === of[other] && (!numbers || isWithin(numbers[one] ?? 0, numbers[other] ?? 0, tolerance));
    },
    familiesDiffer,
  };
}

/** The edge belongs to it, whatever a binary fraction makes of the edge. */
export function isWithin(one: number, other: number, tolerance: number): boolean {
  if (!Number.isFinite(one) || !Number.isFinite(other)) return true;
  const slack = 4 * Number.EPSILON * Math.max(Math.abs(one), Math.abs(other), tolerance);
  return Math.abs(one - other) <= tolerance + slack;
}
