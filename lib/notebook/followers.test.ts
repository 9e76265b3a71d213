import { expect, test } from 'vitest';
import { currentCells } from './cells';
import { flowOf } from './flow';
import { findFollowers } from './followers';
import { findFreshness } from './freshness';
import { initialState } from './initial';
import { reduce } from './reduce';
import type { NotebookState, Result } from './state';
import { cell, exercise, storedLesson } from './testing/lesson';

const stored = storedLesson(
  cell('sql', 'base', 'SELECT 1 AS n'),
  cell('sql', 'other', 'SELECT 5 AS n'),
  exercise('answer', 'SELECT n FROM base', 'SELECT n AS m FROM base', 'SELECT 1'),
  cell('sql', 'below', 'SELECT m FROM answer'),
  cell('ts', 'writes', 'await sql`INSERT INTO kept SELECT n FROM base`'),
  cell('sql', 'reads_kept', 'SELECT * FROM kept, base'),
  cell('sql', 'far', 'SELECT m FROM below'),
  cell('sql', 'aside', 'SELECT n FROM other'),
);
const ids = ['base', 'other', 'answer', 'below', 'writes', 'reads_kept', 'far', 'aside'];

/** Every cell has run once, before `base` ran again. */
function opened(): NotebookState {
  const state = initialState(stored);
  const flow = flowOf(currentCells(stored.lesson, state), state, []);
  const shape = undefined;
  return ids.reduce((before, id) => {
    const inputs = (flow.get(id) ?? []).map(({ from }) => from ?? '');
    const all = id === 'below' ? ['base', ...inputs.filter((from) => from !== 'answer')] : inputs;
    const result: Result = {
      status: 'done',
      outputs: [],
      origin: {
        code: before.cells.get(id)?.code ?? '',
        serial: id === 'base' ? 100 : ids.indexOf(id) + 1,
        inputs: new Map(all.map((from) => [from, { serial: ids.indexOf(from) + 1, code: '', shape }])),
        times: 0,
      },
      at: 0,
      ms: 1,
    };
    return reduce(before, { type: 'ended', id, result });
  }, state);
}

function followers(state: NotebookState, runnable: readonly string[] = ids) {
  const cells = currentCells(stored.lesson, state);
  const flow = flowOf(cells, state, []);
  const freshness = findFreshness(ids, state, flow);
  return findFollowers(['base'], { cells, state, flow, freshness, runnable: new Set(runnable) });
}
const unfinished = ids.filter((id) => id !== 'answer');

test('what depends on a cell follows it in the order of the page, not what changes tables from TypeScript', () => {
  expect(followers(opened(), unfinished)).toEqual(['below', 'far']);
});

test('what is not to run by itself holds back what needs it', () => {
  expect(
    followers(
      opened(),
      unfinished.filter((id) => id !== 'below'),
    ),
  ).toEqual([]);
});

test('a finished exercise follows too', () => {
  expect(followers(opened())).toEqual(['answer', 'below', 'far']);
});
