import { expect, test } from 'vitest';
import { initialState } from './initial';
import { reduce } from './reduce';
import type { NotebookEvent, NotebookState } from './state';
import { cell, exercise, storedLesson } from './testing/lesson';

const stored = storedLesson(
  cell('sql', 'a', 'SELECT 1'),
  cell('sql', 'b', 'SELECT 2'),
  exercise('x', 'SELECT 0', 'SELECT 1', 'SELECT 1'),
);
const attempt = { at: 1, code: 'SELECT 9', status: 'passed' as const };
const worked = after(
  initialState(stored),
  { type: 'edited', id: 'a', code: 'SELECT 10' },
  { type: 'edited', id: 'x', code: 'SELECT 9' },
  { type: 'judged', id: 'x', verdict: { status: 'passed', dataSets: [] }, attempt, code: 'SELECT 9' },
  { type: 'hinted', id: 'x', opened: 1 },
  { type: 'answered', id: 'guess', answer: { status: 'skipped' } },
);
function after(state: NotebookState, ...events: readonly NotebookEvent[]): NotebookState {
  return events.reduce(reduce, state);
}
const codes = ({ cells }: NotebookState) => [...cells.values()].map(({ code }) => code);
const put = (what: Extract<NotebookEvent, { type: 'put-back' }>['what']): NotebookEvent => ({ type: 'put-back', what });

test('one cell is reset, and that is undone', () => {
  const reset = after(worked, put({ kind: 'cell', id: 'a' }));
  expect(codes(reset)).toEqual(['SELECT 1', 'SELECT 2', 'SELECT 9']);
  expect(after(reset, { type: 'undone' })).toEqual(worked);
});

test('the code of a lesson is reset, its answers and attempts stay', () => {
  const reset = after(worked, put({ kind: 'code' }));
  expect(codes(reset)).toEqual(['SELECT 1', 'SELECT 2', 'SELECT 0']);
  expect([reset.exercises, reset.quizzes]).toEqual([worked.exercises, worked.quizzes]);
  expect(after(reset, { type: 'undone' })).toEqual(worked);
});

test('a lesson is reset as if nobody had been there, and that is undone', () => {
  const reset = after(worked, put({ kind: 'everything' }));
  expect({ ...reset, undoable: undefined }).toEqual(initialState(stored));
  expect(after(reset, { type: 'undone' })).toEqual(worked);
});

test('answers without any code are reset too', () => {
  const answered = after(initialState(stored), { type: 'answered', id: 'guess', answer: { status: 'skipped' } });
  const reset = after(answered, put({ kind: 'everything' }));
  expect([reset.quizzes.size, after(reset, { type: 'undone' })]).toEqual([0, answered]);
});

test('an attempt comes back as the code of its exercise, and that is undone', () => {
  const back = after(worked, put({ kind: 'attempt', id: 'x', code: 'SELECT 8' }));
  expect(codes(back)).toEqual(['SELECT 10', 'SELECT 2', 'SELECT 8']);
  expect(after(back, { type: 'undone' })).toEqual(worked);
});

test('where there is nothing to put back, nothing happens', () => {
  expect(after(worked, put({ kind: 'cell', id: 'b' }))).toBe(worked);
});

test.each([
  ['an edit', { type: 'edited', id: 'b', code: 'SELECT 20' }],
  ['a chart', { type: 'charted', id: 'b', chart: { kind: 'bar', x: 'a', y: 'b', title: 'Bars' } }],
  ['an answer', { type: 'answered', id: 'guess', answer: { status: 'skipped' } }],
] satisfies readonly (readonly [string, NotebookEvent])[])('%s ends what can be undone', (_, event) => {
  const reset = after(worked, put({ kind: 'cell', id: 'a' }), event);
  expect(after(reset, { type: 'undone' })).toBe(reset);
});

test('a run does not end it, nor the editor that says again what it was given', () => {
  const reset = after(
    worked,
    put({ kind: 'cell', id: 'a' }),
    { type: 'started', id: 'a', at: 1 },
    { type: 'edited', id: 'a', code: 'SELECT 1' },
  );
  expect(codes(after(reset, { type: 'undone' }))).toEqual(codes(worked));
});
