'use client';

import { Header, MenuItem, MenuSection } from 'react-aria-components';
import { Icon } from './icons';
import styles from './Menu.module.css';

/** A part of a Menu in which one of several is chosen. */
export function MenuChoice<Id extends string>({
  label,
  options,
  chosen,
  onChoose,
}: {
  label: string;
  options: readonly { readonly id: Id; readonly label: string }[];
  chosen: Id;
  onChoose(id: Id): void;
}) {
  return (
    <MenuSection
      className={styles.section ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const option = options.find(({ id }) => keys === 'all' || keys.has(id));
        if (option) onChoose(option.id);
      }}
    >
      <Header className={styles.heading ?? ''}>{label}</Header>
      {options.map(({ id, label }) => (
        <MenuItem key={id} id={id} className={styles.item ?? ''} textValue={label}>
          {({ isSelected }) => (
            <>
              <span className={styles.tick}>{isSelected && <Icon name="check" />}</span>
              {label}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
