'use client';

import { TextArea as AriaTextArea, TextField as AriaTextField, Label } from 'react-aria-components';
import { classes } from './classes';
import styles from './TextArea.module.css';

/** Prose to be written: it grows with its text. Mod+Enter means `onSubmit`. */
export function TextArea({
  label,
  labelHidden,
  value,
  isReadOnly,
  onChange,
  onSubmit,
}: {
  label: string;
  labelHidden?: boolean;
  value: string;
  isReadOnly?: boolean;
  onChange(value: string): void;
  onSubmit?: () => void;
}) {
  return (
    <AriaTextField
      className={styles.row ?? ''}
      value={value}
      onChange={onChange}
      isReadOnly={isReadOnly ?? false}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || !onSubmit) return;
        event.preventDefault();
        onSubmit();
      }}
    >
      <Label className={classes(labelHidden ? 'sr' : styles.label)}>{label}</Label>
      <AriaTextArea className={styles.field ?? ''} rows={8} />
    </AriaTextField>
  );
}
