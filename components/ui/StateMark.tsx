import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icons';
import styles from './StateMark.module.css';

/** `open` is not attempted, or waiting. */
export type State = 'passed' | 'running' | 'stale' | 'error' | 'started' | 'open';

/** A state is a shape, a word and a colour. With `labelHidden` the word is there for a screen reader only. */
export function StateMark({ state, label, labelHidden }: { state: State; label: ReactNode; labelHidden?: boolean }) {
  return (
    <span className={classes(styles.state, styles[state])}>
      <Icon name={state} />
      <span className={labelHidden ? 'sr' : undefined}>{label}</span>
    </span>
  );
}
