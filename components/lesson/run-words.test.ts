import { expect, test } from 'vitest';
import type { CellState } from '@/lib/notebook/state';
import { activeCells, runWords } from './run-words';

type Cell = Pick<CellState, 'activity' | 'result'>;
const origin = { code: '', serial: 1, inputs: new Map<string, number>() };
const done = (rowCount: number): Cell => ({
  activity: { status: 'idle' },
  result: {
    status: 'done',
    outputs: [{ kind: 'table', page: { columns: [], rows: [], offset: 0, rowCount }, windowed: true }],
    origin,
    at: 0,
    ms: 1,
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
  expect(runWords(new Map([['means', done(940)]]), ['means'])).toBe('means: done, 940 rows');
  expect(runWords(new Map([['means', failed]]), ['means'])).toBe('means: error');
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
