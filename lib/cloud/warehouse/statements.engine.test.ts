import { afterAll, expect, test } from 'vitest';
import { openDuckdbInNode } from '../../engine/duckdb/node';
import { openLake } from './testing/warehouse-client';

const engine = openDuckdbInNode();
afterAll(() => engine.close());

test('keys are taken and not enforced; NOT NULL and lengths in bytes are', async () => {
  const { ask, told, close } = await openLake(engine);
  told();
  await ask('CREATE TABLE actor (id INTEGER PRIMARY KEY, name VARCHAR(5) UNIQUE, code CHAR(3))');
  await ask('CREATE TABLE role (actor INTEGER REFERENCES actor (id), FOREIGN KEY (actor) REFERENCES actor (id))');
  expect(told()).toEqual(
    Array(2).fill('NOTICE: Primary, unique and foreign keys are informational, as in Redshift: nobody enforces them.'),
  );
  expect([
    await ask(`INSERT INTO actor VALUES (1, 'Ann', 'x'), (1, 'Ann', 'y  ')`),
    await ask('INSERT INTO role VALUES (99)'),
    await ask('SELECT id, count(*) FROM actor GROUP BY id'),
    await ask(`INSERT INTO actor (name) VALUES ('Eve')`),
    await ask(`INSERT INTO actor (id, name) VALUES (2, 'éé5')`),
    await ask(`INSERT INTO actor (id, name) VALUES (2, 'ééé')`),
    await ask(`INSERT INTO actor (id, code) VALUES (2, 'four')`),
  ]).toEqual([
    [],
    [],
    [[1, '2']],
    '23502 Cannot insert a NULL value into column id',
    [],
    '22001 value too long for type character varying(5)',
    '22001 value too long for type character(3)',
  ]);
  await close();
});

test('layout and upkeep of a cluster are taken and told', async () => {
  const { ask, told, close } = await openLake(engine);
  told();
  expect([
    await ask('CREATE TABLE t (id INT ENCODE az64 DISTKEY, day DATE SORTKEY) DISTSTYLE KEY COMPOUND SORTKEY (day, id)'),
    await ask('VACUUM t'),
    await ask('ANALYZE'),
    await ask('SET query_group TO batch'),
  ]).toEqual([[], [], [], []]);
  expect(told()).toEqual([
    'NOTICE: ENCODE, DISTKEY, SORTKEY, DISTSTYLE: taken and without effect here, where one column store has all rows.',
    'NOTICE: VACUUM: taken and without effect here.',
    'NOTICE: ANALYZE: taken and without effect here.',
  ]);
  await close();
});

test('a transaction is committed as a whole, rolled back as a whole, and dead after a mistake', async () => {
  const { ask, client, told, close } = await openLake(engine);
  await ask('CREATE TABLE t (n INT)');
  told();
  for (const sql of ['BEGIN', 'INSERT INTO t VALUES (1)', 'ROLLBACK', 'BEGIN', 'INSERT INTO t VALUES (2)', 'COMMIT'])
    await ask(sql);
  expect(await ask('SELECT n FROM t')).toEqual([[2]]);
  await ask('BEGIN');
  await ask('INSERT INTO t VALUES (3)');
  expect([await ask('SELECT nothing FROM t'), await ask('SELECT 1')]).toEqual([
    '42703 column "nothing" does not exist',
    '25P02 current transaction is aborted, commands ignored until end of transaction block',
  ]);
  expect([(await client.query('COMMIT')).command, await ask('SELECT n FROM t')]).toEqual(['ROLLBACK', [[2]]]);
  await ask('COMMIT');
  expect(told()).toEqual(['WARNING: there is no transaction in progress']);
  await close();
});

test('statements of one message are one transaction, which a COMMIT among them ends', async () => {
  const { client, ask, told, close } = await openLake(engine);
  told();
  const failed = await client
    .query('CREATE TABLE t (n INT); INSERT INTO t VALUES (1); SELECT nothing')
    .catch((error: Error) => error.message);
  expect([failed, await ask('SELECT * FROM t')]).toEqual([
    'column "nothing" does not exist',
    '42P01 relation "t" does not exist',
  ]);
  await client.query('CREATE TABLE t (n INT); INSERT INTO t VALUES (1); COMMIT;');
  expect([await ask('SELECT * FROM t'), told()]).toEqual([[[1]], ['WARNING: there is no transaction in progress']]);
  await close();
});

