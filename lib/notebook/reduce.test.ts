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

const open = initialState(
  storedLesson(
    '### Compare\n\nWrite.\n\n```md exercise why\n```\n\n```md check why\n- `one` The first point.\n- `two` The second point.\n```\n\n```md hint why\nThink.\n```\n\n```md solution why\nBoth.\n```\n',
  ),
);
const exerciseAfter = (...events: readonly NotebookEvent[]) => events.reduce(reduce, open).exercises.get('why');

test('an open answer that was compared with its points is done', () => {
  const compared = exerciseAfter({
    type: 'judged',
    id: 'why',
    verdict: { status: 'assessed', met: ['one'], of: 2 },
    attempt: { at: 1, code: 'First.', status: 'assessed' },
    code: 'First.',
  });
  expect(compared).toMatchObject({ passedCode: 'First.', attempts: [{ at: 1, code: 'First.', status: 'assessed' }] });
});

test('a solution opened before the exercise was passed is remembered, one opened after is not', () => {
  const passed: NotebookEvent = {
    type: 'judged',
    id: 'why',
    verdict: { status: 'assessed', met: [], of: 2 },
    attempt: undefined,
    code: 'x',
  };
  const opened: NotebookEvent = { type: 'solution-opened', id: 'why' };
  expect([exerciseAfter(opened)?.solutionSeen, exerciseAfter(passed, opened)?.solutionSeen]).toEqual([true, false]);
});
