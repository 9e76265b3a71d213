import { expect, test } from 'vitest';
import { initialState } from './initial';
import { reduce } from './reduce';
import type { NotebookEvent } from './state';
import { cell, storedLesson } from './testing/lesson';

const opened = initialState(storedLesson(cell('sql', 'a', 'SELECT 1'), cell('sql', 'b', 'SELECT 2')));
const after = (...events: readonly NotebookEvent[]) =>
  [...events.reduce(reduce, opened).cells.values()].map(({ activity }) => activity.status);

const started: NotebookEvent = { type: 'started', id: 'a', at: 1 };
const queued: NotebookEvent = { type: 'queued', ids: ['a', 'b'] };

test('a cell that runs goes on running when it is asked for again', () => {
  expect(after(started, queued)).toEqual(['running', 'waiting']);
});

test('a stop sends away those that wait; what runs is running until it has ended', () => {
  expect(after(started, queued, { type: 'unqueued', ids: ['a', 'b'] })).toEqual(['running', 'idle']);
});
