'use client';

import { type ReactNode, useId, useState } from 'react';
import type { TablePage, Value } from '@/lib/core/value';
import { type Sorting, WHOLE } from '@/lib/core/view';
import { ColumnMenu } from './ColumnMenu';
import { KEYS } from './CursorVoice';
import { copyLater } from './export-rows';
import { FilterDialog } from './FilterDialog';
import { withFilter, withoutFilter } from './filter-words';
import { countOf } from './format';
import { GridTable } from './GridTable';
import { Inspector } from './Inspector';
import { isLong } from './long-table';
import { PlainTable } from './PlainTable';
import { ProfilePanel } from './profile/ProfilePanel';
import { ResultActions } from './ResultActions';
import styles from './ResultTable.module.css';
import type { ResultSource } from './result-source';
import { pressed, sortedBy } from './sorting';
import { type TableControls, tabbed } from './table-controls';
import type { RowRange } from './useGridCursor';
import { useResultView } from './useResultView';
import { useTransfer } from './useTransfer';
import { ViewLine } from './ViewLine';

type WorkableTableProps = {
  label: string;
  page: TablePage;
  windowed: boolean;
  source: ResultSource;
  caption?: ReactNode;
  /** Other actions, before those of every result. */
  actions?: ReactNode;
};

/** What is open over or under the table; one at a time, but for the profile. */
type Opened =
  | { readonly kind: 'menu'; readonly column: number; readonly heading: HTMLElement }
  | { readonly kind: 'filter'; readonly column: number }
  | { readonly kind: 'value'; readonly column: number; readonly row: number; readonly value: Value };

/** A result that can be sorted, filtered, profiled, inspected, copied and downloaded. None of it changes the result. */
export function WorkableTable({ label, page, windowed, source, caption, actions }: WorkableTableProps) {
  const keysId = useId();
  const result = useResultView(page, source.rows);
  const transfers = useTransfer();
  const [opened, setOpened] = useState<Opened>();
  const [profile, setProfile] = useState<{ readonly column: number | undefined }>();
  const { view, setView, shown, applied, isHere } = result;
  const { rows } = source;
  const close = () => setOpened(undefined);
  const column = opened && page.columns[opened.column];

  const copyRows = ({ first, last }: RowRange) =>
    void transfers.start('Copying', async (signal) => {
      const text = async () =>
        tabbed(page.columns, (await rows?.window(first, last - first + 1, signal, applied))?.rows ?? []);
      await copyLater(text());
      return `${countOf(last - first + 1, 'row')} copied.`;
    });
  const controls: TableControls = {
    sorting: applied.sorting,
    onSort: (at, add) => setView(pressed(view, at, add)),
    onMenu: (at, heading) => setOpened({ kind: 'menu', column: at, heading }),
    onInspect: (row, at, value) => setOpened({ kind: 'value', column: at, row, value }),
    onCopyRows: copyRows,
  };
  const sortBy = (at: number, direction: Sorting['direction'] | undefined) =>
    setView(
      direction
        ? sortedBy(view, { column: at, direction })
        : { ...view, sorting: view.sorting.filter((each) => each.column !== at) },
    );
  return (
    <div aria-busy={result.status === 'loading' || undefined}>
      <ViewLine
        view={result}
        rowCount={page.rowCount}
        onRemove={(filter) => setView(withoutFilter(view, filter))}
        onClear={() => setView(WHOLE)}
        onRun={source.run}
      />
      <span id={keysId} hidden>
        {KEYS}
      </span>
      {isLong(page, windowed) ? (
        <GridTable
          label={label}
          page={shown}
          loadWindow={
            isHere || !rows ? undefined : (offset, limit, signal) => rows.window(offset, limit, signal, applied)
          }
          controls={controls}
          describedBy={keysId}
        />
      ) : (
        <PlainTable label={label} page={shown} controls={controls} describedBy={keysId} />
      )}
      <div className={styles.caption}>
        <span className="num">
          {countOf(page.rowCount, 'row')} · {countOf(page.columns.length, 'column')}
          {!rows &&
            page.rowCount > page.rows.length &&
            ` · the first ${page.rows.length} are here, run the cell to see all`}
          {caption !== undefined && <> · {caption}</>}
        </span>
        <ResultActions
          name={source.name}
          exported={{ shown, isHere, view: applied, rows }}
          canRun={source.run !== undefined}
          transfers={transfers}
          profiled={profile !== undefined}
          onProfile={() => setProfile(profile ? undefined : { column: undefined })}
        >
          {actions}
        </ResultActions>
      </div>
      {profile && (
        <ProfilePanel
          page={page}
          view={applied}
          source={source}
          column={profile.column}
          onColumn={(at) => setProfile({ column: at })}
          onClose={() => setProfile(undefined)}
        />
      )}
      {opened?.kind === 'menu' && column && (
        <ColumnMenu
          column={column}
          heading={opened.heading}
          sorted={applied.sorting.find((each) => each.column === opened.column)?.direction}
          onSort={(direction) => sortBy(opened.column, direction)}
          onFilter={() => setOpened({ kind: 'filter', column: opened.column })}
          onProfile={() => setProfile({ column: opened.column })}
          onClose={() => setOpened((now) => (now?.kind === 'menu' ? undefined : now))}
        />
      )}
      {opened?.kind === 'filter' && column && (
        <FilterDialog
          at={opened.column}
          column={column}
          onApply={(filter) => {
            setView(withFilter(view, filter));
            close();
          }}
          onClose={close}
        />
      )}
      {opened?.kind === 'value' && column && (
        <Inspector row={opened.row} column={column} value={opened.value} onClose={close} />
      )}
    </div>
  );
}
