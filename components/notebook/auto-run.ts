const KEY = 'auto-run';
const CHANGED = 'auto-run-changed';

/** What was chosen in a browser that stores nothing. */
let unstored = false;

/** Whether what depends on a cell runs when the cell has run: a choice of the reader, remembered by this browser. */
export function readAutoRun(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return unstored;
  }
}

export function chooseAutoRun(on: boolean): void {
  unstored = on;
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // The choice holds until the page is left.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Choices made in other tabs count too. */
export function subscribeAutoRun(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}
