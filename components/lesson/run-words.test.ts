import { expect, test } from 'vitest';
import type { CellState } from '@/lib/notebook/state';
import { activeCells, runWords, staleWords } from './run-words';

type Cell = Pick<CellState, 'activity' | 'result'>;
const origin = { code: '', serial: 1, inputs: new Map(), times: 0 };
const done = (rowCount: number, ms = 1): Cell => ({
  activity: { status: 'idle' },
  result: {
    status: 'done',
    outputs: [{ kind: 'table', page: { columns: [], rows: [], offset: 0, rowCount }, windowed: true }],
    origin,
    at: 0,
    ms,
  },
});
const failed: Cell = {
  activity: { status: 'idle' },
  result: {
    status: 'failed',
    error: { code: 'syntax', engine: 'duckdb', message: 'no' },
    outputs: [],
    finished: 0,
    statements: 1,
    origin,
    at: 0,
  },
};
const waiting: Cell = { activity: { status: 'waiting' }, result: { status: 'none' } };

test('one cell is told by its name and its rows', () => {
  expect(runWords(new Map([['means', done(940)]]), ['means'])).toBe('means: done, 940 rows, 1 ms');
  expect(runWords(new Map([['means', failed]]), ['means'])).toBe('means: error');
  expect(runWords(new Map([['means', done(1, 1449)]]), ['means'])).toBe('means: done, 1 row, 1.4 s');
});

test('many cells are told in one sentence', () => {
  const cells = new Map([
    ['a', done(1)],
    ['b', failed],
    ['c', done(2)],
  ]);
  expect(runWords(cells, ['a', 'b', 'c'])).toBe('3 cells ran, 1 error');
  expect(runWords(cells, ['a', 'c'])).toBe('2 cells ran');
});

test('a cell that waits is active', () => {
  expect(
    activeCells(
      new Map([
        ['a', done(1)],
        ['b', waiting],
      ]),
    ),
  ).toEqual(['b']);
});

test('cells that have become stale are named, or counted when they are many', () => {
  expect(staleWords([])).toBe('');
  expect(staleWords(['a', 'b'])).toBe('stale: a, b');
  expect(staleWords(['a', 'b', 'c', 'd'])).toBe('4 cells are stale');
});
