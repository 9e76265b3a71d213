'use client';

import { useId, useRef } from 'react';
import type { TablePage } from '@/lib/core/value';
import { useMounted } from '../ui/useMounted';
import { CursorVoice } from './CursorVoice';
import { shapesOf } from './column-shape';
import styles from './ResultTable.module.css';
import { ScrollBox } from './ScrollBox';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { cursorActions, headControls, type TableControls } from './table-controls';
import { useGridCursor } from './useGridCursor';

type PlainTableProps = {
  label: string;
  page: TablePage;
  controls?: TableControls | undefined;
  /** The id of what tells the keys. */
  describedBy?: string | undefined;
};

/** A short table, all of it. One that can be worked with is one stop for Tab: the cell under its cursor. */
export function PlainTable({ label, page, controls: given, describedBy }: PlainTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const cellId = `${useId()}-cell`;
  const mounted = useMounted();
  const controls = mounted ? given : undefined;
  const shapes = shapesOf(page.columns, page.rows);
  const { cursor, selected, handlers } = useGridCursor({
    box,
    rows: page.rows.length,
    columns: page.columns.length,
    firstInSight: 0,
    roving: true,
    actions: controls && cursorActions(controls, page.columns, (row) => page.rows[row]),
  });
  const stop = controls ? (cursor ?? { row: 0, column: 0 }) : undefined;
  const cursorIn = (row: number) => (stop?.row === row ? { column: stop.column, id: cellId } : undefined);
  return (
    <ScrollBox label={label} box={box} reachable={controls === undefined}>
      <table
        className={styles.table}
        aria-label={label}
        {...(controls && { ...handlers, 'aria-describedby': describedBy })}
      >
        <TableHead shapes={shapes} controls={controls && headControls(controls)} cursor={cursorIn(-1)} roving />
        <tbody>
          {[...page.rows.entries()].map(([at, row]) => (
            <TableRow
              key={at}
              index={page.offset + at}
              shapes={shapes}
              row={row}
              cursor={cursorIn(at)}
              isSelected={selected && at >= selected.first && at <= selected.last}
              inspects={controls !== undefined}
              roving={controls !== undefined}
            />
          ))}
        </tbody>
      </table>
      {controls && <CursorVoice page={page} selected={selected} />}
    </ScrollBox>
  );
}
