'use client';

import { useMemo } from 'react';
import { headingsIn } from './headings';
import { standOn } from './stand-on';
import styles from './Workbook.module.css';
import { useWorkbook } from './WorkbookContext';

/** The headings of the texts, to go to. Nothing, if there are none. */
export function Headings() {
  const cells = useWorkbook(({ workbook }) => workbook.cells);
  const headings = useMemo(() => headingsIn(cells), [cells]);
  if (headings.length === 0) return null;
  return (
    <nav className={styles.group} aria-label="Contents">
      <h2>Contents</h2>
      <ol className={styles.headings}>
        {headings.map(({ cell, depth, words }, at) => (
          <li key={at} data-depth={depth}>
            <a
              href={`#${cell}`}
              onClick={(event) => {
                event.preventDefault();
                standOn(cell, 'cell');
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
