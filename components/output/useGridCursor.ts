import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useState,
} from 'react';
import { type GridCursor, moveCursor } from './grid-cursor';
import { revealCell, rowHeight } from './reveal';

/** Rows `first` to `last`, both included. */
export type RowRange = { readonly first: number; readonly last: number };

/** What a table does with the cell under its cursor. */
export type CursorActions = {
  /** The text for the clipboard; undefined if it is brought there later, because not all rows are here. */
  copy(what: GridCursor | RowRange): string | undefined;
  inspect(cursor: GridCursor): void;
  sort(column: number, add: boolean): void;
  openMenu(column: number, heading: HTMLElement): void;
};

type CursorParts = {
  readonly box: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly columns: number;
  readonly firstInSight: number;
  /** Whether the focus itself moves from cell to cell; else it stays on the table, which names the cell. */
  readonly roving: boolean;
  /** Without them the cursor only moves. */
  readonly actions: CursorActions | undefined;
};

/** The cell cursor of a table that scrolls in `box`, the rows selected with it, and the handlers that the table needs. */
export function useGridCursor({ box, rows, columns, firstInSight, roving, actions }: CursorParts) {
  const [cursor, setCursor] = useState<GridCursor | undefined>();
  const [anchor, setAnchor] = useState<number | undefined>();
  const at = cursor && { row: Math.min(cursor.row, rows - 1), column: Math.min(cursor.column, columns - 1) };
  const selected = at && anchor !== undefined ? rangeOf(anchor, at.row) : undefined;

  function go(next: GridCursor, extends_: boolean) {
    setAnchor(extends_ && next.row >= 0 ? (anchor ?? Math.max(0, at?.row ?? next.row)) : undefined);
    setCursor(next);
    if (!box.current) return;
    revealCell(box.current, next);
    if (roving) cellAt(box.current, next)?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent) {
    const from = at ?? { row: firstInSight, column: 0 };
    const mod = event.ctrlKey || event.metaKey;
    if (actions && act(event, from, mod, actions)) return event.preventDefault();
    if (event.altKey) return;
    const pageRows = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight()) - 2);
    const next = moveCursor(from, event.key, mod, { rows, columns, pageRows, head: actions !== undefined });
    if (!next) return;
    event.preventDefault();
    go(next, event.shiftKey);
  }

  /** Whether the key was for the cell. */
  function act(event: KeyboardEvent, from: GridCursor, mod: boolean, does: CursorActions) {
    const heading = from.row < 0 ? box.current && cellAt(box.current, from) : undefined;
    if (event.key === 'Enter' && !mod) {
      if (from.row < 0) does.sort(from.column, event.shiftKey);
      else does.inspect(from);
      return true;
    }
    if (heading && ((event.key === 'ArrowDown' && event.altKey) || event.key === 'ContextMenu')) {
      does.openMenu(from.column, heading);
      return true;
    }
    if (event.key !== 'Escape' || !selected) return false;
    setAnchor(undefined);
    return true;
  }

  function onCopy(event: ClipboardEvent) {
    if (!at || !actions || at.row < 0 || !noTextSelected()) return;
    event.preventDefault();
    const text = actions.copy(selected ?? at);
    if (text !== undefined) event.clipboardData.setData('text/plain', text);
  }

  function onClick(event: MouseEvent) {
    const place = placeOf(event.target);
    if (!place || place.row < 0) return;
    go(place, event.shiftKey);
    const cut = event.target instanceof Element && event.target.closest('[data-cut]') !== null;
    if (cut && !event.shiftKey && noTextSelected()) actions?.inspect(place);
  }

  function onFocus(event: FocusEvent) {
    const place = placeOf(event.target);
    if (place && roving) setCursor(place);
    else setCursor((now) => now ?? { row: firstInSight, column: 0 });
  }
  return { cursor: at, selected, handlers: { onKeyDown, onCopy, onClick, onFocus } };
}

const rangeOf = (a: number, b: number): RowRange => ({ first: Math.min(a, b), last: Math.max(a, b) });
const noTextSelected = () => document.getSelection()?.isCollapsed !== false;

const cellAt = (box: HTMLElement, { row, column }: GridCursor) =>
  box.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${column}"]`);

function placeOf(target: EventTarget): GridCursor | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.parentElement?.dataset.row;
  return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset.column) } : undefined;
}
