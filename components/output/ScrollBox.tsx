'use client';

import { type ReactNode, type RefObject, useRef } from 'react';
import { useScrolls } from '@/components/ui/useScrolls';
import styles from './ResultTable.module.css';

type ScrollBoxProps = {
  label: string;
  box?: RefObject<HTMLDivElement | null>;
  /** Whether it is a stop for Tab where it scrolls: not if something in it is. */
  reachable?: boolean;
  children: ReactNode;
};

/** Scrolls what is wider than the page. */
export function ScrollBox({ label, box: given, reachable = true, children }: ScrollBoxProps) {
  const own = useRef<HTMLDivElement>(null);
  const box = given ?? own;
  const scrolls = useScrolls(box);
  return (
    <div
      ref={box}
      className={styles.box}
      {...(scrolls && reachable && { tabIndex: 0, role: 'group', 'aria-label': `${label}, scrolls` })}
    >
      {children}
    </div>
  );
}
