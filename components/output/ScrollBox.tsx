'use client';

import { type ReactNode, useRef } from 'react';
import { useScrolls } from '@/components/ui/useScrolls';
import styles from './ResultTable.module.css';

/** Scrolls what is wider than the page, and is a tab stop only then. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  return (
    <div
      ref={box}
      className={styles.box}
      {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': `${label}, scrolls` })}
    >
      {children}
    </div>
  );
}
