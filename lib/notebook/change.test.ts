import { expect, test } from 'vitest';
import { currentCells } from './cells';
import { compareColumns, findChanges } from './change';
import { flowOf } from './flow';
import { findFreshness } from './freshness';
import { initialState } from './initial';
import type { Reading } from './origin';
import { reduce } from './reduce';
import type { NotebookState, Result } from './state';
import { cell, storedLesson } from './testing/lesson';

const stored = storedLesson(
  cell('sql', 'base', 'SELECT 1 AS n'),
  cell('sql', 'reads', 'SELECT n FROM base'),
  cell('sql', 'far', 'SELECT n FROM reads'),
);
const table = (rowCount: number, ...columns: [name: string, type: string][]) => ({
  columns: columns.map(([name, type]) => ({ name, type })),
  rowCount,
});
type Shown = ReturnType<typeof table>;
const one = table(1, ['n', 'INTEGER']);

const done = (code: string, serial: number, shape: Shown, inputs: Record<string, Reading> = {}): Result => ({
  status: 'done',
  outputs: [
    { kind: 'table', page: { columns: shape.columns, rows: [], offset: 0, rowCount: shape.rowCount }, windowed: true },
  ],
  origin: { code, serial, inputs: new Map(Object.entries(inputs)), times: 0 },
  at: 0,
  ms: 1,
});
const ended = (state: NotebookState, id: string, result: Result) => reduce(state, { type: 'ended', id, result });
const readOne: Reading = { serial: 1, code: 'SELECT 1 AS n', shape: one };

/** Everything has run, and then `base` again, from this code and with this table. */
function opened(code: string, shape: Shown) {
  const ran = [
    ['base', done('SELECT 1 AS n', 1, one)],
    ['reads', done('SELECT n FROM base', 2, one, { base: readOne })],
    ['far', done('SELECT n FROM reads', 3, one, { reads: { ...readOne, serial: 2 } })],
    ['base', done(code, 4, shape)],
  ] as const;
  const state = ran.reduce((before, [id, result]) => ended(before, id, result), initialState(stored));
  return reduce(state, { type: 'edited', id: 'base', code });
}

function changesOf(state: NotebookState, id: string) {
  const cells = currentCells(stored.lesson, state);
  const ids = cells.map((each) => each.id);
  return findChanges(id, state, findFreshness(ids, state, flowOf(cells, state, [])));
}

test('an edited cell shows its code as it ran and as it is', () => {
  const state = reduce(opened('SELECT 1 AS n', one), {
    type: 'edited',
    id: 'reads',
    code: 'SELECT n + 1 AS n FROM base',
  });
  expect(changesOf(state, 'reads')).toEqual([
    { kind: 'code', cell: 'reads', before: 'SELECT n FROM base', now: 'SELECT n + 1 AS n FROM base' },
  ]);
});

test('a reader shows what is different in the cell where it began: its code, and its table if that has another form', () => {
  const code = { kind: 'code', cell: 'base', before: 'SELECT 1 AS n', now: 'SELECT 2 AS n' };
  expect(changesOf(opened('SELECT 2 AS n', one), 'far')).toEqual([code]);
  const two = table(2, ['n', 'BIGINT']);
  expect(changesOf(opened('SELECT 2 AS n', two), 'reads')).toEqual([
    code,
    { kind: 'result', cell: 'base', before: one, now: two },
  ]);
});

test('the same code that ran again shows the tables that it gave', () => {
  expect(changesOf(opened('SELECT 1 AS n', one), 'reads')).toEqual([
    { kind: 'result', cell: 'base', before: one, now: one },
  ]);
});

test('columns that came, went, and have another type', () => {
  const before = table(1, ['stays', 'INTEGER'], ['typed', 'INTEGER'], ['goes', 'DATE']);
  expect(compareColumns(before, table(1, ['typed', 'BIGINT'], ['comes', 'VARCHAR'], ['stays', 'INTEGER']))).toEqual([
    { name: 'typed', before: 'INTEGER', now: 'BIGINT' },
    { name: 'goes', before: 'DATE', now: undefined },
    { name: 'comes', before: undefined, now: 'VARCHAR' },
  ]);
});
