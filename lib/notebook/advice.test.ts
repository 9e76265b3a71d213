import { expect, test } from 'vitest';
import { adviceOn } from './advice';
import { initialState } from './initial';
import type { Result } from './state';
import { cell, exercise, storedLesson } from './testing/lesson';

const SORTED = 'rows.sort()';
const stored = storedLesson(
  cell('ts', 'above', 'const rows = [2, 1]'),
  cell('ts', 'sorted', SORTED),
  exercise('missing', 'SELECT 0 AS n', 'SELECT 1 AS n', 'SELECT 1'),
  cell('ts', 'below', 'const later = [1]'),
);
const state = initialState(stored);
const ran = (code: string): Result => ({
  status: 'done',
  outputs: [],
  origin: { code, serial: 1, inputs: new Map(), times: 0 },
  at: 0,
  ms: 1,
});
const told = (id: string, code: string, result: Result) =>
  adviceOn(stored.lesson, state, id, { code, result }).map(({ mistake, range }) => [mistake, range]);

test('advice is about the code that gave the result', () => {
  expect(told('sorted', SORTED, ran(SORTED))).toEqual([['changes-above', { from: 0, to: 4 }]]);
  expect(told('sorted', `${SORTED} `, ran(SORTED))).toEqual([]);
  expect(told('sorted', SORTED, { status: 'none' })).toEqual([]);
});

test('only what stands above can be changed', () => {
  expect(told('sorted', 'later.sort()', ran('later.sort()'))).toEqual([]);
});

test('what a reader writes in an exercise gets advice too', () => {
  const code = 'SELECT 1 AS n WHERE 1 = NULL';
  expect(told('missing', code, ran(code))).toEqual([['equals-null', { from: 22, to: 28 }]]);
});
