import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeKernel } from '../kernel/testing/worlds';
import type { Notebook } from './notebook';
import { cell, exercise, openLesson, storedLesson, untilIdle } from './testing/lesson';

const kernel = nodeKernel(beforeAll, afterAll);

async function inLesson(blocks: readonly string[], use: (notebook: Notebook) => Promise<void>) {
  const { notebook, bugs, close } = openLesson(kernel(), storedLesson(...blocks));
  try {
    await use(notebook);
  } finally {
    close();
  }
  expect(bugs).toEqual([]);
}

const written = ({ tables }: Notebook, id: string) =>
  tables
    .read()
    .get(id)
    ?.map(({ name, columns }) => `${name}(${columns.map((each) => `${each.name} ${each.type}`)})`);

const described = ({ tables }: Notebook) =>
  new Promise<void>((resolve) => {
    const off = tables.subscribe(() => {
      off();
      resolve();
    });
  });

async function edit(notebook: Notebook, id: string, code: string) {
  const done = described(notebook);
  notebook.edit(id, code);
  await done;
}

const base = cell('sql', 'base', "SELECT 1 AS n, 'a' AS word");
const below = cell('sql', 'below', 'SELECT * FROM base');
const last = cell('sql', 'last', 'SELECT below.* FROM below');

test('an edited cell and those that read it, also through others, have the columns of the new code, and nothing runs', () =>
  inLesson([base, below, last], async (notebook) => {
    notebook.run('last');
    await untilIdle(notebook);
    await edit(notebook, 'base', 'SELECT 1.5 AS renamed');
    expect(['base', 'below', 'last'].map((id) => written(notebook, id))).toEqual([
      ['base(renamed DECIMAL(2,1))'],
      ['below(renamed DECIMAL(2,1))'],
      ['last(renamed DECIMAL(2,1))'],
    ]);
    expect(notebook.store.read().cells.get('last')?.result).toMatchObject({ status: 'done', origin: { serial: 3 } });

    notebook.edit('base', "SELECT 1 AS n, 'a' AS word");
    expect(written(notebook, 'last')).toEqual(['last(n INTEGER,word VARCHAR)']);
  }));

test('code that does not bind yet keeps what it made before', () =>
  inLesson([base, below], async (notebook) => {
    notebook.run('below');
    await untilIdle(notebook);
    await edit(notebook, 'base', 'SELECT 2 AS m');
    notebook.edit('base', 'SELECT 2 AS m FROM');
    await edit(notebook, 'below', 'SELECT m AS other FROM base');
    expect([written(notebook, 'base'), written(notebook, 'below')]).toEqual([
      ['base(m INTEGER)'],
      ['below(other INTEGER)'],
    ]);
  }));

test('a cell that never ran has columns as soon as the engine is open, tables that it creates too', () =>
  inLesson(
    [
      cell('sql', 'made', 'CREATE TABLE item (id INTEGER, price DECIMAL(6,2))'),
      cell('sql', 'priced', 'SELECT price FROM item'),
    ],
    async (notebook) => {
      expect(written(notebook, 'priced')).toEqual([]);
      const done = described(notebook);
      notebook.warm();
      await notebook.results.window('made', 0, 0, new AbortController().signal).catch(() => undefined);
      notebook.edit('made', 'CREATE TABLE item (id INTEGER, price DECIMAL(8,2))');
      await done;
      expect([written(notebook, 'made'), written(notebook, 'priced')]).toEqual([
        ['item(id INTEGER,price DECIMAL(8,2))'],
        ['priced(price DECIMAL(8,2))'],
      ]);
    },
  ));

test('an exercise is for the cells below what passed or our answer, not what is being written and run', () =>
  inLesson(
    [
      base,
      exercise('task', 'SELECT 0 AS mine', 'SELECT n AS ours FROM base', 'SELECT 1'),
      cell('sql', 'after', 'SELECT * FROM task'),
    ],
    async (notebook) => {
      notebook.run('after');
      await untilIdle(notebook);
      notebook.edit('task', 'SELECT 1 AS mine');
      notebook.run('task');
      await untilIdle(notebook);
      await edit(notebook, 'after', 'SELECT ours + 1.5 AS next FROM task');
      expect([written(notebook, 'task'), written(notebook, 'after')]).toEqual([
        ['task(ours INTEGER)'],
        ['after(next DECIMAL(12,1))'],
      ]);
    },
  ));
