import { expect, test } from 'vitest';
import { openDuckdbInNode } from '../engine/duckdb/node';
import { openPostgresInNode } from '../engine/postgres/node';
import { openSessionsInNode } from '../engine/session/node';
import type { SqlEngine } from '../engine/sql-engine';
import type { ServedDatabase } from '../engine/wire-server';
import { openKernel } from './kernel';
import { LoadFailure } from './load-failure';
import { postgres, rowsOf, signal, sql, ts } from './testing/worlds';

const dead = () => Promise.reject(new Error('the line is dead'));

test('data that does not arrive fails the cell that reads it, as what it is, and no other', async () => {
  const kernel = openKernel({
    engines: { duckdb: openDuckdbInNode(), postgres: openPostgresInNode() },
    sessions: await openSessionsInNode(),
    loadData: dead,
  });
  const world = await kernel.openWorld(['film'], signal);
  const cells = [sql('reads', 'SELECT * FROM film'), sql('free', 'SELECT 1 AS n')];
  await expect(world.execute(cells, 'reads', signal)).rejects.toThrow(LoadFailure);
  expect(rowsOf(await world.execute(cells, 'free', signal))).toEqual([[1]]);
  await kernel.close();
});

/** Postgres that counts the databases it is asked for, and does not start the first time. */
function hesitant(): { engine: SqlEngine<ServedDatabase>; asked(): number } {
  const engine = openPostgresInNode();
  let asked = 0;
  return {
    engine: { ...engine, openDatabase: (aborted) => (++asked === 1 ? dead() : engine.openDatabase(aborted)) },
    asked: () => asked,
  };
}

test('Postgres is opened when a cell needs it, not before, and again if it did not come', async () => {
  const { engine, asked } = hesitant();
  const kernel = openKernel({
    engines: { duckdb: openDuckdbInNode(), postgres: engine },
    sessions: await openSessionsInNode(),
    loadData: dead,
  });
  const started = new Set<string>();
  kernel.onStatus((name, { status }) => status === 'starting' && started.add(name));
  const world = await kernel.openWorld([], signal);
  const cells = [
    sql('ours', 'SELECT 1 AS n'),
    ts('rows', 'const rows = ours.map(({ n }) => ({ n }))\nrows'),
    sql('back', 'SELECT n FROM rows'),
    postgres('theirs', 'SELECT n + 1 AS n FROM back'),
  ];
  await world.execute(cells, 'back', signal);
  await world.window('back', 0, 1, signal);
  await world.tables(cells, signal);
  await world.forget('ours', signal);
  expect([asked(), [...started]]).toEqual([0, ['duckdb']]);
  await expect(world.execute(cells, 'theirs', signal)).rejects.toThrow(LoadFailure);
  expect(rowsOf(await world.execute(cells, 'theirs', signal))).toEqual([[2]]);
  expect([asked(), [...started]]).toEqual([2, ['duckdb', 'postgres']]);
  await world.close();
  await kernel.close();
});
