'use client';

import { useSyncExternalStore } from 'react';
import type { Store } from '@/lib/core/store';

/** Part of a store's state. `select` returns what is stored, or a primitive: never a new object. */
export function useStore<State, Event, T>({ subscribe, read }: Store<State, Event>, select: (state: State) => T): T {
  const get = () => select(read());
  return useSyncExternalStore(subscribe, get, get);
}
