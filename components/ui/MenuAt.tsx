'use client';

import type { ReactNode } from 'react';
import { Menu as AriaMenu, Popover } from 'react-aria-components';
import styles from './Menu.module.css';

/** A Menu that many things open, at one of them. `children` are MenuItems. The focus goes back to where it was. */
export function MenuAt({
  label,
  at,
  onClose,
  children,
}: {
  label: string;
  at: HTMLElement;
  onClose(): void;
  children: ReactNode;
}) {
  return (
    <Popover
      className={styles.popover ?? ''}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      triggerRef={{ current: at }}
    >
      <AriaMenu className={styles.menu ?? ''} aria-label={label} autoFocus="first" onClose={onClose}>
        {children}
      </AriaMenu>
    </Popover>
  );
}
