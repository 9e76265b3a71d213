'use client';

import type { ReactNode } from 'react';
import type { TablePage } from '@/lib/core/value';
import { countOf } from './format';
import { GridTable } from './GridTable';
import { isLong } from './long-table';
import { PlainTable } from './PlainTable';
import styles from './ResultTable.module.css';
import type { ResultSource } from './result-source';
import { WorkableTable } from './WorkableTable';

type ResultTableProps = {
  /** Its accessible name: "Result of <id>". */
  label: string;
  page: TablePage;
  windowed: boolean;
  /** With it the result can be sorted, filtered, profiled, copied and downloaded. Without it the rows of `page` can be read. */
  source?: ResultSource | undefined;
  /** More facts after the rows and columns: the time it took. */
  caption?: ReactNode;
  actions?: ReactNode;
};

export function ResultTable({ source, ...props }: ResultTableProps) {
  return source ? <WorkableTable {...props} source={source} /> : <StillTable {...props} />;
}

function StillTable({ label, page, windowed, caption, actions }: Omit<ResultTableProps, 'source'>) {
  return (
    <div>
      {isLong(page, windowed) ? (
        <GridTable label={label} page={page} loadWindow={undefined} />
      ) : (
        <PlainTable label={label} page={page} />
      )}
      <div className={styles.caption}>
        <span className="num">
          {countOf(page.rowCount, 'row')} · {countOf(page.columns.length, 'column')}
          {windowed &&
            page.rowCount > page.rows.length &&
            ` · the first ${page.rows.length} are here, run the cell to see all`}
          {caption !== undefined && <> · {caption}</>}
        </span>
        {actions !== undefined && <span className={styles.actions}>{actions}</span>}
      </div>
    </div>
  );
}
