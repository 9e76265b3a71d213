import { expect, test } from 'vitest';
import { applyCommand } from './apply-command';
import {
  changeLanguage,
  duplicateCell,
  editCode,
  insertCell,
  moveCell,
  removeCell,
  renameCell,
  setChart,
  titleFrom,
} from './cell-changes';
import type { Change } from './command';
import { makeChange, NO_HISTORY, redo, undo } from './history';
import { duckdb, postgres, text, typescript, withFiles, workbookOf } from './testing/cells';
import type { Workbook } from './workbook';

const CHART = { kind: 'bar', x: 'a', y: 'b', title: 'T' } as const;
const POSTGRES = { language: 'sql', engine: 'postgres' } as const;
const file = { key: 'k', name: 'grades.csv', bytes: 1, options: {} };
const workbook = withFiles(
  workbookOf(duckdb('query_1', 'SELECT 1'), text('about', 'Words'), typescript('code_2', '1')),
  file,
);
const after = (change: Change | undefined, before: Workbook = workbook) =>
  change && applyCommand(before, change.command).workbook.cells;

test('a new cell stands beside another or at the end, under a name that is free', () => {
  expect(insertCell(workbook, 'query_1', 'above', POSTGRES)).toEqual({
    command: { type: 'insert', at: 0, cell: postgres('query_2', '') },
    label: 'add query_2',
    select: 'query_2',
  });
  expect(insertCell(workbook, 'query_1', 'below', 'text').command).toEqual({
    type: 'insert',
    at: 1,
    cell: text('text_1', ''),
  });
  expect(insertCell(workbook, undefined, 'below', { language: 'ts' }, '2').command).toEqual({
    type: 'insert',
    at: 3,
    cell: typescript('code_1', '2'),
  });
});

test('a copy stands below under the next number', () => {
  expect(after(duplicateCell(workbook, 'code_2'))?.map(({ id }) => id)).toEqual([
    'query_1',
    'about',
    'code_2',
    'code_3',
  ]);
  expect(duplicateCell(workbook, 'about').select).toBe('about_2');
});

test('after a cell is deleted the one that takes its place is stood on, or the last', () => {
  expect([removeCell(workbook, 'query_1').select, removeCell(workbook, 'code_2').select]).toEqual(['about', 'about']);
  expect(removeCell(workbookOf(duckdb('a', '')), 'a').select).toBeUndefined();
});

test('there is no further up than the first place, nor further down than the last', () => {
  expect([moveCell(workbook, 'query_1', 'up'), moveCell(workbook, 'code_2', 'down')]).toEqual([undefined, undefined]);
  expect(after(moveCell(workbook, 'code_2', 'up'))?.map(({ id }) => id)).toEqual(['query_1', 'code_2', 'about']);
});

test('another language keeps the words; text has no chart', () => {
  const charted = workbookOf({ ...duckdb('a', 'SELECT 1'), chart: CHART });
  expect(after(changeLanguage(charted, 'a', POSTGRES), charted)).toEqual([
    { ...postgres('a', 'SELECT 1'), chart: CHART },
  ]);
  expect(after(changeLanguage(charted, 'a', 'text'), charted)).toEqual([text('a', 'SELECT 1')]);
  expect(changeLanguage(workbook, 'about', 'text')).toBeUndefined();
});

test.each([
  ['', 'A cell needs a name.'],
  ['Film', 'A name has small letters, digits and _, and begins with a letter: `film_means`.'],
  ['1st', 'A name has small letters, digits and _, and begins with a letter: `film_means`.'],
  ['order', '`order` is a word of SQL: choose another name.'],
  ['prose', '`prose` has a meaning of its own in lessons: choose another name.'],
  ['about', 'There is a cell `about` already.'],
  ['grades', '`grades` is the table of the file `grades.csv`.'],
  ['film', '`film` is a data set: choose another name.'],
  ['a'.repeat(61), 'A name has at most 60 letters.'],
])('a cell cannot be called %j', (wanted, problem) => {
  expect(renameCell(workbook, 'query_1', wanted, ['film'])).toEqual({ problem });
});

