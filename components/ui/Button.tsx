'use client';

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { type ButtonLook, buttonClass } from './buttonClass';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style'> & ButtonLook & { className?: string };

/** Says why beside it when `isDisabled`. */
export function Button({ variant, small, square, className, ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonClass({ variant, small, square }, className)} />;
}
