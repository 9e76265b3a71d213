import { expect, test } from 'vitest';
import { hashText } from '../../core/hash';
import type { ChartSpec } from '../../lesson/schema';
import { initialState } from '../initial';
import { reduce } from '../reduce';
import type { NotebookEvent, NotebookState } from '../state';
import { cell, storedLesson } from '../testing/lesson';
import type { SavedLesson } from './record';
import { restoreEvent, toWork, workChanged } from './work';

/** Long enough for whole minutes. */
const PADDING = cell('sql', 'padding', 'SELECT 0');
const lessonWith = (code: string) => storedLesson(PADDING, cell('sql', 'a', code));
const before = lessonWith('SELECT 1');
const after = lessonWith('SELECT 10');
const BARS: ChartSpec = { kind: 'bar', x: 'n', y: 'm', title: 'Bars' };

const worked = (stored: typeof before, ...events: readonly NotebookEvent[]) =>
  events.reduce(reduce, initialState(stored));
const restored = (stored: typeof before, work: SavedLesson): NotebookState => {
  const state = initialState(stored);
  return reduce(state, restoreEvent(work, state, state));
};
const made = ({ cells }: NotebookState) => {
  const { source, code, chart, began } = cells.get('a') ?? {};
  return { source, code, chart, began };
};
const edit: NotebookEvent = { type: 'edited', id: 'a', code: 'SELECT 2' };
const edited = toWork(before, worked(before, edit), 7);

test('an edit is kept with the text it began from', () => {
  expect(edited.cells).toEqual({ a: { sourceHash: hashText('SELECT 1'), source: 'SELECT 1', code: 'SELECT 2' } });
});

test('an edit of a lesson that has changed since stays, and knows what it began from until the learner goes on with it', () => {
  const state = restored(after, edited);
  const began = { sourceHash: hashText('SELECT 1'), source: 'SELECT 1' };
  expect(made(state)).toEqual({ source: 'SELECT 10', code: 'SELECT 2', chart: undefined, began });
  expect(toWork(after, state, 7).cells).toEqual(edited.cells);
  const kept = reduce(state, { type: 'kept-mine', id: 'a' });
  expect(workChanged(state, kept)).toBe(true);
  expect(toWork(after, kept, 7).cells).toEqual({
    a: { sourceHash: hashText('SELECT 10'), source: 'SELECT 10', code: 'SELECT 2' },
  });
});

test('of an edit that version 2 kept only the hash of its beginning is known', () => {
  const old = { ...edited, cells: { a: { sourceHash: 'af63dc4c8601ec8c', code: 'SELECT 2' } } };
  expect(made(restored(after, old)).began).toEqual({ sourceHash: 'af63dc4c8601ec8c', source: undefined });
  expect(toWork(after, restored(after, old), 7).cells).toEqual(old.cells);
});

test('an edit that the lesson has taken over is none any more', () => {
  const state = restored(lessonWith('SELECT 2'), edited);
  expect([made(state).began, toWork(after, state, 7).cells]).toEqual([undefined, {}]);
});

test('a cell whose chart alone is the learner’s gets the new code of its lesson', () => {
  const charted = toWork(before, worked(before, { type: 'charted', id: 'a', chart: BARS }), 7);
  expect(made(restored(after, charted))).toEqual({
    source: 'SELECT 10',
    code: 'SELECT 10',
    chart: BARS,
    began: undefined,
  });
});

test('a chart that was taken away stays away', () => {
  const withChart = storedLesson(
    PADDING,
    cell('sql', 'a', 'SELECT 1 AS n, 2 AS m').replace('cell a', 'cell a chart=bar x=n y=m title="Bars"'),
  );
  const none = toWork(withChart, worked(withChart, { type: 'charted', id: 'a', chart: undefined }), 7);
  expect([made(initialState(withChart)).chart, made(restored(withChart, none)).chart]).toEqual([BARS, undefined]);
});
