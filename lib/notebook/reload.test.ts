import { expect, test } from 'vitest';
import type { Kernel } from '../kernel/kernel';
import type { NotebookState } from './state';
import { cell, exercise, openLesson, storedLesson } from './testing/lesson';

const never: Kernel = {
  openWorld: () => new Promise(() => {}),
  inspectFile: () => new Promise(() => {}),
  onStatus: () => () => {},
  close: async () => {},
};
const codes = ({ cells }: NotebookState) =>
  [...cells].filter(([id]) => id !== 'x').map(([id, { source, code }]) => `${id} ${source} → ${code}`);
/** Long enough for whole minutes. */
const X = exercise('x', 'SELECT 0', 'SELECT 1', 'SELECT 1');

function open(...blocks: readonly string[]) {
  const { notebook } = openLesson(never, storedLesson(...blocks));
  return notebook;
}
const done = {
  status: 'done' as const,
  outputs: [],
  origin: { code: 'SELECT 1', serial: 1, inputs: new Map(), times: 0 },
  at: 1,
  ms: 1,
};

test('a cell that stayed the same is the same object; an unedited one gets its new code, an edited one keeps its own', () => {
  const notebook = open(X, cell('sql', 'a', 'SELECT 1'), cell('sql', 'b', 'SELECT 2'), cell('sql', 'c', 'SELECT 3'));
  notebook.edit('c', 'SELECT 33');
  const before = notebook.store.read().cells.get('a');
  notebook.reload(
    storedLesson(X, cell('sql', 'a', 'SELECT 1'), cell('sql', 'b', 'SELECT 20'), cell('sql', 'c', 'SELECT 30')),
  );
  const state = notebook.store.read();
  expect(state.cells.get('a')).toBe(before);
  expect(codes(state)).toEqual(['a SELECT 1 → SELECT 1', 'b SELECT 20 → SELECT 20', 'c SELECT 30 → SELECT 33']);
});

test('a result of code that has changed is stale, and one whose cell came back is there again', () => {
  const [one, other] = [storedLesson(X, cell('sql', 'a', 'SELECT 1')), storedLesson(X, cell('sql', 'b', 'SELECT 2'))];
  const { notebook } = openLesson(never, one);
  notebook.store.send({ type: 'ended', id: 'a', result: done });
  expect(notebook.freshness().get('a')?.status).toBe('fresh');
  notebook.reload(other);
  notebook.reload(one);
  expect(notebook.store.read().cells.get('a')?.result).toBe(done);
  notebook.reload(storedLesson(X, cell('sql', 'a', 'SELECT 10')));
  expect(notebook.freshness().get('a')?.status).toBe('stale');
});

test('a verdict stays while only the words around it change, and goes with the checks it was judged by', () => {
  const notebook = open(X);
  const attempt = { at: 1, code: 'SELECT 1', status: 'not-attempted' as const };
  notebook.store.send({
    type: 'judged',
    id: 'x',
    verdict: { status: attempt.status },
    attempt: undefined,
    code: 'SELECT 1',
  });
  notebook.reload(storedLesson(X.replace('Do it.', 'Do it well.')));
  expect(notebook.store.read().exercises.get('x')?.verdict).toEqual({ status: 'not-attempted' });
  notebook.reload(storedLesson(X.replace('order: any', 'order: same')));
  expect(notebook.store.read().exercises.get('x')?.verdict).toBeUndefined();
});
