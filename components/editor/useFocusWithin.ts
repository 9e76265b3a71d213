'use client';

import { type FocusEvent, useState } from 'react';

/** Whether the focus is in an element or below it. `onEnter` is told when it comes in from elsewhere. */
export function useFocusWithin(onEnter: (() => void) | undefined) {
  const [focused, setFocused] = useState(false);
  const handlers = {
    onFocus(): void {
      if (!focused) onEnter?.();
      setFocused(true);
    },
    onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
      setFocused(currentTarget.contains(relatedTarget));
    },
  };
  return { focused, handlers };
}
