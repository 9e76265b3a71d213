import { createStore, type Store } from '@/lib/core/store';

/** What was done last, in words, with what can be done about it. */
export type LastChange = {
  readonly words: string;
  readonly action?: { readonly label: string; readonly keys?: string; run(): void };
};

type LastChangeEvent = { readonly type: 'said'; readonly said: LastChange } | { readonly type: 'closed' };
export type LastChangeStore = Store<LastChange | undefined, LastChangeEvent>;

export const createLastChange = (): LastChangeStore =>
  createStore<LastChange | undefined, LastChangeEvent>(undefined, (_, event) =>
    event.type === 'said' ? event.said : undefined,
  );
