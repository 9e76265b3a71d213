import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorld as inWorldOf, nodeKernel, postgres, rowsOf, signal, sql, ts } from './testing/worlds';
import type { CellRun, World } from './world';

const kernel = nodeKernel(beforeAll, afterAll);
const inWorld = <T>(data: readonly string[], use: (world: World) => Promise<T>) => inWorldOf(kernel(), data, use);

const ADDRESS = 'postgresql://repl:password@localhost:5432/pagila';
const connected = (code: string, rest = '') => `
  import { Client } from 'pg';
  const client = new Client('${ADDRESS}');
  await client.connect();
  ${code}
  await client.end();
  ${rest}`;

/** What a run says beside its rows. */
const logged = (run: CellRun) =>
  run.outputs.flatMap((output) =>
    output.kind === 'log' ? output.lines.map(({ level, text }) => `${level}: ${text}`) : [],
  );

test('a client reads the lesson’s tables and what SQL cells above made, and SQL cells read what it made', () =>
  inWorld(['film'], async (world) => {
    const cells = [
      postgres('short', 'SELECT film_id, length FROM film WHERE length < 60'),
      ts(
        'load',
        connected(`await client.query('CREATE TABLE shortest AS SELECT * FROM short ORDER BY length LIMIT 3');
        await client.query('INSERT INTO shortest VALUES ($1, $2)', [0, 1]);`),
      ),
      postgres('after', 'SELECT count(*)::int AS n, min(length) AS least FROM shortest'),
      sql('elsewhere', 'SELECT count(*)::int AS n FROM shortest'),
      ts('rows', 'shortest.length'),
    ];
    expect(rowsOf(await world.execute(cells, 'after', signal))).toEqual([[4, 1]]);
    expect(rowsOf(await world.execute(cells, 'elsewhere', signal))).toEqual([[4]]);
    const shown = await world.execute(cells, 'rows', signal);
    expect(shown.outputs).toMatchObject([{ kind: 'value', value: { text: '4' } }]);
  }));

test('a client reads what DuckDB and TypeScript cells above made', () =>
  inWorld([], async (world) => {
    const cells = [
      sql('sale', "SELECT 1 AS id, DATE '2024-02-29' AS day"),
      ts('goods', "const goods = [{ id: 1, name: 'nail' }];"),
      ts(
        'joined',
        connected(
          "const { rows } = await client.query('SELECT name, day::text FROM sale JOIN goods USING (id)');",
          'rows',
        ),
      ),
    ];
    expect(rowsOf(await world.execute(cells, 'joined', signal))).toEqual([['nail', '2024-02-29']]);
  }));

test('a client of a cell above reads and makes tables where its cell connected, and a cell below sees them', () =>
  inWorld([], async (world) => {
    const cells = [
      ts('open', `import { Client } from 'pg'; const client = new Client('${ADDRESS}'); await client.connect();`),
      sql('sale', 'SELECT 7 AS id'),
      ts('copy', "await client.query('CREATE TABLE sold AS SELECT id FROM sale'); await client.end();"),
      sql('after', 'SELECT id FROM sold'),
    ];
    expect(rowsOf(await world.execute(cells, 'after', signal))).toEqual([[7]]);
  }));

test('a function that is called and leaves a transaction open keeps the server from nobody', () =>
  inWorld([], async (world) => {
    const code = `import { Client } from 'pg';
      async function begin() {
        const client = new Client('${ADDRESS}');
        await client.connect();
        await client.query('BEGIN');
        return 1;
      }`;
    const cells = [ts('made', code), postgres('after', 'SELECT 1 AS n')];
    await world.calls(cells, 'begin', [[]], signal);
    expect(rowsOf(await world.execute(cells, 'after', signal))).toEqual([[1]]);
  }));

test('what a client changes is seen below its cell and not above it', () =>
  inWorld(['language'], async (world) => {
    const cells = [
      postgres('before', 'SELECT count(*)::int AS n FROM language'),
      ts('change', connected("await client.query('DELETE FROM language WHERE language_id > $1', [2]);")),
      postgres('after', 'SELECT count(*)::int AS n FROM language'),
    ];
    const all = rowsOf(await world.execute(cells, 'before', signal));
    expect(rowsOf(await world.execute(cells, 'after', signal))).toEqual([[2]]);
    expect(rowsOf(await world.execute(cells, 'before', signal))).toEqual(all);
  }));

