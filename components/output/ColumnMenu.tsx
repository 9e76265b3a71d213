'use client';

import { MenuItem } from '@/components/ui/Menu';
import { MenuAt } from '@/components/ui/MenuAt';
import type { Column } from '@/lib/core/value';
import type { Sorting } from '@/lib/core/view';

type ColumnMenuProps = {
  column: Column;
  /** Its heading, or the button in it. */
  heading: HTMLElement;
  sorted: Sorting['direction'] | undefined;
  onSort(direction: Sorting['direction'] | undefined): void;
  onFilter(): void;
  onProfile(): void;
  onClose(): void;
};

export function ColumnMenu({ column, heading, sorted, onSort, ...does }: ColumnMenuProps) {
  return (
    <MenuAt label={`Column ${column.name}`} at={heading} onClose={does.onClose}>
      {sorted !== 'ascending' && <MenuItem label="Sort ascending" onAction={() => onSort('ascending')} />}
      {sorted !== 'descending' && <MenuItem label="Sort descending" onAction={() => onSort('descending')} />}
      {sorted !== undefined && <MenuItem label="Do not sort" onAction={() => onSort(undefined)} />}
      <MenuItem label="Filter…" onAction={does.onFilter} />
      <MenuItem label="Profile" onAction={does.onProfile} />
      <MenuItem label="Copy column name" onAction={() => void navigator.clipboard.writeText(column.name)} />
    </MenuAt>
  );
}
