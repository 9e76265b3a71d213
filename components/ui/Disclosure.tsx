import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';
import { Icon } from './icons';

/** A native `<details>`, so it opens before and without JavaScript. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary className={styles.summary}>
        <Icon name="right" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
