import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from './apply-command';
import {
  changeLanguage,
  duplicateCell,
  editCode,
  insertCell,
  moveCell,
  moveCellTo,
  removeCell,
  renameCell,
  renameWorkbook,
  setChart,
} from './cell-changes';
import type { Change } from './command';
import { type Edited, makeChange, NO_HISTORY, redo, undo } from './history';
import { mergeCells, splitCell } from './split-merge';
import { id as anyId, workbook as anyWorkbook, code } from './testing/arbitrary';
import { Workbook } from './workbook';

const CHART = { kind: 'bar', x: 'a', y: 'b', title: 'T' } as const;
const LANGUAGES = [
  'text',
  { language: 'ts' },
  { language: 'sql', engine: 'duckdb' },
  { language: 'sql', engine: 'postgres' },
] as const;

/** What a reader may do: which operation, on which cell, and with what. */
const step = fc.record({
  what: fc.nat(10),
  which: fc.nat(20),
  number: fc.nat(50),
  words: code,
  name: anyId,
  wait: fc.constantFrom(10, 5000),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function changeFor(workbook: Workbook, { what, which, number, words, name }: Step): Change | undefined {
  const cell = workbook.cells[which % Math.max(1, workbook.cells.length)];
  const language = LANGUAGES[number % LANGUAGES.length] ?? 'text';
  if (!cell) return insertCell(workbook, undefined, 'below', language, words);
  const { id } = cell;
  switch (what) {
    case 0:
      return insertCell(workbook, id, number % 2 ? 'above' : 'below', language, words);
    case 1:
      return removeCell(workbook, id);
    case 2:
      return moveCell(workbook, id, number % 2 ? 'up' : 'down');
    case 3:
      return splitCell(workbook, id, number);
    case 4:
      return mergeCells(workbook, id);
    case 5:
      return changeLanguage(workbook, id, language);
    case 6: {
      const change = renameCell(workbook, id, name, ['film']);
      return change && 'problem' in change ? undefined : change;
    }
    case 7:
      return cell.kind === 'code' ? setChart(workbook, id, number % 2 ? CHART : undefined) : undefined;
    case 8:
      return duplicateCell(workbook, id);
    case 9:
      return number % 5 === 0 ? renameWorkbook(workbook, words) : moveCellTo(id, number % workbook.cells.length);
    default:
      return editCode(workbook, id, words);
  }
}

test('every change can be taken back, keeps names apart, and leaves a notebook that can be stored', () => {
  let changes = 0;
  fc.assert(
    fc.property(anyWorkbook, fc.array(step, { maxLength: 12 }), (first, steps) => {
      let workbook = first;
      for (const each of steps) {
        const change = changeFor(workbook, each);
        if (!change) continue;
        changes += 1;
        const applied = applyCommand(workbook, change.command);
        expect(applyCommand(applied.workbook, applied.inverse).workbook).toEqual(workbook);
        const ids = applied.workbook.cells.map(({ id }) => id.toLowerCase());
        expect(new Set(ids).size).toBe(ids.length);
        expect(Workbook.parse(applied.workbook)).toEqual(applied.workbook);
        if (change.select !== undefined) expect(ids).toContain(change.select);
        workbook = applied.workbook;
      }
    }),
    { numRuns: 400 },
  );
  expect(changes).toBeGreaterThan(1000);
});

test('undone to the beginning it is what it was, and redone to the end what it became', () => {
  fc.assert(
    fc.property(anyWorkbook, fc.array(step, { maxLength: 20 }), (first, steps) => {
      let edited: Edited = { workbook: first, history: NO_HISTORY };
      let at = 0;
      for (const each of steps) {
        const change = changeFor(edited.workbook, each);
        at += each.wait;
        if (change) edited = makeChange(edited, change, at);
      }
      let back = edited;
      for (const _ of edited.history.done) back = undo(back);
      expect([back.workbook, back.history.done]).toEqual([first, []]);
      let again = back;
      for (const _ of edited.history.done) again = redo(again);
      expect([again.workbook, again.history.undone]).toEqual([edited.workbook, []]);
    }),
    { numRuns: 400 },
  );
});

test('what is split is merged again to the same words, but for the white space at the cut', () => {
  let splits = 0;
  fc.assert(
    fc.property(anyWorkbook, fc.nat(5), fc.nat(40), (first, which, offset) => {
      const cell = first.cells[which % Math.max(1, first.cells.length)];
      const split = cell && splitCell(first, cell.id, offset);
      if (!cell || !split) return;
      splits += 1;
      const { workbook } = applyCommand(first, split.command);
      const upper = workbook.cells[first.cells.indexOf(cell)];
      const merge = upper && mergeCells(workbook, upper.id);
      if (!merge) throw new Error('the halves of a cell are of one language');
      const merged = applyCommand(workbook, merge.command).workbook;
      const bare = (each: typeof cell | undefined) =>
        (each?.kind === 'code' ? each.code : each?.text)?.replaceAll(/[\s;]+/g, '');
      expect(merged.cells.map(({ id }) => id)).toEqual(first.cells.map(({ id }) => id));
      expect(merged.cells.map(bare)).toEqual(first.cells.map(bare));
    }),
    { numRuns: 400 },
  );
  expect(splits).toBeGreaterThan(50);
});
