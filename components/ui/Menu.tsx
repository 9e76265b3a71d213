'use client';

import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from './icons';
import { Kbd } from './Kbd';
import styles from './Menu.module.css';

/** `button` is a Button or IconButton, `children` are MenuItems. */
export function Menu({ label, button, children }: { label: string; button: ReactElement; children: ReactNode }) {
  return (
    <MenuTrigger>
      {button}
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <AriaMenu className={styles.menu ?? ''} aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** With `blocked`, the reason, it is listed but cannot be chosen. */
export function MenuItem({
  label,
  icon,
  keys,
  href,
  blocked,
  onAction,
}: {
  label: string;
  icon?: IconName;
  keys?: string;
  href?: string;
  blocked?: string | undefined;
  onAction?: () => void;
}) {
  return (
    <AriaMenuItem
      className={styles.item ?? ''}
      textValue={label}
      isDisabled={blocked !== undefined}
      {...(href !== undefined && { href })}
      {...(onAction && { onAction })}
    >
      {icon && <Icon name={icon} />}
      <span>
        {label}
        {blocked !== undefined && <span className={styles.why}>{blocked}</span>}
      </span>
      {keys && <Kbd keys={keys} />}
    </AriaMenuItem>
  );
}
