'use client';

import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import type { TablePage } from '@/lib/core/value';
import { classes } from '../ui/classes';
import { useMounted } from '../ui/useMounted';
import { CursorVoice } from './CursorVoice';
import type { ColumnShape } from './column-shape';
import { countText } from './format';
import { missingWindows, openRows, rowAt, withWindow } from './grid-rows';
import type { LoadWindow } from './load-window';
import styles from './ResultTable.module.css';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { cursorActions, headControls, type TableControls } from './table-controls';
import { useGridCursor } from './useGridCursor';
import { useRowsInSight } from './useRowsInSight';
import { WindowRequest } from './WindowRequest';

type GridTableProps = {
  label: string;
  page: TablePage;
  loadWindow: LoadWindow | undefined;
  controls?: TableControls | undefined;
  /** The id of what tells the keys. */
  describedBy?: string | undefined;
};

/** A long table: only the rows in sight are in the page, the rest is asked for by windows. */
export function GridTable({ label, page, loadWindow, controls: given, describedBy }: GridTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const cellId = `${useId()}-cell`;
  const mounted = useMounted();
  const [grid, setGrid] = useState(() => openRows(page));
  const [failed, setFailed] = useState(false);
  if (grid.page !== page) setGrid(openRows(page));
  const controls = mounted ? given : undefined;
  const sorting = controls?.sorting;
  // Rows in another order begin with the first.
  useEffect(() => {
    if (sorting && box.current) box.current.scrollTop = 0;
  }, [sorting]);

  const rows = loadWindow ? page.rowCount : page.rows.length;
  const { indexes, above, below } = useRowsInSight(box, rows);
  const first = indexes[0] ?? 0;
  const missing = mounted && loadWindow ? missingWindows(grid, first, indexes.at(-1) ?? 0) : [];
  const columns = page.columns.length;
  const { cursor, selected, handlers } = useGridCursor({
    box,
    rows,
    columns,
    firstInSight: first,
    roving: false,
    actions: controls && cursorActions(controls, page.columns, (index) => rowAt(grid, index)),
  });
  const inPage = cursor && (cursor.row < 0 || indexes.includes(cursor.row));
  const cursorIn = (row: number) => (cursor?.row === row ? { column: cursor.column, id: cellId } : undefined);
  const attributes = {
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': page.rowCount + 1,
    'aria-activedescendant': inPage ? cellId : undefined,
    'aria-describedby': describedBy,
    'aria-multiselectable': controls !== undefined || undefined,
    tabIndex: 0,
  };
  return (
    <div ref={box} className={classes(styles.box, styles.tall)}>
      <table
        {...attributes}
        {...handlers}
        className={classes(styles.table, styles.fixed)}
        style={widthOf(grid.shapes, rows)}
      >
        <colgroup>
          <col style={{ width: indexWidth(rows) }} />
          {grid.shapes.map((shape) => (
            <col key={shape.at} style={{ width: columnWidth(shape) }} />
          ))}
        </colgroup>
        <TableHead shapes={grid.shapes} controls={controls && headControls(controls)} cursor={cursorIn(-1)} />
        <tbody>
          <Gap height={above} columns={columns} />
          {indexes.map((index) => (
            <TableRow
              key={index}
              index={index}
              shapes={grid.shapes}
              row={rowAt(grid, index)}
              cursor={cursorIn(index)}
              isSelected={selected && index >= selected.first && index <= selected.last}
              inspects={controls !== undefined}
              selects={controls !== undefined}
            />
          ))}
          <Gap height={below} columns={columns} />
        </tbody>
      </table>
      {loadWindow &&
        missing.map((offset) => (
          <WindowRequest
            key={offset}
            page={page}
            offset={offset}
            loadWindow={loadWindow}
            onRows={(of, came) => {
              setFailed(false);
              setGrid((now) => (now.page === of ? withWindow(now, offset, came) : now));
            }}
            onFailed={() => setFailed(true)}
          />
        ))}
      <CursorVoice page={page} cursor={cursor} selected={selected} />
      {failed && <p aria-live="polite">Some rows could not be read. Run the cell again to see them.</p>}
    </div>
  );
}

/** Stands for the rows that are not in the page; it says nothing to a screen reader, which is told the rows' numbers. */
function Gap({ height, columns }: { height: number; columns: number }) {
  const unseen = { 'aria-hidden': true };
  if (height <= 0) return null;
  return (
    <tr className={styles.gap} {...unseen}>
      <td colSpan={columns + 1} style={{ height }} />
    </tr>
  );
}

const columnWidth = ({ characters }: ColumnShape) => `calc(${characters + 1}ch + 1.5rem + var(--menu-room, 0px))`;
const indexWidth = (rows: number) => `calc(${Math.max(3, countText(rows).length)}ch + 0.75rem)`;
/** A fixed layout needs the whole width: no column moves while rows come and go. */
const widthOf = (shapes: readonly ColumnShape[], rows: number): CSSProperties => ({
  width: `calc(${[indexWidth(rows), ...shapes.map(columnWidth)].join(' + ')})`,
});
