'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react';
import type { TablePage } from '@/lib/core/value';
import { classes } from '../ui/classes';
import { useMounted } from '../ui/useMounted';
import { exactText, countText } from './format';
import { type GridCursor, moveCursor } from './grid-cursor';
import { missingWindows, openRows, rowAt, withWindow } from './grid-rows';
import { revealCell } from './revealCell';
import type { LoadWindow } from './ResultTable';
import styles from './ResultTable.module.css';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { WindowRequest } from './WindowRequest';

type GridTableProps = {
  label: string;
  page: TablePage;
  loadWindow: LoadWindow | undefined;
  maxHeight?: string | undefined;
};

/** Rows in the page before it is taken over; they fill the box. */
const FIRST_ROWS = 20;
const HEIGHT = 'calc(3rem + 10.5 * var(--row))';

/** A long table: only the rows in sight are in the page, the rest is asked for by windows. */
export function GridTable({ label, page, loadWindow, maxHeight = HEIGHT }: GridTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const mounted = useMounted();
  const [grid, setGrid] = useState(() => openRows(page));
  const [cursor, setCursor] = useState<GridCursor | undefined>();
  const [failed, setFailed] = useState(false);
  if (grid.page !== page) setGrid(openRows(page));

  const count = loadWindow ? page.rowCount : page.rows.length;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => (mounted ? rowHeight() : 26),
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const indexes = mounted && items.length > 0 ? items.map((item) => item.index) : range(Math.min(FIRST_ROWS, count));
  const first = indexes[0] ?? 0;
  const last = indexes.at(-1) ?? 0;
  const above = mounted ? (items[0]?.start ?? 0) : 0;
  const below = mounted && items.length > 0 ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const missing = mounted && loadWindow ? missingWindows(grid, first, last) : [];
  const columns = page.columns;

  const valueAt = (at: GridCursor) => rowAt(grid, at.row)?.[at.column];
  const moveTo = (next: GridCursor) => {
    setCursor(next);
    if (box.current) revealCell(box.current, next, rowHeight());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const pageRows = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight()) - 2);
    const size = { rows: count, columns: columns.length, pageRows };
    const next = moveCursor(cursor ?? { row: 0, column: 0 }, event.key, event.ctrlKey || event.metaKey, size);
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (!cursor || document.getSelection()?.isCollapsed === false) return;
    event.clipboardData.setData('text/plain', exactText(valueAt(cursor)));
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    const row = cell?.parentElement?.dataset['row'];
    if (cell && row !== undefined) setCursor({ row: Number(row), column: Number(cell.dataset['column']) });
  };

  return (
    <div ref={box} className={classes(styles.box, styles.tall)} style={{ maxHeight }}>
      <table
        role="grid"
        aria-label={label}
        aria-rowcount={page.rowCount + 1}
        aria-activedescendant={cursor ? `${id}-cell` : undefined}
        className={classes(styles.table, styles.fixed)}
        style={widthOf(grid.shapes.map((shape) => shape.characters), count)}
        tabIndex={0}
        onFocus={() => setCursor((now) => now ?? { row: first, column: 0 })}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onClick={onClick}
      >
        <colgroup>
          <col style={{ width: indexWidth(count) }} />
          {grid.shapes.map((shape, index) => (
            <col key={index} style={{ width: columnWidth(shape.characters) }} />
          ))}
        </colgroup>
        <TableHead columns={columns} shapes={grid.shapes} />
        <tbody>
          <Gap height={above} columns={columns.length} />
          {indexes.map((index) => (
            <TableRow
              key={index}
              index={index}
              columns={columns}
              shapes={grid.shapes}
              row={rowAt(grid, index)}
              cursor={cursor?.row === index ? { column: cursor.column, id: `${id}-cell` } : undefined}
            />
          ))}
          <Gap height={below} columns={columns.length} />
        </tbody>
      </table>
      {loadWindow &&
        missing.map((offset) => (
          <WindowRequest
            key={offset}
            page={page}
            offset={offset}
            loadWindow={loadWindow}
            onRows={(rows) => {
              setFailed(false);
              setGrid((now) => (now.page === page ? withWindow(now, offset, rows) : now));
            }}
            onFailed={() => setFailed(true)}
          />
        ))}
      <span className="sr" aria-live="polite">
        {cursor && `Row ${countText(cursor.row + 1)} of ${countText(page.rowCount)}, ${columns[cursor.column]?.name ?? ''}`}
      </span>
      {failed && <p role="status">Some rows could not be read. Run the cell again to see them.</p>}
    </div>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles.gap} aria-hidden="true">
      <td colSpan={columns + 1} style={{ height }} />
    </tr>
  );
}

/** `--row`, in pixels of this reader's font size. */
const rowHeight = () => 1.625 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const columnWidth = (characters: number) => `calc(${characters + 1}ch + 1.5rem)`;
const indexWidth = (count: number) => `calc(${Math.max(3, countText(count).length)}ch + 0.75rem)`;
const widthOf = (characters: readonly number[], count: number): CSSProperties => ({
  width: `calc(${[indexWidth(count), ...characters.map(columnWidth)].map((width) => width.slice(4)).join(' + ')})`,
});
