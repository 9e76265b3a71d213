import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckdbInNode } from '../engine/duckdb/node';
import { openPostgresInNode } from '../engine/postgres/node';
import { openSessionsInNode } from '../engine/session/node';
import { type Kernel, openKernel } from '../kernel/kernel';
import { nodeKernel } from '../kernel/testing/worlds';
import type { Notebook } from './notebook';
import { cell, exercise, openLesson, shownIn, storedLesson, untilIdle } from './testing/lesson';

const kernel = nodeKernel(beforeAll, afterAll);

async function inLesson(blocks: readonly string[], use: (notebook: Notebook) => Promise<void>, on: Kernel = kernel()) {
  const { notebook, bugs, close } = openLesson(on, storedLesson(...blocks));
  try {
    await use(notebook);
  } finally {
    close();
  }
  expect(bugs).toEqual([]);
}
async function run(notebook: Notebook, id: string) {
  notebook.run(id);
  await untilIdle(notebook);
}

const ENDLESS = 'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*) AS n FROM r';
const ADDS = 'INSERT INTO orders VALUES (2); SELECT count(*) AS n FROM orders';
const orders = cell('sql', 'orders', 'CREATE TABLE orders AS SELECT 1 AS id');
const adds = exercise('adds', 'SELECT 0 AS n', ADDS, 'DELETE FROM orders');
const below = cell('sql', 'below', 'SELECT count(*) AS n FROM orders');

test('what the reader does in an exercise is not under our answer to it', () =>
  inLesson([orders, adds, below], async (notebook) => {
    notebook.edit('adds', 'INSERT INTO orders VALUES (2), (3); SELECT count(*) AS n FROM orders');
    await run(notebook, 'adds');
    await run(notebook, 'below');
    expect(shownIn(notebook)).toMatchObject({ adds: [[3]], below: [[2]] });
    notebook.edit('adds', 'INSERT INTO orders SELECT nothing');
    await run(notebook, 'adds');
    await run(notebook, 'below');
    expect(shownIn(notebook)).toMatchObject({ below: [[2]] });
  }));

test('a variant is opened for its exercise alone: the cells above keep what they show', () =>
  inLesson(
    [orders, below, exercise('count', 'SELECT 0 AS n', 'SELECT n FROM below', 'UPDATE below SET n = 7')],
    async (notebook) => {
      await run(notebook, 'below');
      notebook.edit('count', 'SELECT n FROM below');
      notebook.openVariant('count', 'other');
      await untilIdle(notebook);
      expect(shownIn(notebook)).toMatchObject({ below: [[1]], count: [[7]] });
      expect(notebook.freshness().get('count')).toEqual({ status: 'fresh' });
      const before = notebook.store.read().cells.get('below')?.result;
      notebook.openVariant('count', 'third');
      await untilIdle(notebook);
      expect(notebook.store.read().cells.get('below')?.result).toBe(before);
    },
  ));

test('a variant that is no longer looked at holds no database', async () => {
  let open = 0;
  let most = 0;
  const counting: Kernel = {
    ...kernel(),
    async openWorld(data, signal) {
      const world = await kernel().openWorld(data, signal);
      most = Math.max(most, ++open);
      return { ...world, close: () => world.close().finally(() => open--) };
    },
  };
  const many = ['one', 'two', 'three'].map((id) => exercise(id, 'SELECT 0 AS n', ADDS, 'DELETE FROM orders'));
  await inLesson(
    [orders, ...many],
    async (notebook) => {
      for (const id of ['one', 'two', 'three'])
        for (const variant of ['other', 'third', undefined]) {
          notebook.openVariant(id, variant);
          await untilIdle(notebook);
        }
    },
    counting,
  );
  expect(most).toBeLessThanOrEqual(3);
});

test('Stop forgets a check that waits', () =>
  inLesson([cell('sql', 'endless', ENDLESS), orders, adds], async (notebook) => {
    notebook.edit('adds', ADDS);
    notebook.run('endless');
    notebook.check('adds');
    setTimeout(notebook.stop, 300);
    await untilIdle(notebook);
    expect(notebook.store.read().exercises.get('adds')).toMatchObject({ checking: undefined, verdict: undefined });
    notebook.check('adds');
    await untilIdle(notebook);
    expect(notebook.store.read().exercises.get('adds')?.verdict?.status).toBe('passed');
  }));

test('a stopped query leaves the names of TypeScript exercises alone', () =>
  inLesson(
    [exercise('rows', '[{ a: 0 }]', '[{ a: 1 }]', 'DELETE FROM film', 'ts'), cell('sql', 'endless', ENDLESS)],
    async (notebook) => {
      await run(notebook, 'rows');
      notebook.run('endless');
      setTimeout(notebook.stop, 300);
      await untilIdle(notebook);
      await run(notebook, 'rows');
      notebook.run('endless');
      setTimeout(notebook.stop, 300);
      await untilIdle(notebook);
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(notebook.freshness().get('rows')).toEqual({ status: 'fresh' });
    },
  ));

