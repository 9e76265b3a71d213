import { expect, test } from 'vitest';
import { initialState } from './initial';
import { tablesOnPage } from './known-tables';
import type { Result } from './state';
import { cell, exercise, storedLesson } from './testing/lesson';

const shown = (code: string, column: string): Result => ({
  status: 'done',
  outputs: [
    {
      kind: 'table',
      windowed: true,
      page: { columns: [{ name: column, type: 'INTEGER' }], rows: [], offset: 0, rowCount: 7 },
    },
  ],
  origin: { code, serial: 1, inputs: new Map(), times: 1 },
  at: 0,
  ms: 0,
});

test('a cell makes what it showed last; an exercise what its answer makes, whatever the reader ran in it', () => {
  const lesson = storedLesson(
    cell('sql', 'base', 'SELECT 1 AS n'),
    exercise('task', 'SELECT 0 AS mine', 'SELECT 1 AS ours', 'SELECT 1'),
  );
  const stored = { ...lesson, cells: { task: { outputs: [], tables: [{ name: 'task', columns: [] }] } } };
  const state = initialState(stored);
  const cells = new Map(state.cells);
  for (const id of ['base', 'task']) {
    const before = cells.get(id);
    if (before) cells.set(id, { ...before, result: shown('SELECT 0 AS mine', 'mine') });
  }
  const tables = (id: string, code: string) =>
    tablesOnPage(stored, { ...state, cells }, { id, code, language: 'sql', engine: 'duckdb' });
  const own = { columns: [{ name: 'mine', type: 'INTEGER' }], rowCount: 7 };
  expect(tables('base', 'SELECT 2 AS other')).toEqual([{ name: 'base', ...own }]);
  expect(tables('task', 'SELECT 1 AS ours')).toEqual([{ name: 'task', columns: [] }]);
  expect(tables('task', 'SELECT 0 AS mine')).toEqual([{ name: 'task', ...own }]);
});
