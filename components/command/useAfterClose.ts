'use client';

import { useEffect, useRef } from 'react';

/** Does what was chosen in a dialog when it has gone and has given the focus back to where it was. */
export function useAfterClose(isOpen: boolean): (then: () => void) => void {
  const chosen = useRef<() => void>(undefined);
  useEffect(() => {
    const then = chosen.current;
    if (isOpen || !then) return;
    chosen.current = undefined;
    // The focus goes back in the frame that comes.
    requestAnimationFrame(() => requestAnimationFrame(then));
  }, [isOpen]);
  return (then) => {
    chosen.current = then;
  };
}
