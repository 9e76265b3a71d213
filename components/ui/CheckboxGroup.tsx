'use client';

import { CheckboxGroup as AriaCheckboxGroup, Checkbox } from 'react-aria-components';
import styles from './Choice.module.css';
import { Icon } from './icons';
import type { ChoiceOption } from './RadioGroup';

/** Any of several. `label` is its accessible name; the words on the page stand above it. */
export function CheckboxGroup({
  label,
  options,
  selected,
  isDisabled,
  onSelect,
}: {
  label: string;
  options: readonly ChoiceOption[];
  selected: readonly string[];
  isDisabled?: boolean;
  onSelect(ids: string[]): void;
}) {
  return (
    <AriaCheckboxGroup
      className={styles.group ?? ''}
      aria-label={label}
      value={[...selected]}
      isDisabled={isDisabled ?? false}
      onChange={onSelect}
    >
      {options.map((option) => (
        <Checkbox key={option.id} value={option.id} className={styles.option ?? ''}>
          <span className={styles.box}>
            <Icon name="check" />
          </span>
          <span className={styles.content}>{option.content}</span>
        </Checkbox>
      ))}
    </AriaCheckboxGroup>
  );
}
