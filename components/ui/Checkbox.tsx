'use client';

import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './Choice.module.css';
import { Icon } from './icons';

/** A choice that is on or off. */
export function Checkbox({
  isSelected,
  onChange,
  children,
}: {
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  children: ReactNode;
}) {
  return (
    <AriaCheckbox className={styles.option ?? ''} isSelected={isSelected} onChange={onChange}>
      <span className={styles.box}>
        <Icon name="check" />
      </span>
      <span className={styles.content}>{children}</span>
    </AriaCheckbox>
  );
}
