import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeKernel } from '../kernel/testing/worlds';
import type { Notebook } from './notebook';
import { cell, openLesson, shownIn, storedLesson, untilIdle } from './testing/lesson';

const kernel = nodeKernel(beforeAll, afterAll);

async function untilForgotten(notebook: Notebook, id: string) {
  while (notebook.store.read().cells.get(id)?.result.status !== 'none')
    await new Promise((resolve) => setTimeout(resolve, 5));
}

const MAKES = cell('sql', 'film_means', 'CREATE TABLE kept AS SELECT 1 AS n; SELECT n FROM kept');
const READS = cell('sql', 'reads', 'SELECT n + 1 AS n FROM film_means');
const READS_TABLE = cell('ts', 'reads_table', 'const { rows } = await sql`SELECT n FROM kept`\nrows');

test('a removed cell is gone from the engines, its readers say so, and its text comes back without a result', async () => {
  const whole = storedLesson(MAKES, READS, READS_TABLE);
  const { notebook, bugs, close } = openLesson(kernel(), whole);
  notebook.runAll();
  await untilIdle(notebook);
  notebook.reload(storedLesson(READS, READS_TABLE));
  notebook.forget('film_means');
  await untilForgotten(notebook, 'film_means');
  const gone = { status: 'stale', because: { kind: 'gone', cell: 'film_means' } };
  expect(Object.fromEntries(notebook.freshness())).toEqual({ reads: gone, reads_table: gone });
  notebook.runStale();
  await untilIdle(notebook);
  expect(shownIn(notebook)).toMatchObject({ reads: 'There is no table “film_means”.', film_means: 'none' });
  notebook.reload(whole);
  expect(notebook.freshness().get('film_means')).toEqual({ status: 'none' });
  notebook.run('reads');
  await untilIdle(notebook);
  expect(shownIn(notebook)).toMatchObject({ film_means: [[1]], reads: [[2]] });
  close();
  expect(bugs).toEqual([]);
});

test('a cell that is removed while it waits does not run, and a Stop does not keep what was to be forgotten', async () => {
  const slow = cell('ts', 'slow', 'await new Promise((resolve) => setTimeout(resolve, 5000))');
  const { notebook, bugs, close } = openLesson(kernel(), storedLesson(MAKES, slow, READS));
  notebook.run('film_means');
  await untilIdle(notebook);
  notebook.run('slow');
  notebook.run('reads');
  notebook.reload(storedLesson(MAKES, slow));
  notebook.forget('film_means');
  await new Promise((resolve) => setTimeout(resolve, 200));
  notebook.stop();
  await untilForgotten(notebook, 'film_means');
  await untilIdle(notebook);
  expect(shownIn(notebook)).toEqual({ film_means: 'none', slow: 'stopped', reads: 'none' });
  close();
  expect(bugs).toEqual([]);
});
