import { expect, test } from 'vitest';
import { openDuckdbInNode } from '../engine/duckdb/node';
import { openPostgresInNode } from '../engine/postgres/node';
import { openSessionsInNode } from '../engine/session/node';
import { openKernel } from './kernel';
import { inWorld, rowsOf, signal, ts } from './testing/worlds';

test('a session that ends by itself is told beside the cell, and the next one works', async () => {
  const sessions = await openSessionsInNode();
  const loadData = () => Promise.reject(new Error('no data'));
  const kernel = openKernel({
    engines: { duckdb: openDuckdbInNode(), postgres: openPostgresInNode() },
    sessions,
    loadData,
  });
  await inWorld(kernel, [], async (world) => {
    const cells = [
      ts('values', 'const n = 1'),
      ts('waits', 'await new Promise(() => setTimeout(() => {}, 60_000))'),
      ts('reads', '[{ n }]'),
    ];
    await world.execute(cells, 'values', signal);
    const onStart = () => setTimeout(() => sessions.close(), 100);
    const run = await world.execute(cells, 'waits', signal, { onStart });
    expect(run).toMatchObject({ status: 'failed', error: { code: 'session-lost' } });
    expect(rowsOf(await world.execute(cells, 'reads', signal))).toEqual([[1]]);
  });
  await kernel.close();
});
