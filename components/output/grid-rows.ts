import { LIMITS } from '../../lib/core/limits';
import type { TablePage, Value } from '../../lib/core/value';
import { type ColumnShape, shapesOf, widerShapes } from './column-shape';

type Row = readonly Value[];

/** The rows of a long table that are here, by windows of LIMITS.pageRows. `shapes` never shrink, so columns hold still. */
export type GridRows = {
  readonly page: TablePage;
  readonly windows: ReadonlyMap<number, readonly Row[]>;
  readonly shapes: readonly ColumnShape[];
};

/** Windows kept; those read longest ago go first and are asked for again. */
const WINDOWS_KEPT = 25;

export const openRows = (page: TablePage): GridRows => ({
  page,
  windows: new Map([[page.offset, page.rows]]),
  shapes: shapesOf(page.columns, page.rows),
});

export function withWindow(grid: GridRows, offset: number, rows: readonly Row[]): GridRows {
  const windows = new Map(grid.windows);
  windows.delete(offset);
  windows.set(offset, rows);
  for (const oldest of windows.keys()) {
    if (windows.size <= WINDOWS_KEPT) break;
    if (oldest !== grid.page.offset) windows.delete(oldest);
  }
  return { ...grid, windows, shapes: widerShapes(grid.shapes, shapesOf(grid.page.columns, rows)) };
}

export function rowAt(grid: GridRows, index: number): Row | undefined {
  const offset = windowOf(index);
  return grid.windows.get(offset)?.[index - offset];
}

/** Offsets of the windows that rows `first` to `last` need and that are not whole here. */
export function missingWindows(grid: GridRows, first: number, last: number): number[] {
  const missing: number[] = [];
  for (let offset = windowOf(first); offset <= last; offset += LIMITS.pageRows) {
    const whole = Math.min(LIMITS.pageRows, grid.page.rowCount - offset);
    if ((grid.windows.get(offset)?.length ?? 0) < whole) missing.push(offset);
  }
  return missing;
}

const windowOf = (index: number) => index - (index % LIMITS.pageRows);
