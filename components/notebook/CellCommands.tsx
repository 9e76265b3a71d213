'use client';

import { use } from 'react';
import type { Command } from '@/components/command/command';
import { currentBlock, currentCell } from '@/components/command/current-cell';
import { say } from '@/components/command/say';
import { useCommands } from '@/components/command/useCommands';
import { findEditor } from '@/components/editor/open-editors';
import { tabMode } from '@/components/editor/tab-mode';
import { isWorkedOn } from '@/lib/notebook/cell-work';
import type { Notebook } from '@/lib/notebook/notebook';
import { autoRunCommand } from './auto-run-command';
import { enterBlock, focusBlock, focusCell, focusOutput, focusRegion, focusSoon, outputOf } from './focus-cell';
import { useNotebook } from './NotebookContext';
import { type Structure, StructureContext } from './StructureContext';
import { useTableFinds } from './useTableFinds';

/** What can be done with the cell that has the focus, or had it last: by key and from the palette. Once per notebook. */
export function CellCommands() {
  const notebook = useNotebook();
  const structure = use(StructureContext);
  useTableFinds();
  useCommands([
    ...runs(notebook),
    ...moves(),
    ...(structure ? changes(structure) : []),
    ...edits(notebook),
    autoRunCommand,
  ]);
  return null;
}

const NO_BLOCK = 'Choose a cell first.';

/** A command on the block that has the focus. */
function onBlock(
  command: Omit<Command, 'run' | 'blocked' | 'group'> & { group?: Command['group'] },
  run: (block: HTMLElement) => void,
  blocked: (block: HTMLElement) => string | undefined = () => undefined,
): Command {
  return {
    group: 'Cell',
    heard: 'cell',
    ...command,
    blocked() {
      const block = currentBlock();
      return block ? blocked(block) : NO_BLOCK;
    },
    run() {
      const block = currentBlock();
      if (block) run(block);
    },
  };
}

/** A command on the cell or exercise that has the focus. */
const onCell = (
  command: Omit<Command, 'run' | 'blocked' | 'group'> & { group?: Command['group'] },
  run: (id: string) => void,
  blocked: (id: string) => string | undefined = () => undefined,
): Command =>
  onBlock(
    command,
    () => {
      const id = currentCell();
      if (id !== undefined) run(id);
    },
    ({ dataset: { cell } }) => (cell === undefined ? 'A question is answered, not run.' : blocked(cell)),
  );

function runs({ run, check, store }: Notebook): readonly Command[] {
  return [
    onCell({ id: 'cell.run', title: 'Run this cell', keys: 'Mod+Enter', group: 'Run' }, run),
    onCell(
      { id: 'cell.run-next', title: 'Run this cell and go to the next', keys: 'Shift+Enter', group: 'Run' },
      (id) => {
        run(id);
        focusCell(id, 'next');
      },
    ),
    onCell({ id: 'exercise.check', title: 'Check this exercise', keys: 'Alt+Enter', group: 'Run' }, check, (id) =>
      store.read().exercises.has(id) ? undefined : 'This cell is not an exercise.',
    ),
  ];
}

function moves(): readonly Command[] {
  return [
    onBlock({ id: 'cell.previous', title: 'Go to the cell before', keys: 'Up' }, (block) =>
      focusBlock(block, 'previous'),
    ),
    onBlock({ id: 'cell.next', title: 'Go to the cell after', keys: 'Down' }, (block) => focusBlock(block, 'next')),
    onBlock({ id: 'cell.edit', title: 'Edit this cell', keys: 'Enter' }, enterBlock),
    onBlock(
      { id: 'cell.output', title: 'Go to the output', keys: 'o' },
      (block) => {
        const output = outputOf(block);
        if (output) focusOutput(output);
      },
      (block) => (outputOf(block) ? undefined : 'This cell shows no output.'),
    ),
    onBlock(
      { id: 'cell.back', title: 'From the output back to its cell', keys: 'o or Esc', heard: 'output' },
      ({ id }) => focusRegion(id),
    ),
    onBlock(
      { id: 'cell.fold', title: 'Fold or unfold this cell', keys: 'f' },
      (block) => foldOf(block)?.click(),
      (block) => (foldOf(block) ? undefined : 'This cell does not fold.'),
    ),
  ];
}

const foldOf = (block: HTMLElement) => block.querySelector<HTMLElement>('button[data-fold]');

function edits(notebook: Notebook): readonly Command[] {
  return [
    onCell(
      { id: 'cell.reset', title: 'Reset this cell' },
      (id) => {
        notebook.reset(id);
        focusRegion(id);
      },
      (id) => {
        const { cells, saved } = notebook.store.read();
        if (saved.status === 'elsewhere') return 'Another tab writes this.';
        const cell = cells.get(id);
        return cell && isWorkedOn(cell) ? undefined : 'It is as it came.';
      },
    ),
    onCell(
      { id: 'editor.leave', title: 'Leave the editor, to its cell', keys: 'Esc', group: 'Editor', heard: 'editor' },
      focusRegion,
    ),
    {
      id: 'editor.tab',
      title: 'Let Tab leave the editor, or write a tab again',
      group: 'Editor',
      keys: 'Ctrl+M',
      heard: 'editor',
      run() {
        tabMode.send({ type: 'toggled' });
        say(tabMode.read() === 'leaves' ? 'Tab leaves the editor.' : 'Tab writes a tab.');
      },
    },
    onCell(
      { id: 'editor.format', title: 'Format the code', keys: 'Shift+Alt+F', group: 'Editor', heard: 'editor' },
      (id) => {
        void findEditor(id)
          ?.format()
          .then((done) => say(done.status === 'refused' ? done.why : `The code is ${done.status}.`));
      },
      (id) => (findEditor(id)?.canFormat ? undefined : 'Its code cannot be formatted here.'),
    ),
  ];
}

function changes(structure: Structure): readonly Command[] {
  const insert = (side: 'above' | 'below') => (block: HTMLElement) => focusSoon(structure.insert(block.id, side));
  return [
    onBlock({ id: 'cell.insert-above', title: 'Insert a cell above', keys: 'a' }, insert('above')),
    onBlock({ id: 'cell.insert-below', title: 'Insert a cell below', keys: 'b' }, insert('below')),
    onBlock({ id: 'cell.delete', title: 'Delete this cell', keys: 'd d' }, ({ id }) => focusSoon(structure.remove(id))),
    {
      ...UNDO,
      id: 'cell.undo',
      title: 'Undo the last change of cells',
      keys: 'z',
      run: () => afterwards(structure.undo),
    },
    { ...UNDO, id: 'cell.redo', title: 'Redo it', keys: 'Shift+Z', run: () => afterwards(structure.redo) },
  ];
}

const UNDO = { group: 'Cell', heard: 'cell' } as const;

/** The cell that has the focus may go away: then the one that stands in its place gets it. */
function afterwards(change: () => void): void {
  const block = currentBlock();
  const all = () => [...document.querySelectorAll<HTMLElement>('[data-cell]')];
  const place = block ? all().indexOf(block) : -1;
  change();
  requestAnimationFrame(() => {
    const now = all();
    focusSoon((block?.isConnected ? block : (now[place] ?? now.at(-1)))?.id);
  });
}
