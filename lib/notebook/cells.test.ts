import { expect, test } from 'vitest';
import { currentCells } from './cells';
import { flowOf } from './flow';
import { initialState } from './initial';
import { findOurAnswers } from './our-answers';
import { reduce } from './reduce';
import { cell, exercise, storedLesson } from './testing/lesson';

const stored = storedLesson(
  exercise('first', 'SELECT 0 AS n', 'SELECT 1 AS n', 'SELECT 1'),
  cell('sql', 'below', 'SELECT n FROM first'),
  exercise('second', 'SELECT n FROM first', 'SELECT 2 AS n', 'SELECT 1'),
);
const opened = initialState(stored);
const ours = (state: typeof opened) => [
  ...findOurAnswers(
    ['first', 'below', 'second'],
    state,
    flowOf(currentCells(stored.lesson, state), state, []),
  ).values(),
];

test('what reads an exercise that is not passed gets our answer, and an exercise does by what the reader wrote', () => {
  expect(ours(opened)).toEqual([[], ['first'], ['first']]);
  expect(ours(reduce(opened, { type: 'edited', id: 'second', code: 'SELECT 2 AS n' }))).toEqual([[], ['first'], []]);
});

test('what reads an exercise that is passed gets the code that passed', () => {
  const verdict = { status: 'passed' as const, dataSets: [] };
  const passed = reduce(opened, {
    type: 'judged',
    id: 'first',
    verdict,
    attempt: undefined,
    code: 'SELECT 1 + 0 AS n',
  });
  expect(ours(passed)).toEqual([[], [], []]);
  expect(currentCells(stored.lesson, passed)[0]).toEqual({
    id: 'first',
    language: 'sql',
    engine: 'duckdb',
    code: 'SELECT 1 + 0 AS n',
  });
});
