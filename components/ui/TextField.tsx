'use client';

import { TextField as AriaTextField, Input, Label } from 'react-aria-components';
import { classes } from './classes';
import { Icon, type IconName } from './icons';
import styles from './TextField.module.css';

/** `mono` for what a machine would say: a value, a name. */
export function TextField({
  label,
  value,
  onChange,
  onEnter,
  onBlur,
  icon,
  mono,
  labelHidden,
  isReadOnly,
}: {
  label: string;
  value: string;
  onChange(value: string): void;
  onEnter?: () => void;
  onBlur?: () => void;
  icon?: IconName;
  mono?: boolean;
  labelHidden?: boolean;
  isReadOnly?: boolean;
}) {
  return (
    <AriaTextField
      className={styles.row ?? ''}
      value={value}
      onChange={onChange}
      {...(onBlur && { onBlur })}
      isReadOnly={isReadOnly ?? false}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.();
      }}
    >
      <Label className={classes(labelHidden ? 'sr' : styles.label)}>{label}</Label>
      <span className={styles.field}>
        {icon && <Icon name={icon} />}
        <Input className={classes(styles.input, mono && styles.mono)} autoComplete="off" spellCheck={false} />
      </span>
    </AriaTextField>
  );
}
