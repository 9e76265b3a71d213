'use client';

import { type CSSProperties, useId, useRef, useState } from 'react';
import type { TablePage } from '@/lib/core/value';
import { classes } from '../ui/classes';
import { useMounted } from '../ui/useMounted';
import type { ColumnShape } from './column-shape';
import { countText, exactText } from './format';
import { missingWindows, openRows, rowAt, withWindow } from './grid-rows';
import type { LoadWindow } from './load-window';
import styles from './ResultTable.module.css';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { useGridCursor } from './useGridCursor';
import { useRowsInSight } from './useRowsInSight';
import { WindowRequest } from './WindowRequest';

type GridTableProps = {
  label: string;
  page: TablePage;
  loadWindow: LoadWindow | undefined;
};

/** A long table: only the rows in sight are in the page, the rest is asked for by windows. */
export function GridTable({ label, page, loadWindow }: GridTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const cellId = `${useId()}-cell`;
  const mounted = useMounted();
  const [grid, setGrid] = useState(() => openRows(page));
  const [failed, setFailed] = useState(false);
  if (grid.page !== page) setGrid(openRows(page));

  const rows = loadWindow ? page.rowCount : page.rows.length;
  const { indexes, above, below } = useRowsInSight(box, rows);
  const first = indexes[0] ?? 0;
  const missing = mounted && loadWindow ? missingWindows(grid, first, indexes.at(-1) ?? 0) : [];
  const size = { rows, columns: page.columns.length, firstInSight: first };
  const { cursor, handlers } = useGridCursor(box, size, (at) => exactText(rowAt(grid, at.row)?.[at.column]));
  const attributes = {
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': page.rowCount + 1,
    'aria-activedescendant': cursor && indexes.includes(cursor.row) ? cellId : undefined,
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
        <TableHead shapes={grid.shapes} />
        <tbody>
          <Gap height={above} columns={size.columns} />
          {indexes.map((index) => (
            <TableRow
              key={index}
              index={index}
              shapes={grid.shapes}
              row={rowAt(grid, index)}
              cursor={cursor?.row === index ? { column: cursor.column, id: cellId } : undefined}
            />
          ))}
          <Gap height={below} columns={size.columns} />
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
      <span className="sr" aria-live="polite">
        {cursor && `Row ${countText(cursor.row + 1)} of ${countText(rows)}, ${page.columns[cursor.column]?.name ?? ''}`}
      </span>
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

const columnWidth = ({ characters }: ColumnShape) => `calc(${characters + 1}ch + 1.5rem)`;
const indexWidth = (rows: number) => `calc(${Math.max(3, countText(rows).length)}ch + 0.75rem)`;
/** A fixed layout needs the whole width: no column moves while rows come and go. */
const widthOf = (shapes: readonly ColumnShape[], rows: number): CSSProperties => ({
  width: `calc(${[indexWidth(rows), ...shapes.map(columnWidth)].join(' + ')})`,
});
