import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckdbInNode } from '../engine/duckdb/node';
import { openPostgresInNode } from '../engine/postgres/node';
import { openSessionsInNode } from '../engine/session/node';
import type { SqlDatabase, SqlEngine } from '../engine/sql-engine';
import { type Kernel, openKernel } from './kernel';
import { inWorld, postgres, rowsOf, signal, sql, ts } from './testing/worlds';

let kernel: Kernel;
let opened: string[] = [];

function noted<Database extends SqlDatabase>(name: string, engine: SqlEngine<Database>): SqlEngine<Database> {
  return {
    ...engine,
    openDatabase(aborted) {
      opened.push(name);
      return engine.openDatabase(aborted);
    },
  };
}

beforeAll(async () => {
  kernel = openKernel({
    engines: { duckdb: noted('duckdb', openDuckdbInNode()), postgres: noted('postgres', openPostgresInNode()) },
    sessions: await openSessionsInNode(),
    loadData: async (name) => ({
      name,
      columns: [{ name: 'id', type: 'INTEGER' }],
      nulls: '',
      csv: new TextEncoder().encode('id\n7\n'),
    }),
  });
});
afterAll(() => kernel.close());

test('what runs in Postgres and TypeScript alone never opens DuckDB', async () => {
  opened = [];
  await inWorld(kernel, ['seven'], async (world) => {
    const cells = [
      postgres('kept', 'SELECT id FROM seven'),
      ts('doubled', 'const twice = kept.map(({ id }) => id * 2)\ntwice[0]'),
      postgres('wrong', 'SELECT * FROM sevn'),
    ];
    for (const { id } of cells) await world.execute(cells, id, signal);
    expect(rowsOf(await world.execute(cells, 'kept', signal))).toEqual([[7]]);
    expect(await world.window('kept', 0, 9, signal)).toMatchObject({ rows: [[7]] });
    expect((await world.explore(cells, signal)).databases.map(({ engine }) => engine)).toEqual(['postgres']);
    await world.forget('kept', signal);
  });
  expect(opened).toEqual(['postgres']);
});

test('TypeScript that asks nothing opens no engine, and a query of its own opens DuckDB', async () => {
  opened = [];
  await inWorld(kernel, ['seven'], async (world) => {
    const cells = [ts('one', '1 + 1'), ts('asks', '(await sql`SELECT 2 AS n`)[0].n')];
    await world.execute(cells, 'one', signal);
    expect(opened).toEqual([]);
    expect(await world.execute(cells, 'asks', signal)).toMatchObject({ status: 'done' });
  });
  expect(opened).toEqual(['duckdb']);
});

test('an opening that somebody gave up serves the next, and one world opens each engine once', async () => {
  opened = [];
  await inWorld(kernel, [], async (world) => {
    const stop = new AbortController();
    const started = world.start(['duckdb'], stop.signal);
    stop.abort(new Error('not now'));
    await expect(started).rejects.toThrow('not now');
    const cells = [sql('n', 'SELECT 1 AS n')];
    expect(rowsOf(await world.execute(cells, 'n', signal))).toEqual([[1]]);
  });
  expect(opened).toEqual(['duckdb']);
});
