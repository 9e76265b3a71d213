import { createStore } from '@/lib/core/store';

/** What Tab does in an editor: indent the code, or go on to the next control. The choice holds for every editor. */
export type TabMode = 'indents' | 'leaves';

export const tabMode = createStore<TabMode, { readonly type: 'toggled' }>('indents', (mode) =>
  mode === 'indents' ? 'leaves' : 'indents',
);
