import { expect, test } from 'vitest';
import { openDuckdbInNode } from '../engine/duckdb/node';
import { openSessionsInNode } from '../engine/session/node';
import { openKernel } from './kernel';
import { LoadFailure } from './load-failure';
import { rowsOf, signal, sql } from './testing/worlds';

test('data that does not arrive fails the cell that reads it, as what it is, and no other', async () => {
  const loadData = () => Promise.reject(new Error('the line is dead'));
  const kernel = openKernel({ sql: openDuckdbInNode(), sessions: await openSessionsInNode(), loadData });
  const world = await kernel.openWorld(['film'], signal);
  const cells = [sql('reads', 'SELECT * FROM film'), sql('free', 'SELECT 1 AS n')];
  await expect(world.execute(cells, 'reads', signal)).rejects.toThrow(LoadFailure);
  expect(rowsOf(await world.execute(cells, 'free', signal))).toEqual([[1]]);
  await kernel.close();
});
