'use client';

import { ToggleButton } from 'react-aria-components';
import { buttonClass } from './buttonClass';
import styles from './Segments.module.css';

/** Ways to show one thing: `Chart | Table`. */
export function Segments<Id extends string>({
  label,
  options,
  selected,
  onSelect,
}: {
  label: string;
  options: readonly { readonly id: Id; readonly label: string }[];
  selected: Id;
  onSelect(id: Id): void;
}) {
  return (
    <div role="group" aria-label={label} className={styles.segments}>
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          className={buttonClass({ small: true })}
          isSelected={option.id === selected}
          onPress={() => onSelect(option.id)}
        >
          {option.label}
        </ToggleButton>
      ))}
    </div>
  );
}
