import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorld as inWorldOf, nodeKernel, rowsOf, signal, sql, ts } from './testing/worlds';
import type { World } from './world';

const kernel = nodeKernel(beforeAll, afterAll);
const inWorld = <T>(data: readonly string[], use: (world: World) => Promise<T>) => inWorldOf(kernel(), data, use);

test('a cell that failed after it made a table can be mended and run', () =>
  inWorld([], async (world) => {
    const made = 'CREATE TABLE t AS SELECT 1 AS n';
    expect(await world.execute([sql('made', `${made}; SELECT nope FROM t`)], 'made', signal)).toMatchObject({
      status: 'failed',
      finished: 1,
    });
    expect(rowsOf(await world.execute([sql('made', `${made}; SELECT n FROM t`)], 'made', signal))).toEqual([[1]]);
  }));

test('what a stopped cell had done is undone before it runs again', () =>
  inWorld(['language'], async (world) => {
    const endless = 'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r';
    const cells = (last: string) => [sql('cut', `DELETE FROM language WHERE language_id = 1; ${last}`)];
    const stopping = new AbortController();
    const onStatement = () => setTimeout(() => stopping.abort('you'), 50);
    await expect(world.execute(cells(endless), 'cut', stopping.signal, { onStatement })).rejects.toBe('you');
    const below = sql('below', 'SELECT count(*) AS n FROM language');
    expect(rowsOf(await world.execute([...cells('SELECT 1'), below], 'below', signal))).toEqual([[5]]);
    expect(rowsOf(await world.execute([sql('cut', 'SELECT 1'), below], 'below', signal))).toEqual([[6]]);
  }));

test('a cell that failed does not run again for its readers', () =>
  inWorld([], async (world) => {
    const cells = [
      ts('broken', "throw new Error('not yet'); const n = 1"),
      ts('middle', 'const m = n'),
      ts('below', 'm'),
    ];
    const started: string[] = [];
    const run = (id: string) => world.execute(cells, id, signal, { onStart: (each) => started.push(each) });
    expect((await run('broken')).status).toBe('failed');
    const words = 'This cell reads `broken`, and `broken` failed. Mend that cell first.';
    expect([rowsOf(await run('middle')), rowsOf(await run('below'))]).toEqual([words, words]);
    expect(started).toEqual(['broken']);
    const mended = [ts('broken', 'const n = 1'), ...cells.slice(1)];
    expect((await world.execute(mended, 'below', signal)).status).toBe('done');
  }));

test('a query of a sql tag ends when its cell is stopped', () =>
  inWorld([], async (world) => {
    const cells = [
      ts('asks', 'await sql`WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r`'),
      sql('next', 'SELECT 1 AS n'),
    ];
    const stopping = new AbortController();
    const onStart = () => setTimeout(() => stopping.abort('you'), 500);
    await expect(world.execute(cells, 'asks', stopping.signal, { onStart })).rejects.toBe('you');
    expect(rowsOf(await world.execute(cells, 'next', signal))).toEqual([[1]]);
  }));
