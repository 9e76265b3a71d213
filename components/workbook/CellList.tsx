'use client';

import { memo } from 'react';
import { CodeCell } from './CodeCell';
import { InsertLine } from './InsertLine';
import { TextCell } from './TextCell';
import styles from './Workbook.module.css';
import { useIsReadOnly, useWorkbook } from './WorkbookContext';

/** The cells in their order, with a place for a new one after each. */
export function CellList() {
  const order = useWorkbook(({ workbook }) => workbook.cells.map(({ kind, id }) => `${kind}:${id}`).join(' '));
  const readOnly = useIsReadOnly();
  const cells = order === '' ? [] : order.split(' ').map((each) => each.split(':'));
  return (
    <div className={styles.cells}>
      {cells.map(([kind = '', id = ''], at) => (
        <OneCell key={id} kind={kind} id={id} isLast={at === cells.length - 1} readOnly={readOnly} />
      ))}
      {cells.length === 0 && !readOnly && <InsertLine beside={undefined} stays />}
    </div>
  );
}

const OneCell = memo(function OneCell({
  kind,
  id,
  isLast,
  readOnly,
}: {
  kind: string;
  id: string;
  isLast: boolean;
  readOnly: boolean;
}) {
  return (
    <>
      {kind === 'text' ? <TextCell id={id} /> : <CodeCell id={id} />}
      {!readOnly && <InsertLine beside={id} stays={isLast} />}
    </>
  );
});
