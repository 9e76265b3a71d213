'use client';

import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import styles from './Choice.module.css';
import { classes } from './classes';

export type ChoiceOption = { readonly id: string; readonly content: ReactNode };

/** One of several. `label` is its accessible name; the words on the page stand above it. */
export function RadioGroup({
  label,
  options,
  selected,
  isDisabled,
  onSelect,
}: {
  label: string;
  options: readonly ChoiceOption[];
  selected: string | null;
  isDisabled?: boolean;
  onSelect(id: string): void;
}) {
  return (
    <AriaRadioGroup
      className={styles.group ?? ''}
      aria-label={label}
      value={selected}
      isDisabled={isDisabled ?? false}
      onChange={onSelect}
    >
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className={styles.option ?? ''}>
          <span className={classes(styles.box, styles.round)} />
          <span className={styles.content}>{option.content}</span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
