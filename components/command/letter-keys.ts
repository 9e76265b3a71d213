import { createStore } from '@/lib/core/store';

const KEY = 'letter-keys';

/** Whether single letters are keys of commands: a choice of the reader, remembered by this browser. */
export const letterKeys = createStore<
  boolean,
  { readonly type: 'read' } | { readonly type: 'chosen'; readonly on: boolean }
>(true, (_, event) => (event.type === 'read' ? readChoice() : event.on));

export function chooseLetterKeys(on: boolean): void {
  letterKeys.send({ type: 'chosen', on });
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // A browser that stores nothing keeps the choice until the page is left.
  }
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