test('while one connection has a transaction open, others are refused, until it ends or is closed', async () => {
  const { ask, connect, close } = await openLake(engine);
  const other = await connect();
  await ask('CREATE TABLE t (n INT)');
  await ask('BEGIN', [], other);
  await ask('INSERT INTO t VALUES (1)', [], other);
  expect(await ask('SELECT 1')).toBe('55P03 another connection has a transaction open');
  await other.end();
  expect(await ask('SELECT count(*) FROM t')).toEqual([['0']]);
  await close();
});

test('Redshift’s functions for dates, NVL, TOP, MINUS and what a client asks of a server', async () => {
  const { ask, close } = await openLake(engine);
  expect([
    await ask(`SELECT getdate()::VARCHAR, sysdate::VARCHAR, current_date::VARCHAR`),
    await ask(
      `SELECT dateadd(day, 30, TIMESTAMP '2020-01-31')::VARCHAR, datediff(month, DATE '2020-01-31', DATE '2020-03-01'), nvl(NULL, 3)`,
    ),
    await ask(`SELECT dateadd(hour, -1, getdate())::VARCHAR`),
    await ask('SELECT TOP 2 n FROM (SELECT 3 AS n UNION ALL SELECT 1 UNION ALL SELECT 2) ORDER BY n'),
    await ask('SELECT 1 UNION SELECT 2 MINUS SELECT 1'),
    await ask('SHOW search_path'),
    await ask('SELECT len(version()) > 0'),
  ]).toEqual([
    [['2026-03-02 09:00:00', '2026-03-02 09:00:00', '2026-03-02']],
    [['2020-03-01 00:00:00', '2', 3]],
    [['2026-03-02 08:00:00']],
    [[1], [2]],
    [[2]],
    [['$user, public']],
    [[true]],
  ]);
  await close();
});

test('answers of the server’s own are called as in Redshift', async () => {
  const { client, close } = await openLake(engine);
  const { fields, rows } = await client.query({
    text: 'SELECT getdate(), current_date, version(), current_user, count(*), sum(1), 1 + 1',
    rowMode: 'array',
  });
  expect(fields.map(({ name }) => name)).toEqual([
    'getdate',
    'date',
    'version',
    'current_user',
    'count',
    'sum',
    '?column?',
  ]);
  expect(rows[0]?.slice(2, 6)).toEqual(['PostgreSQL 8.0.2, Redshift 1.0 (simulated, over DuckDB)', 'loader', '1', '1']);
  await close();
});

test('MERGE changes and adds rows', async () => {
  const { client, ask, close } = await openLake(engine);
  await ask('CREATE TABLE t (id INT, name VARCHAR(5))');
  await ask(`INSERT INTO t VALUES (1, 'old')`);
  await ask(`CREATE TABLE s AS SELECT 1 AS id, 'new' AS name UNION ALL SELECT 2, 'two'`);
  const merge = `MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET name = s.name
    WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.name)`;
  expect([(await client.query(merge)).rowCount, await ask('SELECT * FROM t ORDER BY id')]).toEqual([
    2,
    [
      [1, 'new'],
      [2, 'two'],
    ],
  ]);
  await close();
});

test('tables are altered, emptied and dropped; keys come and go without a trace', async () => {
  const { client, ask, close } = await openLake(engine);
  const tags: string[] = [];
  for (const sql of [
    'CREATE TABLE t (id INT)',
    'INSERT INTO t VALUES (1), (2)',
    "ALTER TABLE t ADD COLUMN name VARCHAR(10) DEFAULT 'x'",
    'ALTER TABLE public.t RENAME COLUMN name TO title',
    'ALTER TABLE t ADD PRIMARY KEY (id)',
    `UPDATE t SET title = 'y' WHERE id = 1`,
    'CREATE TABLE u (a, b) AS SELECT id, title FROM t',
    'CREATE VIEW v AS SELECT a FROM public.u',
    'DELETE FROM t WHERE id = 2',
    'TRUNCATE t',
    'DROP VIEW v',
    'DROP TABLE IF EXISTS t',
  ]) {
    const { command, rowCount } = await client.query(sql);
    tags.push(`${command} ${rowCount}`);
  }
  expect(tags).toEqual([
    'CREATE null',
    'INSERT 2',
    'ALTER null',
    'ALTER null',
    'ALTER null',
    'UPDATE 1',
    'SELECT null',
    'CREATE null',
    'DELETE 1',
    'TRUNCATE null',
    'DROP null',
    'DROP null',
  ]);
  expect(await ask('SELECT a, b FROM u ORDER BY a')).toEqual([
    [1, 'y'],
    [2, 'x'],
  ]);
  await close();
});
