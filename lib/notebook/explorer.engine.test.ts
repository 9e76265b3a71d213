import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeKernel } from '../kernel/testing/worlds';
import type { Notebook } from './notebook';
import type { StoredLesson } from './stored';
import { cell, exercise, openLesson, storedLesson, untilIdle } from './testing/lesson';

const kernel = nodeKernel(beforeAll, afterAll);
const { signal } = new AbortController();

async function inLesson(stored: StoredLesson, use: (notebook: Notebook) => Promise<void>) {
  const { notebook, bugs, close } = openLesson(kernel(), stored);
  const stopWatching = notebook.explorer.watch();
  try {
    await use(notebook);
  } finally {
    stopWatching();
    close();
  }
  expect(bugs).toEqual([]);
}

/** Resolves when the explorer tells what `isTold` waits for. */
async function told({ explorer }: Notebook, isTold: (text: string) => boolean) {
  for (let text = brief(explorer); ; text = brief(explorer)) {
    if (isTold(JSON.stringify(text))) return text;
    await new Promise<void>((resolve) => {
      const off = explorer.subscribe(() => {
        off();
        resolve();
      });
    });
  }
}

const brief = (explorer: Notebook['explorer']) => {
  const { engines, files, variables } = explorer.read();
  return {
    engines: engines.map(({ engine, tables }) => [
      engine,
      ...tables.map(
        ({ name, cell, rowCount, isThere }) => `${cell}: ${name} ${rowCount} ${isThere ? 'there' : 'page'}`,
      ),
    ]),
    files: files.map(({ name, cell }) => [cell, name]),
    variables: variables?.map(({ name, type }) => `${name}: ${type}`),
  };
};

const quiz = (reveals: string) => `\`\`\`md quiz guess reveals=${reveals} answer="SELECT n FROM ${reveals}"
How many?

---

One.
\`\`\`
`;

test('what cells make appears when they have run, and goes when they are edited or forgotten', () =>
  inLesson(
    storedLesson(
      cell('sql', 'base', 'CREATE TABLE item AS SELECT 1 AS id; SELECT 2 AS n'),
      cell('ts', 'twice', 'const doubled = base.map(({ n }) => n * 2)'),
      cell('sql', 'out', "COPY base TO 'base.csv'"),
    ),
    async (notebook) => {
      expect(brief(notebook.explorer)).toEqual({ engines: [['duckdb']], files: [], variables: [] });
      notebook.runAll();
      expect(await told(notebook, (text) => text.includes('base.csv'))).toEqual({
        engines: [['duckdb', 'base: base 1 there', 'base: item 1 there']],
        files: [['out', 'base.csv']],
        variables: ['doubled: number[] (1)'],
      });
      notebook.edit('twice', 'const tripled = 3');
      notebook.forget('out');
      expect(await told(notebook, (text) => !text.includes('base.csv') && !text.includes('doubled'))).toEqual({
        engines: [['duckdb', 'base: base 1 there', 'base: item 1 there']],
        files: [],
        variables: [],
      });
    },
  ));

test('a table that edited code makes no more goes, also when binding tells it late', () =>
  inLesson(storedLesson(cell('sql', 'base', 'SELECT 2 AS n')), async (notebook) => {
    notebook.edit('base', 'CREATE TABLE other AS SELECT 1 AS id');
    notebook.run('base');
    await told(notebook, (text) => text.includes('other'));
    while (
      !notebook.tables
        .read()
        .get('base')
        ?.some(({ name }) => name === 'other')
    )
      await new Promise<void>((resolve) => {
        const off = notebook.tables.subscribe(() => {
          off();
          resolve();
        });
      });
    notebook.edit('base', 'SELECT * FROM ');
    expect(await told(notebook, (text) => !text.includes('other'))).toMatchObject({ engines: [['duckdb']] });
  }));

test('first rows and files come after what is under way, and of nothing that is not open', () =>
  inLesson(
    storedLesson(cell('sql', 'base', "CREATE TABLE item AS SELECT i FROM range(9) AS t(i); COPY item TO 'item.csv'")),
    async ({ explorer, run }) => {
      const item = { kind: 'table', engine: 'duckdb', name: 'item' } as const;
      expect(await explorer.firstRows(item, signal)).toBeUndefined();
      run('base');
      const rows = await explorer.firstRows(item, signal);
      const bytes = await explorer.readFile('item.csv', signal);
      expect([rows?.status === 'done' && rows.table.rows, bytes?.length]).toEqual([[[0], [1], [2], [3], [4]], 20]);
    },
  ));

test('what a prediction covers, and our answer to an exercise, show no names', () =>
  inLesson(
    storedLesson(
      quiz('base'),
      cell('sql', 'base', 'SELECT 1 AS n'),
      exercise('task', 'SELECT 0 AS mine', 'SELECT n AS ours FROM base', 'SELECT 1'),
      cell('sql', 'after', 'SELECT * FROM task'),
    ),
    async (notebook) => {
      notebook.run('after');
      expect(await told(notebook, (text) => text.includes('there'))).toMatchObject({
        engines: [['duckdb', 'after: after 1 there']],
      });
      notebook.answer('guess', { status: 'skipped' });
      expect(await told(notebook, (text) => text.includes('base: base'))).toMatchObject({
        engines: [['duckdb', 'base: base 1 there', 'after: after 1 there']],
      });
    },
  ));

test('of two tables of a name the one nearest to the end is told, in each engine', () =>
  inLesson(
    storedLesson(
      cell('sql', 'one', 'CREATE TABLE item AS SELECT 1 AS id'),
      cell('sql', 'two', 'CREATE TABLE item AS SELECT 1 AS id UNION SELECT 2'),
      cell('postgres', 'three', 'CREATE TABLE item AS SELECT 1 AS id'),
    ),
    async (notebook) => {
      notebook.runAll();
      await untilIdle(notebook);
      expect(await told(notebook, (text) => text.includes('three: item'))).toMatchObject({
        engines: [
          ['duckdb', 'two: item 2 there'],
          ['postgres', 'three: item 1 there'],
        ],
      });
    },
  ));

test('names stay while a cell runs, and are gone with the session', () =>
  inLesson(
    storedLesson(cell('ts', 'n', 'const n = 1'), cell('ts', 'slow', "console.log('on')\nfor (;;) {}")),
    async (notebook) => {
      notebook.run('n');
      await told(notebook, (text) => text.includes('n: number'));
      notebook.run('slow');
      await new Promise<void>((resolve) => {
        const off = notebook.store.subscribe(() => {
          const activity = notebook.store.read().cells.get('slow')?.activity;
          if (activity?.status !== 'running' || activity.log.length === 0) return;
          off();
          resolve();
        });
      });
      expect(brief(notebook.explorer).variables).toEqual(['n: number']);
      notebook.stop();
      expect(await told(notebook, (text) => !text.includes('number'))).toMatchObject({ variables: [] });
    },
  ));
