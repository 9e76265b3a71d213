'use client';

import type { ReactNode } from 'react';
import type { TablePage } from '@/lib/core/value';
import { shapesOf } from './column-shape';
import { countOf } from './format';
import { GridTable } from './GridTable';
import type { LoadWindow } from './load-window';
import styles from './ResultTable.module.css';
import { ScrollBox } from './ScrollBox';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';

type ResultTableProps = {
  /** Its accessible name: "Result of <id>". */
  label: string;
  page: TablePage;
  windowed: boolean;
  /** Without it only the rows of `page` can be seen. */
  loadWindow?: LoadWindow | undefined;
  /** More facts after the rows and columns: the time it took. */
  caption?: ReactNode;
  actions?: ReactNode;
};

/** Rows shown whole; a longer table is a grid that scrolls. */
const PLAIN_ROWS = 30;

export function ResultTable({ label, page, windowed, loadWindow, caption, actions }: ResultTableProps) {
  const long = page.rows.length > PLAIN_ROWS || (windowed && page.rowCount > page.rows.length);
  const cut = windowed && !loadWindow && page.rowCount > page.rows.length;
  return (
    <div>
      {long ? (
        <GridTable label={label} page={page} loadWindow={windowed ? loadWindow : undefined} />
      ) : (
        <PlainTable label={label} page={page} />
      )}
      <div className={styles.caption}>
        <span className="num">
          {countOf(page.rowCount, 'row')} · {countOf(page.columns.length, 'column')}
          {cut && ` · the first ${page.rows.length} are here, run the cell to see all`}
          {caption !== undefined && <> · {caption}</>}
        </span>
        {actions !== undefined && <span className={styles.actions}>{actions}</span>}
      </div>
    </div>
  );
}

function PlainTable({ label, page }: { label: string; page: TablePage }) {
  const shapes = shapesOf(page.columns, page.rows);
  return (
    <ScrollBox label={label}>
      <table className={styles.table} aria-label={label}>
        <TableHead shapes={shapes} />
        <tbody>
          {[...page.rows.entries()].map(([at, row]) => (
            <TableRow key={at} index={page.offset + at} shapes={shapes} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
