import { alignRows } from './comparing/align-rows';
import { causesOfPairs, typeCauses } from './comparing/cell-causes';
import { type Comparand, sideBySide } from './comparing/comparand';
import { causesOfLoneRows } from './comparing/row-causes';
import { differingPair, shownPairs } from './comparing/shown-pairs';
import { unmatchedRows } from './comparing/unmatched-rows';
import type { Cause, Comparison, Difference, Policy } from './comparison';
import type { Table } from './value';

export { digest } from './comparing/table-digest';

/**
 * Columns are matched by name. Numbers equal numbers of any type, never texts; NULL equals only NULL; repeated rows count.
 * Causes are named only where they are certain.
 */
export function compareTables(expected: Table, yours: Table, policy: Policy): Comparison {
  if (isPlainlySame(expected, yours)) return { same: true, rows: expected.rows.length };
  const side = sideBySide(expected, yours, policy);
  const { matched } = side;
  const columnCauses: Cause[] = [
    ...(matched.missing.length > 0 ? [{ kind: 'missing-columns' as const, columns: matched.missing }] : []),
    ...(matched.extra.length > 0 ? [{ kind: 'extra-columns' as const, columns: matched.extra }] : []),
  ];
  const difference = differenceOf(side, policy);
  if (columnCauses.length === 0) return difference ?? { same: true, rows: expected.rows.length };
  return {
    ...(difference ?? nothingDiffers(side)),
    differing: Math.max(expected.rows.length, yours.rows.length),
    causes: [...columnCauses, ...(difference?.causes ?? [])],
  };
}

function differenceOf(side: Comparand, policy: Policy): Difference | undefined {
  const outOfPlace = policy.order === 'same' ? rowsOutOfPlace(side) : undefined;
  if (outOfPlace?.length === 0) return undefined;
  const unmatched = unmatchedRows(side);
  const differing = Math.max(unmatched.expected.length, unmatched.yours.length);
  if (differing > 0) {
    const alignment = alignRows(side, unmatched);
    return {
      ...nothingDiffers(side),
      differing,
      causes: [...typeCauses(side), ...causesOfLoneRows(side, alignment), ...causesOfPairs(side, alignment.pairs)],
      pairs: side.matched.columns.length > 0 ? shownPairs(side, alignment) : [],
    };
  }
  if (!outOfPlace) return undefined;
  return {
    ...nothingDiffers(side),
    differing: outOfPlace.length,
    causes: [{ kind: 'order' }],
    pairs: outOfPlace.slice(0, 20).map((row) => differingPair(side, { expected: row, yours: row + side.expectedRows })),
  };
}

/** Rows that are not what the row at the same place is. Undefined if the tables have different numbers of rows. */
function rowsOutOfPlace({ matched, expectedRows, rows, equalAt }: Comparand): number[] | undefined {
  if (rows !== expectedRows * 2) return undefined;
  const isOutOfPlace = (row: number) => matched.columns.some((_, column) => !equalAt(row, row + expectedRows, column));
  return Array.from({ length: expectedRows }, (_, row) => row).filter(isOutOfPlace);
}

function nothingDiffers({ matched, expectedRows, rows }: Comparand): Difference {
  const yoursRows = rows - expectedRows;
  return { same: false, expectedRows, yoursRows, differing: 0, causes: [], columns: matched.columns, pairs: [] };
}

/** The usual right answer, told without any more work. */
function isPlainlySame(expected: Table, yours: Table): boolean {
  return (
    expected.rows.length === yours.rows.length &&
    expected.columns.length === yours.columns.length &&
    expected.columns.every(
      ({ name, type }, at) => name === yours.columns[at]?.name && type === yours.columns[at]?.type,
    ) &&
    expected.rows.every((row, at) => row.every((value, column) => value === yours.rows[at]?.[column]))
  );
}
