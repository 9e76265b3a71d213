import type { Command } from '@/components/command/command';
import type { Notebook } from '@/lib/notebook/notebook';
import { isBusy } from './run-words';

/** What can be done with the whole lesson. `open` shows what stands beside it on a wide window. */
export const lessonCommands = (
  notebook: Notebook,
  open: (sheet: 'contents' | 'tables') => void,
): readonly Command[] => [
  { id: 'run.all', title: 'Run all', group: 'Run', keys: 'Mod+Shift+Enter', run: notebook.runAll },
  { id: 'run.stale', title: 'Run what is stale', group: 'Run', run: notebook.runStale },
  { id: 'run.clean', title: 'Run all, from clean', group: 'Run', run: notebook.runFromClean },
  {
    id: 'run.stop',
    title: 'Stop',
    group: 'Run',
    blocked: () => (isBusy(notebook.store.read()) ? undefined : 'Nothing runs.'),
    run: notebook.stop,
  },
  { id: 'page.contents', title: 'Contents', group: 'Page', run: () => open('contents') },
  { id: 'page.tables', title: 'Tables', group: 'Page', run: () => open('tables') },
];
