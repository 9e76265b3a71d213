import { DatabaseError } from 'pg';
import Cursor from 'pg-cursor';
import { afterAll, expect, test } from 'vitest';
import { openDuckdbInNode } from '../../engine/duckdb/node';
import { ABOUT } from './door';
import { openLake } from './testing/warehouse-client';

const engine = openDuckdbInNode();
afterAll(() => engine.close());

test('who connects is told what is simulated; a wrong password, user or database is refused', async () => {
  const { told, connect, close } = await openLake(engine);
  expect(told()).toEqual([`NOTICE: ${ABOUT}`]);
  const refusal = (config: object) =>
    connect(config).then(
      () => 'let in',
      (error: unknown) => (error instanceof DatabaseError ? `${error.code} ${error.message}` : String(error)),
    );
  expect([
    await refusal({ password: 'x' }),
    await refusal({ user: 'repl' }),
    await refusal({ database: 'pagila' }),
  ]).toEqual([
    '28P01 password authentication failed for user "loader"',
    '28P01 password authentication failed for user "repl"',
    '3D000 database "pagila" does not exist',
  ]);
  await close();
});

test('types come as Redshift numbers them, names in small letters', async () => {
  const { client, ask, close } = await openLake(engine);
  await ask(`CREATE TABLE t (a SMALLINT, b INT, c BIGINT, d NUMERIC(6,2), e REAL, f DOUBLE PRECISION, g BOOLEAN, h DATE,
    i TIMESTAMP, j TIMESTAMPTZ, k VARCHAR(10), l TIME, m SUPER)`);
  await ask(`INSERT INTO t VALUES (1, 2, 3, 4.5, 0.5, 0.25, true, '2020-01-02', '2020-01-02 03:04:05', '2020-01-02 03:04:05+02',
    'text', '03:04:05', '{"a": 1}')`);
  const { fields, rows, command, rowCount } = await client.query({
    text: 'SELECT *, count(*) OVER () AS Total, b + 1, upper(k), a AS "Mixed" FROM t',
    rowMode: 'array',
  });
  expect(fields.map(({ name, dataTypeID }) => `${name} ${dataTypeID}`)).toEqual(
    'a 21,b 23,c 20,d 1700,e 700,f 701,g 16,h 1082,i 1114,j 1184,k 1043,l 1083,m 1043,total 20,?column? 23,upper 1043,mixed 21'.split(
      ',',
    ),
  );
  expect([rows, command, rowCount]).toEqual([
    [
      [
        1,
        2,
        '3',
        '4.50',
        0.5,
        0.25,
        true,
        new Date('2020-01-02T00:00:00Z'),
        new Date('2020-01-02T03:04:05Z'),
        new Date('2020-01-02T01:04:05Z'),
        'text',
        '03:04:05',
        '{"a": 1}',
        '1',
        3,
        'TEXT',
        1,
      ],
    ],
    'SELECT',
    1,
  ]);
  await close();
});

test('values are bound by where they stand, and a cursor reads rows in batches', async () => {
  const { client, ask, close } = await openLake(engine);
  await ask('CREATE TABLE t (n INT, name VARCHAR(20), day DATE)');
  expect(
    (
      await client.query('INSERT INTO t VALUES ($1, $2, $3), ($4, $2, NULL)', [
        1,
        `it's`,
        new Date('2020-01-02T00:00:00Z'),
        2,
      ])
    ).rowCount,
  ).toBe(2);
  expect(
    await ask('SELECT n, name, day::VARCHAR FROM t WHERE n = $1 OR name = $2 ORDER BY n LIMIT $3', [1, `it's`, 5]),
  ).toEqual([
    [1, `it's`, '2020-01-02'],
    [2, `it's`, null],
  ]);
  expect(await ask('SELECT $2', [1])).toMatch(/^(08P01|42P02)/);
  expect((await client.query({ name: 'named', text: 'SELECT n FROM t WHERE n > $1', values: [1] })).rows).toEqual([
    { n: 2 },
  ]);
  expect((await client.query({ name: 'named', text: 'SELECT n FROM t WHERE n > $1', values: [0] })).rowCount).toBe(2);
  const cursor = client.query(new Cursor('SELECT n FROM t ORDER BY n'));
  expect([await cursor.read(1), await cursor.read(5), await cursor.read(5)]).toEqual([[{ n: 1 }], [{ n: 2 }], []]);
  await cursor.close();
  await close();
});

test('a mistake is marked where it stands in what the client sent', async () => {
  const { client, close } = await openLake(engine);
  const place = async (text: string, values: unknown[] = []) => {
    const error = await client.query(text, values).catch((caught: unknown) => caught);
    return error instanceof DatabaseError ? [error.code, text.slice(Number(error.position) - 1).split(/\s/)[0]] : error;
  };
  expect([
    await place('SELECT getdate(), nothing'),
    await place('SELECT 1; SELECT public.nothing.x, here FROM public.gone'),
    await place(`SELECT '😀', * FROM gone WHERE id = 1`.replace('😀', 'x')),
    await place('SELECT $1, nothing', ['a long value that moves what follows']),
    await place('CREATE TABLE t (id INT, j JSON)'),
    await place('INSERT INTO t (id) VALUES (1) ON CONFLICT DO NOTHING'),
  ]).toEqual([
    ['42703', 'nothing'],
    ['42P01', 'gone'],
    ['42P01', 'gone'],
    ['42703', 'nothing'],
    ['0A000', 'JSON)'],
    ['42601', 'ON'],
  ]);
  await close();
});
