import { expect, test } from 'vitest';
import type { KernelCell } from '../kernel/names';
import { flowOf } from './flow';
import { findFreshness } from './freshness';
import { freshExercise } from './initial';
import type { CellState, ExerciseState, NotebookState, Result } from './state';

const sql = (id: string, code: string): KernelCell => ({ id, language: 'sql', engine: 'duckdb', code });
const cells = [sql('a', 'SELECT 1 AS n'), sql('b', 'SELECT n FROM a'), sql('c', 'SELECT n FROM b')];

const readings = (serials: Record<string, number>) =>
  new Map(Object.entries(serials).map(([id, serial]) => [id, { serial, code: '', shape: undefined }]));
const stored = (code: string, inputs: Record<string, number> = {}): Result => ({
  status: 'stored',
  outputs: [],
  origin: { code, serial: 0, inputs: readings(inputs), times: 0 },
});
const done = (code: string, serial: number, inputs: Record<string, number> = {}): Result => ({
  status: 'done',
  outputs: [],
  origin: { code, serial, inputs: readings(inputs), times: 0 },
  at: 1000 * serial,
  ms: 1,
});
const cell = (code: string, result: Result, lost?: CellState['lost']): CellState => ({
  source: code,
  code,
  sourceChart: undefined,
  chart: undefined,
  began: undefined,
  activity: { status: 'idle' },
  result,
  lost,
});
const state = (entries: Record<string, CellState>, exercises: Record<string, ExerciseState> = {}): NotebookState => ({
  cells: new Map(Object.entries(entries)),
  exercises: new Map(Object.entries(exercises)),
  quizzes: new Map(),
  undoable: undefined,
  engines: { duckdb: { status: 'off' }, postgres: { status: 'off' } },
  faults: [],
  saved: { status: 'nothing' },
});
const fresh = { status: 'fresh' };
const opened = {
  a: cell('SELECT 1 AS n', stored('SELECT 1 AS n')),
  b: cell('SELECT n FROM a', stored('SELECT n FROM a', { a: 0 })),
  c: cell('SELECT n FROM b', stored('SELECT n FROM b', { b: 0 })),
};
const judged = (now: readonly KernelCell[], at: NotebookState) =>
  Object.fromEntries(
    findFreshness(
      now.map(({ id }) => id),
      at,
      flowOf(now, at, []),
    ),
  );
const find = (entries: Record<string, CellState>, now = cells) => judged(now, state(entries));

test('a page as it was stored is fresh', () => {
  expect(find(opened)).toEqual({ a: fresh, b: fresh, c: fresh });
});

test('an edit makes the cell stale, and all that read it, with the nearest reason', () => {
  const edited = { ...opened.a, code: 'SELECT 2 AS n' };
  const now = [sql('a', 'SELECT 2 AS n'), ...cells.slice(1)];
  expect(find({ ...opened, a: edited }, now)).toEqual({
    a: { status: 'stale', because: { kind: 'edited' } },
    b: { status: 'stale', because: { kind: 'upstream', cell: 'a' } },
    c: { status: 'stale', because: { kind: 'upstream', cell: 'b' } },
  });
});

test('a run above makes its readers stale, with its time', () => {
  expect(find({ ...opened, a: cell('SELECT 1 AS n', done('SELECT 1 AS n', 7)) })).toEqual({
    a: fresh,
    b: { status: 'stale', because: { kind: 'changed', cell: 'a', at: 7000 } },
    c: { status: 'stale', because: { kind: 'upstream', cell: 'b' } },
  });
});

test('a cell that ran after what it reads is fresh', () => {
  const a = cell('SELECT 1 AS n', done('SELECT 1 AS n', 7));
  const b = cell('SELECT n FROM a', done('SELECT n FROM a', 8, { a: 7 }));
  expect(find({ ...opened, a, b }).b).toEqual(fresh);
});

test('a cell whose session was ended says so', () => {
  const b = cell('SELECT n FROM a', done('SELECT n FROM a', 1, { a: 0 }), 'session');
  expect(find({ ...opened, b }).b).toEqual({ status: 'stale', because: { kind: 'restarted' } });
});

test('what reads our answer to an exercise is as stale as what the answer reads', () => {
  const now = [sql('a', 'SELECT 2 AS n'), sql('answer', 'SELECT n FROM a'), sql('below', 'SELECT n FROM answer')];
  const entries = {
    a: { ...opened.a, code: 'SELECT 2 AS n' },
    answer: cell('SELECT 0', { status: 'none' }),
    below: cell('SELECT n FROM answer', stored('SELECT n FROM answer', { a: 0 })),
  };
  expect(judged(now, state(entries, { answer: freshExercise }))).toEqual({
    a: { status: 'stale', because: { kind: 'edited' } },
    answer: { status: 'none' },
    below: { status: 'stale', because: { kind: 'upstream', cell: 'a' } },
  });
});

test('a cell that could not run is stale as soon as what kept it from running is another', () => {
  const entries = {
    a: cell('SELECT 1 AS n', done('SELECT 1 AS n', 9)),
    b: cell('SELECT n FROM a', { status: 'none' }),
    c: cell('SELECT n FROM b', done('SELECT n FROM b', 3, { b: -1, a: 2 })),
  };
  expect(find(entries).c).toEqual({ status: 'stale', because: { kind: 'changed', cell: 'a', at: 9000 } });
});

test('a cell whose input was removed, or forgotten, says that it is gone', () => {
  const because = { kind: 'gone', cell: 'a' };
  const b = cell('SELECT n FROM a', done('SELECT n FROM a', 8, { a: 7 }));
  const forgotten = { ...opened, a: cell('SELECT 1 AS n', { status: 'none' }), b };
  expect(find(forgotten).b).toEqual({ status: 'stale', because });
  expect(find({ ...opened, b }, cells.slice(1)).b).toEqual({ status: 'stale', because });
});
