import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorld as inWorldOf, nodeKernel, rowsOf, signal, sql, ts } from './testing/worlds';
import type { Ending, World } from './world';

const kernel = nodeKernel(beforeAll, afterAll);
const inWorld = <T>(data: readonly string[], use: (world: World) => Promise<T>) => inWorldOf(kernel(), data, use);

test('a cell runs what it needs, across both languages and back, with types kept', () =>
  inWorld(['film'], async (world) => {
    const cells = [
      sql(
        'rates',
        'SELECT rental_rate, count(*) AS films, max(last_update) AS updated FROM film GROUP BY ALL ORDER BY 1',
      ),
      ts(
        'doubled',
        'const twice = rates.map(({ rental_rate, films, updated }) => ({ rental_rate, films: films * 2, year: updated.getUTCFullYear() }))\ntwice',
      ),
      sql('total', 'SELECT sum(films) AS films, typeof(any_value(rental_rate)) AS type FROM twice'),
    ];
    const started: string[] = [];
    const run = await world.execute(cells, 'total', signal, { onStart: (id) => started.push(id) });
    expect(started).toEqual(['rates', 'doubled', 'total']);
    expect(rowsOf(run)).toEqual([['2000', 'DOUBLE']]);
  }));

test('a name means the nearest definition above, and cells above keep what they showed', () =>
  inWorld(['language'], async (world) => {
    const cells = [
      sql('before', 'SELECT count(*) AS n FROM language'),
      sql('cut', 'DELETE FROM language WHERE language_id > 2'),
      sql('after', 'SELECT count(*) AS n FROM language'),
    ];
    expect(rowsOf(await world.execute(cells, 'after', signal))).toEqual([[2]]);
    expect(rowsOf(await world.execute(cells, 'before', signal))).toEqual([[6]]);
  }));

test('run again unchanged, a cell changes its own copy again; run for another, it starts from what is above', () =>
  inWorld([], async (world) => {
    const cells = (n: number) => [
      sql('base', `CREATE TABLE counted AS SELECT ${n} AS n`),
      sql('grow', 'INSERT INTO counted SELECT max(n) + 1 FROM counted'),
      sql('seen', 'SELECT list(n ORDER BY n) AS all_n FROM counted'),
    ];
    expect(rowsOf(await world.execute(cells(1), 'seen', signal))).toEqual([[[1, 2]]]);
    await world.execute(cells(1), 'grow', signal);
    expect(rowsOf(await world.execute(cells(1), 'seen', signal))).toEqual([[[1, 2, 3]]]);
    expect(rowsOf(await world.execute(cells(5), 'seen', signal))).toEqual([[[5, 6]]]);
  }));

test('a query that gives what it gave leaves its readers as they are', () =>
  inWorld([], async (world) => {
    const cells = [
      sql('base', 'SELECT 1 AS n'),
      ts('writes', 'await sql`CREATE OR REPLACE TABLE made AS SELECT n + 1 AS n FROM base`'),
      sql('last', 'SELECT n FROM made'),
    ];
    await world.execute(cells, 'last', signal);
    const repeated: boolean[] = [];
    const onFinish = (_: string, __: unknown, ending: Ending) => repeated.push(ending.repeated);
    await world.execute(cells, 'base', signal, { onFinish });
    const started: string[] = [];
    const run = await world.execute(cells, 'last', signal, { onStart: (id) => started.push(id), onFinish });
    expect([repeated, started, rowsOf(run)]).toEqual([[true, true], ['last'], [[2]]]);
  }));

test('a cell that creates a table can run again', () =>
  inWorld([], async (world) => {
    const cells = [
      sql('made', 'CREATE TABLE t AS SELECT 1 AS n; INSERT INTO t VALUES (2); SELECT count(*) AS n FROM t'),
    ];
    expect(rowsOf(await world.execute(cells, 'made', signal))).toEqual([[2]]);
    expect(rowsOf(await world.execute(cells, 'made', signal))).toEqual([[2]]);
    const kept = [
      sql('kept', 'CREATE TABLE IF NOT EXISTS u (n INTEGER); INSERT INTO u VALUES (1); SELECT count(*) AS n FROM u'),
    ];
    await world.execute(kept, 'kept', signal);
    expect(rowsOf(await world.execute(kept, 'kept', signal))).toEqual([[2]]);
  }));

