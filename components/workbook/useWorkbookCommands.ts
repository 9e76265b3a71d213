'use client';

import { useMemo, useRef } from 'react';
import type { Command } from '@/components/command/command';
import { currentBlock } from '@/components/command/current-cell';
import { useCommands } from '@/components/command/useCommands';
import { isBusy } from '@/components/lesson/run-words';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { CELL_KEYS } from './cell-keys';
import { goTo } from './places';
import { useExport } from './useExport';
import { useDesk } from './WorkbookContext';

/** What can be done with the notebook and with the place of a cell, by key and from the palette. */
export function useWorkbookCommands(): void {
  const { actions } = useDesk();
  const notebook = useNotebook();
  const save = useRef(useExport());
  useCommands(
    useMemo(() => {
      const onCell = (
        command: Pick<Command, 'id' | 'title' | 'keys' | 'heard'>,
        run: (id: string) => void,
      ): Command => ({
        group: 'Cell',
        heard: 'cell',
        ...command,
        blocked: () => (currentBlock() ? undefined : 'Choose a cell first.'),
        run() {
          const block = currentBlock();
          if (block) run(block.id);
        },
      });
      const cells = [
        onCell({ id: 'cell.move-up', title: 'Move this cell up', keys: CELL_KEYS.up }, (id) => actions.move(id, 'up')),
        onCell({ id: 'cell.move-down', title: 'Move this cell down', keys: CELL_KEYS.down }, (id) =>
          actions.move(id, 'down'),
        ),
        onCell(
          { id: 'cell.split', title: 'Split this cell at the caret', keys: CELL_KEYS.split, heard: 'anywhere' },
          actions.split,
        ),
        onCell({ id: 'cell.merge', title: 'Merge this cell with the one below', keys: CELL_KEYS.merge }, actions.merge),
        onCell({ id: 'cell.duplicate', title: 'Duplicate this cell', keys: CELL_KEYS.duplicate }, actions.duplicate),
        onCell({ id: 'cell.rename', title: 'Rename this cell', keys: CELL_KEYS.rename }, (id) =>
          document.getElementById(id)?.querySelector<HTMLElement>('button[data-name]')?.click(),
        ),
      ];
      const page: readonly Command[] = [
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
        addition('sql', 'Add a cell of SQL at the end', () =>
          actions.insert(undefined, 'below', { language: 'sql', engine: 'duckdb' }),
        ),
        addition('postgres', 'Add a cell of Postgres at the end', () =>
          actions.insert(undefined, 'below', { language: 'sql', engine: 'postgres' }),
        ),
        addition('ts', 'Add a cell of TypeScript at the end', () =>
          actions.insert(undefined, 'below', { language: 'ts' }),
        ),
        addition('text', 'Add a text at the end', () => actions.insert(undefined, 'below', 'text')),
        { id: 'workbook.new', title: 'New notebook', group: 'Page', run: () => goTo({ kind: 'new' }) },
        { id: 'workbook.all', title: 'All notebooks', group: 'Page', run: () => goTo({ kind: 'list' }) },
        { id: 'workbook.md', title: 'Export as Markdown, .md', group: 'Work', run: () => save.current('md') },
        { id: 'workbook.ipynb', title: 'Export for Jupyter, .ipynb', group: 'Work', run: () => save.current('ipynb') },
        {
          id: 'workbook.ipynb-results',
          title: 'Export for Jupyter, with results',
          group: 'Work',
          run: () => save.current('ipynb', true),
        },
      ];
      return [...cells, ...page];
    }, [actions, notebook]),
  );
}

const addition = (id: string, title: string, run: () => void): Command => ({
  id: `workbook.add-${id}`,
  title,
  group: 'Cell',
  run,
});
