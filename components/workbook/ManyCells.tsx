'use client';

import { CellList } from './CellList';
import { Rail } from './Rail';
import styles from './Workbook.module.css';
import { WorkbookTitle } from './WorkbookTitle';

/** A notebook of several cells, its tables and what its cells have to do with each other beside it. */
export function ManyCells({ onFiles }: { onFiles(files: readonly File[]): void }) {
  return (
    <div className={styles.desk}>
      <main id="content" tabIndex={-1} className={styles.paper}>
        <WorkbookTitle />
        <CellList />
      </main>
      <aside className={styles.rail} aria-label="Tables">
        <Rail onFiles={onFiles} />
      </aside>
    </div>
  );
}
