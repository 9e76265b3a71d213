'use client';

import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { bytesOf } from './bytes';
import styles from './Meter.module.css';

/** Bytes that have come, of all. Without `total` the step has not begun. */
export function Meter({ label, loaded, total }: { label: ReactNode; loaded: number; total?: number }) {
  const text = total === undefined ? 'waits' : bytesOf(loaded, total);
  return (
    <ProgressBar className={styles.row ?? ''} value={loaded} maxValue={total ?? 1} valueLabel={text}>
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span className={styles.track}>
            <span className={styles.fill} style={{ display: 'block', width: `${percentage ?? 0}%` }} />
          </span>
          <span className={styles.text}>{text}</span>
        </>
      )}
    </ProgressBar>
  );
}
