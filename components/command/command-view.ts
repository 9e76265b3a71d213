import { createStore } from '@/lib/core/store';

/** What stands over the page: everything that can be done and gone to, the words of this page, or the keys. */
export type CommandView = 'palette' | 'search' | 'keys' | undefined;

export const commandView = createStore<CommandView, { readonly type: 'shown'; readonly view: CommandView }>(
  undefined,
  (_, { view }) => view,
);

export const showCommands = (view: CommandView) => commandView.send({ type: 'shown', view });