test('a cell is renamed to what is free', () => {
  const change = renameCell(workbook, 'query_1', 'means', ['film']);
  expect(change).toEqual({
    command: { type: 'replace', id: 'query_1', cell: duckdb('means', 'SELECT 1') },
    label: 'rename query_1 to means',
    select: 'means',
  });
  expect(renameCell(workbook, 'query_1', 'query_1', [])).toBeUndefined();
});

test('a chart is set and taken off again', () => {
  const charted = after(setChart(workbook, 'query_1', CHART));
  expect(charted?.[0]).toEqual({ ...duckdb('query_1', 'SELECT 1'), chart: CHART });
  const bare = workbookOf(...(charted ?? []));
  expect(after(setChart(bare, 'query_1', undefined), bare)?.[0]).toEqual(duckdb('query_1', 'SELECT 1'));
});

test('typing without a pause is one step, with a pause or in another cell it is another', () => {
  const type =
    (words: string, at: number, id = 'query_1') =>
    (edited: Parameters<typeof makeChange>[0]) =>
      makeChange(
        edited,
        editCode(edited.workbook, id, words) ?? { command: { type: 'all', commands: [] }, label: '' },
        at,
      );
  const steps = [
    type('S', 0),
    type('SE', 900),
    type('SEL', 1800),
    type('x', 1900, 'about'),
    type('SELE', 2000),
    type('SELEC', 9000),
  ];
  const edited = steps.reduce((before, step) => step(before), { workbook, history: NO_HISTORY });
  expect(edited.history.done.map(({ label, inverse }) => [label, inverse.type === 'replace' && inverse.cell])).toEqual([
    ['edit query_1', duckdb('query_1', 'SELECT 1')],
    ['edit about', text('about', 'Words')],
    ['edit query_1', duckdb('query_1', 'SEL')],
    ['edit query_1', duckdb('query_1', 'SELE')],
  ]);
});

test('what was undone cannot be redone once something else is done', () => {
  const one = makeChange({ workbook, history: NO_HISTORY }, setChart(workbook, 'query_1', CHART), 1);
  const back = undo(one);
  expect(redo(back)).toEqual(one);
  const other = makeChange(back, removeCell(back.workbook, 'about'), 2);
  expect(redo(other)).toEqual(other);
});

test('two hundred steps are kept', () => {
  let edited = { workbook, history: NO_HISTORY };
  for (let n = 0; n < 250; n++)
    edited = makeChange(edited, setChart(edited.workbook, 'query_1', { ...CHART, title: `${n}` }), n);
  expect([edited.history.done.length, edited.history.made]).toEqual([200, 250]);
  for (let n = 0; n < 250; n++) edited = undo(edited);
  expect(edited.workbook.cells[0]).toEqual({ ...duckdb('query_1', 'SELECT 1'), chart: { ...CHART, title: '49' } });
});

test.each([
  ['a cell that is not there', { type: 'remove', id: 'nobody' }],
  ['a position that is not there', { type: 'insert', at: 9, cell: duckdb('z', '') }],
  ['a second cell of a name', { type: 'insert', at: 0, cell: text('about', '') }],
  ['a name that another has', { type: 'replace', id: 'about', cell: text('query_1', '') }],
  ['a place behind the last', { type: 'move', id: 'about', to: 3 }],
] as const)('a command that does not fit is a mistake of ours: %s', (_, command) => {
  expect(() => applyCommand(workbook, command)).toThrow(/^Bug: /);
});

test('a title is one line of sensible length', () => {
  expect(titleFrom('  a\n\u0000 b  ')).toBe('a b');
  expect([titleFrom(' \t'), titleFrom('😀'.repeat(200)).length]).toEqual(['Untitled', 240]);
});
