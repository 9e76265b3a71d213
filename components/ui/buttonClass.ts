import styles from './Button.module.css';
import { classes } from './classes';

/** `main` is the one filled button of a place, `line` has an edge, `text` reads like a link; without one it is quiet. */
export type ButtonVariant = 'quiet' | 'line' | 'main' | 'text';
export type ButtonLook = {
  variant?: ButtonVariant | undefined;
  small?: boolean | undefined;
  square?: boolean | undefined;
};

export const buttonClass = ({ variant = 'quiet', small, square }: ButtonLook, className?: string) =>
  classes(styles.button, styles[variant], small && styles.small, square && styles.square, className);
