import { expect, test } from 'vitest';
import { openDuckdbInNode } from '../engine/duckdb/node';
import { openSessionsInNode } from '../engine/session/node';
import { openKernel } from './kernel';
import { signal } from './testing/worlds';

test('a world that cannot be opened leaves no database behind', async () => {
  const loadData = () => Promise.reject(new Error('the line is dead'));
  const kernel = openKernel({ sql: openDuckdbInNode(), sessions: await openSessionsInNode(), loadData });
  for (let times = 0; times < 40; times++)
    await expect(kernel.openWorld(['film'], 'all', signal)).rejects.toThrow('the line is dead');
  await kernel.close();
});
