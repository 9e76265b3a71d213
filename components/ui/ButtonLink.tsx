import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './buttonClass';

/** A link that looks like a button. */
export function ButtonLink({ variant, small, square, className, ...props }: ComponentProps<'a'> & ButtonLook) {
  return <a {...props} className={buttonClass({ variant, small, square }, className)} />;
}
