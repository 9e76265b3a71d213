import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeKernel } from '../kernel/testing/worlds';
import type { Notebook } from './notebook';
import { cell, openLesson, shownIn, storedLesson, untilIdle } from './testing/lesson';

const kernel = nodeKernel(beforeAll, afterAll);

const BASE = cell('sql', 'base', 'CREATE TABLE kept AS SELECT 1 AS n');
const CELLS = {
  inserts: 'INSERT INTO kept VALUES (2)',
  made_anew: 'CREATE OR REPLACE TABLE kept AS SELECT 1 AS n; INSERT INTO kept VALUES (2)',
  emptied: 'TRUNCATE kept; SELECT 1 AS n',
  moves: 'WITH gone AS (SELECT 3 AS n) INSERT INTO kept SELECT n FROM gone',
  updates: 'UPDATE kept SET n = n + 1',
} as const;

async function run(notebook: Notebook, ...ids: readonly string[]) {
  for (const id of ids) {
    notebook.run(id);
    await untilIdle(notebook);
  }
}

test.for(Object.entries(CELLS))(
  '%s: said on its readers if its second run changed the table again',
  async ([id, code]) => {
    const again = id !== 'made_anew' && id !== 'emptied';
    const lesson = storedLesson(
      BASE,
      cell('sql', id, code),
      cell('sql', 'last', 'SELECT sum(n)::INTEGER AS n FROM kept'),
    );
    const { notebook, bugs, close } = openLesson(kernel(), lesson);
    const said = () => Object.fromEntries([...notebook.changedAgain()].filter(([, cells]) => cells.length > 0));
    await run(notebook, id, 'last');
    expect(said()).toEqual({});
    const once = shownIn(notebook).last;
    await run(notebook, id, 'last');
    expect(said()).toEqual(again ? { [id]: [id], last: [id] } : {});
    notebook.forget(id);
    await run(notebook, id, 'last');
    expect([said(), shownIn(notebook).last]).toEqual([{}, once]);
    close();
    expect(bugs).toEqual([]);
  },
);

test('TypeScript that inserts again says so, and what reads another input starts anew', async () => {
  const inserts = cell('ts', 'inserts', 'await sql`INSERT INTO kept SELECT n FROM more`');
  const { notebook, bugs, close } = openLesson(
    kernel(),
    storedLesson(
      BASE,
      cell('sql', 'more', 'SELECT 7 AS n'),
      inserts,
      cell('sql', 'last', 'SELECT n FROM kept ORDER BY n'),
    ),
  );
  await run(notebook, 'inserts', 'inserts', 'last');
  expect([shownIn(notebook).last, notebook.changedAgain().get('last')]).toEqual([[[1], [7], [7]], ['inserts']]);
  notebook.edit('more', 'SELECT 8 AS n');
  await run(notebook, 'more', 'inserts', 'last');
  expect([shownIn(notebook).last, notebook.changedAgain().get('last')]).toEqual([[[1], [8]], []]);
  close();
  expect(bugs).toEqual([]);
});

test('TypeScript that only has a function for it says nothing', async () => {
  const has = cell('ts', 'has', 'async function load() {\n  await sql`INSERT INTO kept VALUES (2)`\n}');
  const { notebook, bugs, close } = openLesson(kernel(), storedLesson(BASE, has));
  await run(notebook, 'has', 'has');
  expect(notebook.changedAgain().get('has')).toEqual([]);
  notebook.edit('has', 'for (const n of [2, 3]) await sql`INSERT INTO kept VALUES (${n})`');
  await run(notebook, 'has', 'has');
  expect(notebook.changedAgain().get('has')).toEqual(['has']);
  close();
  expect(bugs).toEqual([]);
});
