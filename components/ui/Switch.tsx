'use client';

import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import styles from './Switch.module.css';

export function Switch({
  isSelected,
  onChange,
  children,
}: {
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  children: ReactNode;
}) {
  return (
    <AriaSwitch className={styles.row ?? ''} isSelected={isSelected} onChange={onChange}>
      <span className={styles.track} />
      {children}
    </AriaSwitch>
  );
}
