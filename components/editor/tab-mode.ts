import { createStore } from '@/lib/core/store';

/** What Tab does in an editor: indent the code, or go on to the next control. The choice holds for every editor. */
export type TabMode = 'indents' | 'leaves';

const KEY = 'tab-mode';

const other = (mode: TabMode): TabMode => (mode === 'indents' ? 'leaves' : 'indents');

/** Remembered by this browser, and read by the first editor that is entered. */
export const tabMode = createStore<TabMode, { readonly type: 'toggled' } | { readonly type: 'remembered' }>(
  'indents',
  (mode, { type }) => {
    if (type === 'remembered') return remembered() ?? mode;
    const chosen = other(mode);
    remember(chosen);
    return chosen;
  },
);

function remembered(): TabMode | undefined {
  try {
    return localStorage.getItem(KEY) === 'leaves' ? 'leaves' : undefined;
  } catch {
    return undefined;
  }
}

function remember(mode: TabMode): void {
  try {
    localStorage.setItem(KEY, mode);
  } catch {
    // A browser that stores nothing keeps the choice until the page is left.
  }
}
