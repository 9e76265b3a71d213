import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeKernel } from '../kernel/testing/worlds';
import { openNotebook } from './notebook';
import { cell, shownIn, storedLesson, untilIdle } from './testing/lesson';

const kernel = nodeKernel(beforeAll, afterAll);

const SLOW = 'await new Promise((resolve) => setTimeout(resolve, 5000))';

function open(autoRun: () => boolean, ...blocks: readonly string[]) {
  const bugs: unknown[] = [];
  const notebook = openNotebook({
    stored: storedLesson(...blocks),
    kernel: kernel(),
    loadExpected: async () => ({}),
    autoRun,
    onBug: (error) => bugs.push(error),
  });
  const disconnect = notebook.connect();
  const close = () => {
    disconnect();
    return bugs;
  };
  return { notebook, close };
}
const staleIn = (notebook: ReturnType<typeof openNotebook>) =>
  [...notebook.freshness()].flatMap(([id, { status }]) => (status === 'stale' ? id : []));

test('what depends on a cell runs after it where that is chosen; an edit alone runs nothing', async () => {
  let chosen = false;
  const { notebook, close } = open(
    () => chosen,
    cell('sql', 'base', 'SELECT 1 AS n'),
    cell('ts', 'doubled', 'const doubled = base.map(({ n }) => ({ n: n * 2 }))\ndoubled'),
    cell('sql', 'last', 'SELECT n + 1 AS n FROM doubled'),
    cell('sql', 'aside', 'SELECT 9 AS n'),
  );
  notebook.runAll();
  await untilIdle(notebook);
  notebook.edit('base', 'SELECT 2 AS n');
  notebook.run('base');
  await untilIdle(notebook);
  expect(staleIn(notebook)).toEqual(['doubled', 'last']);
  chosen = true;
  notebook.edit('base', 'SELECT 3 AS n');
  await untilIdle(notebook);
  expect(staleIn(notebook)).toEqual(['base', 'doubled', 'last']);
  notebook.run('base');
  await untilIdle(notebook);
  expect([staleIn(notebook), shownIn(notebook).last]).toEqual([[], [[7]]]);
  notebook.edit('base', 'SELECT nothing');
  notebook.run('base');
  await untilIdle(notebook);
  expect(shownIn(notebook).last).toEqual([[7]]);
  expect(close()).toEqual([]);
});

test('one Stop ends all that follows', async () => {
  const { notebook, close } = open(
    () => true,
    cell('sql', 'base', 'SELECT 1 AS n'),
    cell('ts', 'slow', `base;\n${SLOW}`),
    cell('sql', 'last', 'SELECT n + 1 AS n FROM base'),
  );
  notebook.run('base');
  notebook.run('last');
  await untilIdle(notebook);
  notebook.edit('slow', 'const first = base');
  notebook.run('slow');
  await untilIdle(notebook);
  notebook.edit('slow', `base;\n${SLOW}`);
  notebook.edit('base', 'SELECT 2 AS n');
  notebook.run('base');
  const running = () => notebook.store.read().cells.get('slow')?.activity.status === 'running';
  while (!running()) await new Promise((resolve) => setTimeout(resolve, 5));
  notebook.stop();
  await untilIdle(notebook);
  expect(shownIn(notebook)).toMatchObject({ base: [[2]], slow: 'stopped', last: [[2]] });
  expect(staleIn(notebook)).toContain('last');
  expect(close()).toEqual([]);
});