const staleIn = (notebook: Notebook) =>
  [...notebook.freshness()].flatMap(([id, { status }]) => (status === 'stale' ? id : []));

test('a query run again unedited leaves its readers fresh; a result that is another, or a change of tables, does not', () =>
  inLesson(
    [
      cell('sql', 'steady', 'SELECT 1 AS n'),
      cell('sql', 'chance', 'SELECT random() AS n'),
      cell('sql', 'grows', 'CREATE TABLE IF NOT EXISTS grown (n INTEGER); INSERT INTO grown VALUES (1)'),
      cell('sql', 'reads', 'SELECT n FROM steady'),
      cell('sql', 'reads_chance', 'SELECT n FROM chance'),
      cell('sql', 'reads_grown', 'SELECT n FROM grown'),
    ],
    async (notebook) => {
      notebook.runAll();
      await untilIdle(notebook);
      await run(notebook, 'steady');
      expect(staleIn(notebook)).toEqual([]);
      await run(notebook, 'chance');
      await run(notebook, 'grows');
      expect(staleIn(notebook)).toEqual(['reads_chance', 'reads_grown']);
    },
  ));

test('a cell that changes tables is not asked for again because what it reads ran again', () =>
  inLesson(
    [
      cell('sql', 'base', 'SELECT 1 AS n'),
      cell('ts', 'writes', 'await sql`CREATE OR REPLACE TABLE made AS SELECT n FROM base`'),
      cell('sql', 'last', 'SELECT n FROM made'),
      cell('sql', 'also', 'SELECT n FROM base'),
      cell('sql', 'alone', 'SELECT 2 AS n'),
    ],
    async (notebook) => {
      for (const id of ['last', 'writes', 'base', 'last']) await run(notebook, id);
      expect([shownIn(notebook), staleIn(notebook)]).toMatchObject([{ last: [[1]] }, []]);
    },
  ));

test('a result that the page came with stays what its readers were computed from, when it comes again', async () => {
  const lesson = storedLesson(cell('sql', 'base', 'SELECT 1 AS n'), cell('sql', 'reads', 'SELECT n FROM base'));
  const page = { columns: [{ name: 'n', type: 'INTEGER' }], rows: [[1]], offset: 0, rowCount: 1 };
  const one = { outputs: [{ kind: 'table' as const, page, windowed: true }], tables: [] };
  const { notebook, bugs, close } = openLesson(kernel(), { ...lesson, cells: { base: one, reads: one } });
  await run(notebook, 'base');
  expect([staleIn(notebook), notebook.store.read().cells.get('base')?.result.status]).toEqual([[], 'done']);
  notebook.edit('base', 'SELECT 2 AS n');
  await run(notebook, 'base');
  expect(staleIn(notebook)).toEqual(['reads']);
  close();
  expect(bugs).toEqual([]);
});

test('a page whose engine cannot be loaded says so beside the cell, and tries again', async () => {
  let offline = true;
  const failing: Kernel = {
    ...kernel(),
    openWorld: (...parts) => (offline ? Promise.reject(new Error('the line is dead')) : kernel().openWorld(...parts)),
  };
  await inLesson(
    [orders, below, adds],
    async (notebook) => {
      notebook.warm();
      await run(notebook, 'below');
      expect(notebook.store.read().cells.get('below')?.result).toMatchObject({
        status: 'failed',
        error: { code: 'not-loaded' },
      });
      notebook.edit('adds', ADDS);
      notebook.check('adds');
      await untilIdle(notebook);
      const { verdict, attempts } = notebook.store.read().exercises.get('adds') ?? {};
      expect([verdict, attempts]).toMatchObject([{ status: 'unreadable', error: { code: 'not-loaded' } }, []]);
      offline = false;
      await run(notebook, 'below');
      expect(shownIn(notebook)).toMatchObject({ below: [[1]] });
    },
    failing,
  );
});

test('data that does not arrive is said beside the cell that was asked for, and beside the one that reads it', async () => {
  const loadData = () => Promise.reject(new Error('the line is dead'));
  const offline = openKernel({
    engines: { duckdb: openDuckdbInNode(), postgres: openPostgresInNode() },
    sessions: await openSessionsInNode(),
    loadData,
  });
  const films = cell('sql', 'films', 'SELECT * FROM film');
  await inLesson(
    [films, cell('sql', 'count', 'SELECT count(*) AS n FROM films')],
    async (notebook) => {
      await run(notebook, 'count');
      const failed = { activity: { status: 'idle' }, result: { status: 'failed', error: { code: 'not-loaded' } } };
      expect([...notebook.store.read().cells.values()]).toMatchObject([failed, failed]);
    },
    offline,
  );
  await offline.close();
});

test('from clean nothing is left of what ran before, where it does not run again either', () =>
  inLesson([orders, adds, below], async (notebook) => {
    await run(notebook, 'adds');
    await run(notebook, 'below');
    notebook.runFromClean();
    await untilIdle(notebook);
    expect(shownIn(notebook)).toEqual({ orders: undefined, adds: 'none', below: [[2]] });
  }));
