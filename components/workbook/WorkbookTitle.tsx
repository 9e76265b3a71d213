'use client';

import { renameWorkbook } from '@/lib/workbook/cell-changes';
import { InlineName } from './InlineName';
import styles from './Workbook.module.css';
import { useDesk, useIsReadOnly, useWorkbook } from './WorkbookContext';

export function WorkbookTitle() {
  const { open } = useDesk();
  const title = useWorkbook(({ workbook }) => workbook.title);
  const readOnly = useIsReadOnly();
  return (
    <h1 className={styles.title}>
      {readOnly ? (
        title
      ) : (
        <InlineName
          name={title}
          label="Name of the notebook"
          className={styles.titleName}
          onRename={(wanted) => {
            open.make(renameWorkbook(open.store.read().workbook, wanted));
            return undefined;
          }}
        />
      )}
    </h1>
  );
}
