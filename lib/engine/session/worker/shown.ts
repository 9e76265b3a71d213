import { LIMITS } from '../../../core/limits';
import type { Output } from '../../../core/output';
import type { TablePage, Value } from '../../../core/value';
import { isPlainObject, ownValue } from '../infer';
import { inferColumns, propertiesOf } from '../table-of';
import { emptyFrame, rowsInside } from './data-frame';
import { SHOWN, treeOf } from './tree';

/** An array of objects that is shown as a table, held to answer windows. */
export type ShownTable = {
  readonly rowCount: number;
  window(offset: number, limit: number): TablePage;
};

const isScalar = (value: unknown) => value === null || typeof value !== 'object' || value instanceof Date;

/** How much of the grid of rows and properties must be there for a table. */
const FILLED = 0.8;

/** The table that a value is shown as: a data frame, or an array of objects that have the same properties, mostly, and nothing inside them. */
export function shownTable(given: unknown): ShownTable | undefined {
  const none = emptyFrame(given);
  if (none) {
    const columns = none.map((name) => ({ name, type: 'VARCHAR' }));
    return { rowCount: 0, window: (offset) => ({ columns, rows: [], offset, rowCount: 0 }) };
  }
  const value = rowsInside(given);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const rows = value.filter(isPlainObject);
  if (rows.length !== value.length) return undefined;
  const cells = rows.reduce((count, row) => count + Object.keys(row).length, 0);
  if (cells === 0 || cells < FILLED * rows.length * propertiesOf(rows).length) return undefined;
  if (!rows.every((row) => Object.values(row).every(isScalar))) return undefined;
  const inferred = inferColumns(rows);
  if ('message' in inferred) return undefined;
  const columns = inferred.map(({ name, type }) => ({ name, type }));
  const write = (row: Record<string, unknown>) =>
    inferred.map(({ name, write: writeOne }) => writeShown(ownValue(row, name), writeOne));
  return {
    rowCount: rows.length,
    window: (offset, limit) => ({
      columns,
      rows: rows.slice(offset, offset + limit).map(write),
      offset,
      rowCount: rows.length,
    }),
  };
}

/** What a type cannot hold, an Invalid Date say, is still shown. */
function writeShown(value: unknown, write: (value: unknown) => Value): Value {
  try {
    return write(value);
  } catch {
    return String(value);
  }
}

export const pageOf = (table: ShownTable): Output => ({
  kind: 'table',
  page: table.window(0, LIMITS.pageRows),
  windowed: table.rowCount > LIMITS.pageRows,
});

/** What has no table's form is shown as a tree, cut where it is large. */
export const showTree = (value: unknown): Output => ({ kind: 'value', value: treeOf(rowsInside(value), SHOWN).node });

/** A value that is shown whole or cut, because no more of it can be asked for. */
export function showOnce(value: unknown): Output {
  const table = shownTable(value);
  return table && table.rowCount <= LIMITS.pageRows ? pageOf(table) : showTree(value);
}
