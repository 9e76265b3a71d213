'use client';

import { useId } from 'react';
import { classes } from './classes';
import styles from './Select.module.css';

/** One of several, in the system's own list: long lists and phones have it right. */
export function Select<Id extends string>({
  label,
  labelHidden,
  options,
  chosen,
  mono,
  onChoose,
}: {
  label: string;
  labelHidden?: boolean;
  options: readonly { readonly id: Id; readonly label: string }[];
  chosen: Id;
  mono?: boolean;
  onChoose(id: Id): void;
}) {
  const id = useId();
  return (
    <span className={styles.row}>
      <label htmlFor={id} className={labelHidden ? 'sr' : styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={classes(styles.select, mono && styles.mono)}
        value={chosen}
        onChange={({ currentTarget }) => {
          const option = options.find((each) => each.id === currentTarget.value);
          if (option) onChoose(option.id);
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