test('a misspelt table gets the nearest name, though nobody has read that table yet', () =>
  inWorld(['film', 'customer'], async (world) => {
    const run = await world.execute([sql('misspelt', 'SELECT * FROM custumer')], 'misspelt', signal);
    expect(run.status === 'failed' && run.error.near).toBe('customer');
  }));

test('SHOW TABLES lists data that nobody has read yet', () =>
  inWorld(['film', 'customer'], async (world) => {
    expect(rowsOf(await world.execute([sql('list', 'SHOW TABLES')], 'list', signal))).toEqual([['customer'], ['film']]);
  }));

test('a cell below one that failed says which', () =>
  inWorld([], async (world) => {
    const cells = [sql('broken', 'SELECT nothing FROM nowhere'), sql('below', 'SELECT * FROM broken')];
    expect(rowsOf(await world.execute(cells, 'below', signal))).toBe(
      'This cell reads `broken`, and `broken` failed. Mend that cell first.',
    );
  }));

test('SQL refuses two TypeScript names that it cannot tell apart', () =>
  inWorld([], async (world) => {
    const cells = [ts('both', 'const Rows = [{ a: 1 }]; const rows = [{ a: 2 }]'), sql('reads', 'SELECT * FROM rows')];
    expect(rowsOf(await world.execute(cells, 'reads', signal))).toBe(
      '`both` defines `Rows` and `rows`. SQL does not tell them apart: rename one of them.',
    );
  }));

test('SQL in a TypeScript cell sees the same names, and what it changes is seen below', () =>
  inWorld([], async (world) => {
    const cells = [
      sql('orders', 'CREATE TABLE orders AS SELECT 1 AS id, 10 AS cents'),
      ts(
        'load',
        'const cents = 20\nawait sql`INSERT INTO orders VALUES (${2}, ${cents})`\nawait sql`SELECT sum(cents) AS cents FROM orders`',
      ),
      sql('below', 'SELECT count(*) AS n, sum(cents) AS cents FROM orders'),
    ];
    expect(rowsOf(await world.execute(cells, 'load', signal))).toEqual([['30']]);
    expect(rowsOf(await world.execute(cells, 'below', signal))).toEqual([[2, '30']]);
  }));

test('an endless loop is stopped, the tables stay, and names of the session come back when they are read', () =>
  inWorld([], async (world) => {
    const cells = [
      sql('kept', 'SELECT 7 AS n'),
      ts('values', 'const rows = [{ n: 1 }]'),
      ts('loop', 'for (;;) {}'),
      ts('reads', '[...rows, ...kept]'),
    ];
    await world.execute(cells, 'reads', signal);
    const stopping = new AbortController();
    const endless = world.execute(cells, 'loop', stopping.signal, {
      onStart: () => setTimeout(() => stopping.abort('you'), 200),
    });
    await expect(endless).rejects.toBe('you');
    expect(cells.map((cell) => world.isLive(cell))).toEqual([true, false, false, false]);
    expect(rowsOf(await world.execute(cells, 'reads', signal))).toEqual([[1], [7]]);
  }));

test('a function of a cell is called with each list of arguments', () =>
  inWorld([], async (world) => {
    const cells = [
      ts('half', 'function half(n: number) { if (n < 0) throw new RangeError("below zero"); return n / 2 }'),
    ];
    expect(await world.calls(cells, 'half', [[4], [-1]], signal)).toEqual([
      { status: 'returned', value: { kind: 'leaf', type: 'number', text: '2' } },
      { status: 'threw', message: 'RangeError: below zero' },
    ]);
  }));
