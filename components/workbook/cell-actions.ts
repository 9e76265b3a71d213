import { findEditor } from '@/components/editor/open-editors';
import {
  type CellLanguage,
  cellOf,
  changeLanguage,
  duplicateCell,
  insertCell,
  languageOf,
  moveCell,
  removeCell,
  renameCell,
} from '@/lib/workbook/cell-changes';
import type { Change } from '@/lib/workbook/command';
import type { OpenWorkbook } from '@/lib/workbook/open-workbook';
import { mergeCells, splitCell } from '@/lib/workbook/split-merge';
import type { Workbook } from '@/lib/workbook/workbook';
import type { LastChangeStore } from './last-change';
import { pastWords } from './past-words';
import { standOn } from './stand-on';

/** What is done to the order and the kind of cells, from menus, keys and the palette alike: made, told, and stood on. */
export interface CellActions {
  /** Undefined beside is the end. Gives the new cell's id. */
  insert(beside: string | undefined, side: 'above' | 'below', language?: CellLanguage, words?: string): string;
  remove(id: string): string | undefined;
  move(id: string, direction: 'up' | 'down'): void;
  /** At the caret. */
  split(id: string): void;
  /** With the cell below. */
  merge(id: string): void;
  duplicate(id: string): void;
  changeLanguage(id: string, to: CellLanguage): void;
  /** Gives what is wrong with the name, if anything. */
  rename(id: string, wanted: string): string | undefined;
  undo(): void;
  redo(): void;
}

const ELSEWHERE = 'This notebook is open in another tab: edits belong to that tab.';

export function createCellActions(
  open: OpenWorkbook,
  datasets: readonly string[],
  lastChange: LastChangeStore,
): CellActions {
  const workbook = (): Workbook => open.store.read().workbook;
  const say = (words: string) => lastChange.send({ type: 'said', said: { words } });
  const undoable = (label: string) =>
    lastChange.send({
      type: 'said',
      said: { words: `${pastWords(label)}.`, action: { label: 'Undo', keys: 'z', run: undo } },
    });
  const isElsewhere = () => {
    const is = open.store.read().saved.status === 'elsewhere';
    if (is) say(ELSEWHERE);
    return is;
  };

  function make(change: Change | undefined, enters: 'cell' | 'code' = 'cell'): string | undefined {
    if (!change || isElsewhere()) return undefined;
    open.make(change);
    undoable(change.label);
    if (change.select !== undefined) standOn(change.select, enters);
    return change.select;
  }
  function undo() {
    if (isElsewhere()) return;
    const step = open.undo();
    if (!step) return say('There is nothing to undo.');
    lastChange.send({
      type: 'said',
      said: { words: `Undone: ${step.label}.`, action: { label: 'Redo', keys: 'Shift+Z', run: redo } },
    });
    if (step.typed === undefined) standOn(namedIn(step.inverse), 'cell');
  }
  function redo() {
    if (isElsewhere()) return;
    const step = open.redo();
    if (!step) return say('There is nothing to redo.');
    undoable(step.label);
    if (step.typed === undefined) standOn(namedIn(step.command), 'cell');
  }

  return {
    insert(beside, side, language, words) {
      const near = beside === undefined ? undefined : cellOf(workbook(), beside);
      const kind = language ?? (near ? languageOf(near) : { language: 'sql', engine: 'duckdb' });
      return make(insertCell(workbook(), beside, side, kind, words), 'code') ?? beside ?? '';
    },
    remove: (id) => make(removeCell(workbook(), id)),
    move: (id, direction) => void make(moveCell(workbook(), id, direction)),
    split(id) {
      const offset = splitOffset(id);
      if (offset === undefined) return say('Put the caret where the cell is to be split.');
      const change = splitCell(workbook(), id, offset);
      if (change) make(change);
      else say('One half would be empty: put the caret between two lines.');
    },
    merge(id) {
      const change = mergeCells(workbook(), id);
      if (change) make(change);
      else say('Only a cell with one of the same language below it can be merged.');
    },
    duplicate: (id) => void make(duplicateCell(workbook(), id)),
    changeLanguage: (id, to) => void make(changeLanguage(workbook(), id, to)),
    rename(id, wanted) {
      const change = renameCell(workbook(), id, wanted.trim(), datasets);
      if (change && 'problem' in change) return change.problem;
      make(change);
      return undefined;
    },
    undo,
    redo,
  };
}

/** Of text, only while it is being written. */
function splitOffset(id: string): number | undefined {
  const editor = findEditor(id);
  if (editor) return editor.splitPoint();
  return document.getElementById(id)?.querySelector('textarea')?.selectionStart;
}

/** The cell that a command is about, once it is made; undefined if it is about none that is there. */
function namedIn(command: Change['command']): string | undefined {
  switch (command.type) {
    case 'insert':
    case 'replace':
      return command.cell.id;
    case 'move':
      return command.id;
    case 'remove':
    case 'rename':
      return undefined;
    case 'all':
      return command.commands.map(namedIn).findLast((id) => id !== undefined);
  }
}
