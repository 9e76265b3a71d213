'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './ResultTable.module.css';

/** Scrolls what is wider than the page, and is a tab stop only then. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setScrolls(element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
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
