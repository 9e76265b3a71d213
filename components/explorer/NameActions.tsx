'use client';

import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuItem } from '@/components/ui/Menu';
import styles from './Explorer.module.css';
import { type NameKind, useNameActions } from './name-actions';

/** Beside a name: type it where the caret was last, and a menu of the rest. `children` are more MenuItems. */
export function NameActions({
  name,
  kind = 'name',
  cell,
  children,
}: {
  name: string;
  kind?: NameKind;
  /** The cell that makes it. */
  cell?: string | undefined;
  children?: ReactNode;
}) {
  const actions = useNameActions();
  return (
    <span className={styles.actions}>
      <IconButton small icon="add" label={`Insert ${name}`} onPress={() => actions.insert(name, kind)} />
      <Menu label={name} button={<IconButton small icon="more" label={`More for ${name}`} />}>
        <MenuItem label="Copy the name" onAction={() => actions.copy(name)} />
        {cell !== undefined && <MenuItem label={`Go to the cell ${cell}`} onAction={() => actions.goTo(cell)} />}
        {children}
      </Menu>
    </span>
  );
}
