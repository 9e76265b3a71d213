import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import { type GridCursor, moveCursor } from './grid-cursor';
import { revealCell, rowHeight } from './reveal';

/** The cell cursor of a grid that scrolls in `box`, and the handlers that its table needs. `copyText` is what a cell gives to the clipboard. */
export function useGridCursor(
  box: RefObject<HTMLElement | null>,
  size: { readonly rows: number; readonly columns: number; readonly firstInSight: number },
  copyText: (cursor: GridCursor) => string,
) {
  const [cursor, setCursor] = useState<GridCursor | undefined>();

  function onKeyDown(event: KeyboardEvent) {
    const pageRows = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight()) - 2);
    const from = cursor ?? { row: size.firstInSight, column: 0 };
    const next = moveCursor(from, event.key, event.ctrlKey || event.metaKey, { ...size, pageRows });
    if (!next) return;
    event.preventDefault();
    setCursor(next);
    if (box.current) revealCell(box.current, next);
  }

  function onCopy(event: ClipboardEvent) {
    if (!cursor || document.getSelection()?.isCollapsed === false) return;
    event.clipboardData.setData('text/plain', copyText(cursor));
    event.preventDefault();
  }

  function onClick(event: MouseEvent) {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    const row = cell?.parentElement?.dataset.row;
    if (cell && row !== undefined) setCursor({ row: Number(row), column: Number(cell.dataset.column) });
  }

  const onFocus = () => setCursor((now) => now ?? { row: size.firstInSight, column: 0 });
  return { cursor, handlers: { onKeyDown, onCopy, onClick, onFocus } };
}
