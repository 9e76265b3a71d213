import { createStore } from '@/lib/core/store';

/** The dialog of all work: on every page, opened from wherever it is offered. */
export const workDialog = createStore<boolean, 'open' | 'close'>(false, (_, event) => event === 'open');