test('connections and clients that a cell leaves open are told', () =>
  inWorld([], async (world) => {
    const cells = [
      ts(
        'open',
        `import pg, { Client, Pool } from 'pg';
        const client = new Client('${ADDRESS}');
        await client.connect();
        const pool = new Pool({ connectionString: '${ADDRESS}', max: 2 });
        const taken = await pool.connect();
        await pool.query('SELECT 1');`,
      ),
      ts('use', "(await client.query('SELECT 1 AS n')).rows"),
      ts('closed', 'taken.release(); await pool.end(); await client.end();'),
    ];
    const opened = await world.execute(cells, 'open', signal);
    expect(logged(opened)).toEqual([
      'warn: 3 connections are still open: localhost:5432. Call `end()` when nothing needs them any more.',
      'warn: 1 client of a pool was not given back: call `release()`.',
    ]);
    const used = await world.execute(cells, 'use', signal);
    expect([rowsOf(used), logged(used)]).toEqual([[[1]], []]);
    expect((await world.execute(cells, 'closed', signal)).status).toBe('done');
  }));

test('a transaction that is open when its cell ends is rolled back, and the cell says so', () =>
  inWorld([], async (world) => {
    const cells = [
      postgres('made', 'CREATE TABLE t (id int)'),
      ts(
        'begun',
        `import { Client } from 'pg';
        const client = new Client('${ADDRESS}');
        await client.connect();
        await client.query('BEGIN');
        await client.query('INSERT INTO t VALUES (1)');`,
      ),
      postgres('after', 'SELECT count(*)::int AS n FROM t'),
    ];
    const run = await world.execute(cells, 'begun', signal);
    expect(run.status === 'failed' && run.error.code).toBe('open-transaction');
    const asked = await world.query(cells.slice(0, 1), 'postgres', 'SELECT count(*)::int AS n FROM t', signal);
    expect(asked).toMatchObject({ status: 'done', table: { rows: [[0]] } });
  }));

test.each(['SELECT pg_sleep(600)', 'SELECT count(*) FROM generate_series(1, 10000000000)'])(
  'a stop in the middle of %s, in a transaction, ends it, and what was there is there again',
  (endless) =>
    inWorld([], async (world) => {
      const cells = [
        ts('made', connected("await client.query('CREATE TABLE kept AS SELECT $1::int AS id', [7]);")),
        ts(
          'endless',
          connected(`await client.query('BEGIN');
        await client.query('DELETE FROM kept');
        console.log('now');
        await client.query('${endless}');`),
        ),
        ts('next', connected("const { rows } = await client.query('SELECT 1 AS n');", 'rows')),
      ];
      await world.execute(cells, 'made', signal);
      const stop = new AbortController();
      const onLog = () => setTimeout(() => stop.abort('enough'), 100);
      const stopped = world.execute(cells, 'endless', stop.signal, { onLog }).catch((error: unknown) => error);
      expect(await stopped).toBe('enough');
      const kept = await world.firstRows(cells, { kind: 'table', engine: 'postgres', name: 'kept' }, 5, signal);
      expect(kept).toMatchObject({ status: 'done', table: { rows: [[7]] } });
      expect(rowsOf(await world.execute(cells, 'next', signal))).toEqual([[1]]);
    }),
);

test('a wrong password, user, database, port and host are refused as everywhere', () =>
  inWorld([], async (world) => {
    const code = `
      import { Client } from 'pg';
      const refused = async (address) => {
        const client = new Client(address);
        try { await client.connect(); } catch ({ code, message }) { return { code, message }; }
        await client.end();
        return { code: 'none', message: '' };
      };
      const said = [];
      for (const address of ${JSON.stringify([
        'postgresql://repl:wrong@localhost:5432/pagila',
        'postgresql://ann:password@localhost:5432/pagila',
        'postgresql://repl:password@localhost:5432/dwh',
        'postgresql://repl:password@localhost:5433/pagila',
        'postgresql://repl:password@db.example.com:5432/pagila',
        'postgresql://repl@localhost:5432/pagila',
        `${ADDRESS}?ssl=true`,
        ADDRESS,
      ])}) said.push(await refused(address));
      said`;
    expect(rowsOf(await world.execute([ts('refused', code)], 'refused', signal))).toEqual([
      ['28P01', 'password authentication failed for user "repl"'],
      ['28P01', 'password authentication failed for user "ann"'],
      ['3D000', 'database "dwh" does not exist'],
      ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5433'],
      ['ENOTFOUND', 'getaddrinfo ENOTFOUND db.example.com'],
      ['28P01', 'empty password returned by client'],
      [null, 'The server does not support SSL connections'],
      ['none', ''],
    ]);
  }));
