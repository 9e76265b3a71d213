import type { Column, Value } from '@/lib/core/value';
import type { Sorting } from '@/lib/core/view';
import { rowLines } from '@/lib/core/writing/delimited';
import { exactText } from './format';
import type { GridCursor } from './grid-cursor';
import type { HeadControls } from './TableHead';
import type { CursorActions, RowRange } from './useGridCursor';

type Row = readonly Value[];

/** What a result that can be worked with gives to its table. */
export type TableControls = {
  readonly sorting: readonly Sorting[];
  onSort(column: number, add: boolean): void;
  onMenu(column: number, heading: HTMLElement): void;
  onInspect(row: number, column: number, value: Value): void;
  /** Brings rows to the clipboard that are not all here. */
  onCopyRows(rows: RowRange): void;
};

export const headControls = ({ sorting, onSort, onMenu }: TableControls): HeadControls => ({ sorting, onSort, onMenu });

/** What the cursor of a table does, whose rows `rowAt` gives if they are here. */
export function cursorActions(
  controls: TableControls,
  columns: readonly Column[],
  rowAt: (index: number) => Row | undefined,
): CursorActions {
  return {
    sort: controls.onSort,
    openMenu: controls.onMenu,
    inspect({ row, column }) {
      const value = rowAt(row)?.[column];
      if (value !== undefined) controls.onInspect(row, column, value);
    },
    copy(what) {
      if (isCell(what)) return exactText(rowAt(what.row)?.[what.column]);
      const indexes = Array.from({ length: what.last - what.first + 1 }, (_, at) => what.first + at);
      const rows = indexes.map(rowAt);
      if (rows.every((row) => row !== undefined)) return tabbed(columns, rows);
      controls.onCopyRows(what);
      return undefined;
    },
  };
}

const isCell = (what: GridCursor | RowRange): what is GridCursor => 'row' in what;

/** Rows without a header, as a spreadsheet takes them in. */
export const tabbed = (columns: readonly Column[], rows: readonly Row[]) =>
  rowLines(columns, rows, { delimiter: '\t', safe: false });
