'use client';

import { useSyncExternalStore } from 'react';

let chosen = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(twin: boolean) {
  chosen = twin;
  for (const listener of listeners) listener();
}

/** Whether cells show their Python twin. One choice for all cells; remembered while the page is open. */
export function useTwin(): readonly [boolean, (twin: boolean) => void] {
  return [
    useSyncExternalStore(
      subscribe,
      () => chosen,
      () => false,
    ),
    choose,
  ];
}
