import { afterAll, expect, test } from 'vitest';
import { openDuckdbInNode } from '../../engine/duckdb/node';
import { openLake } from './testing/warehouse-client';

const engine = openDuckdbInNode();
afterAll(() => engine.close());
const never = new AbortController().signal;
const ROLE = `IAM_ROLE 'arn:aws:iam::123456789012:role/loader'`;
const CSV = 'id,title,sold\n1,"a, b",2020-01-02 03:04:05\n2,"two\nlines ""quoted""",\n';
const TABLE = 'CREATE TABLE public.film (id INTEGER NOT NULL, title VARCHAR(20), sold TIMESTAMP)';

test('UNLOAD writes what COPY reads back, in each format, and overwrites only when told', async () => {
  const { ask, object, objects, told, close } = await openLake(engine, { 't.csv': CSV });
  await ask(TABLE);
  await ask(`COPY film FROM 's3://lake/t.csv' ${ROLE} CSV IGNOREHEADER 1`);
  const rows = await ask('SELECT * FROM film ORDER BY id');
  for (const [unload, copy] of [
    ['FORMAT CSV', 'CSV'],
    ['CSV HEADER PARALLEL OFF', 'CSV IGNOREHEADER 1'],
    ['ESCAPE ADDQUOTES', 'ESCAPE REMOVEQUOTES'],
    ['FORMAT AS PARQUET', 'PARQUET'],
    ['FORMAT JSON', `JSON 'auto'`],
  ]) {
    for (const key of [...objects.keys()]) if (key !== 't.csv') objects.delete(key);
    told();
    const unloaded = await ask(`UNLOAD ('select * from film order by id') TO 's3://lake/out/film_' ${ROLE} ${unload}`);
    await ask('CREATE TABLE back (id INTEGER, title VARCHAR(20), sold TIMESTAMP)');
    const copied = await ask(`COPY back FROM 's3://lake/out/film_' ${ROLE} ${copy}`);
    expect([unload, unloaded, copied, await ask('SELECT * FROM back ORDER BY id')]).toEqual([unload, [], [], rows]);
    expect(told()[0]).toBe('INFO: UNLOAD completed, 2 record(s) unloaded successfully.');
    await ask('DROP TABLE back');
  }
  const again = `UNLOAD ('select id from film where title like ''a%''') TO 's3://lake/out/film_' ${ROLE} CSV HEADER PARALLEL OFF`;
  expect(await ask(again)).toMatch(/^XX000 Specified unload destination on S3 is not empty/);
  expect([await ask(`${again} ALLOWOVERWRITE`), object('out/film_000')]).toEqual([[], 'id\n1\n']);
  expect(await ask(`UNLOAD ('select id from film limit 1') TO 's3://lake/x' ${ROLE}`)).toBe(
    '0A000 Limit clause is not supported',
  );
  expect(await ask(`UNLOAD ('select nothing from film') TO 's3://lake/x' ${ROLE}`)).toBe(
    '42703 column "nothing" does not exist',
  );
  await close();
});

test('a load of many rows is one change: a length that is too great in the last one undoes it', async () => {
  const lines = Array.from({ length: 45_000 }, (_, index) => `${index},title ${index}`).join('\n');
  const { ask, close } = await openLake(engine, { 'many.csv': lines });
  await ask('CREATE TABLE film (id INTEGER, title VARCHAR(11))');
  expect(await ask(`COPY film FROM 's3://lake/many.csv' ${ROLE} CSV`)).toEqual([]);
  expect(await ask('SELECT count(*), sum(id), max(len(title)) FROM film')).toEqual([['45000', '1012477500', '11']]);
  await ask('CREATE TABLE narrow (id INTEGER, title VARCHAR(10))');
  expect(await ask(`COPY narrow FROM 's3://lake/many.csv' ${ROLE} CSV`)).toMatch(
    /^XX000 Load into table 'narrow' failed/,
  );
  expect(await ask('SELECT count(*) FROM narrow')).toEqual([['0']]);
  expect(await ask(`COPY narrow FROM 's3://lake/many.csv' ${ROLE} CSV TRUNCATECOLUMNS`)).toEqual([]);
  await close();
});

test('errors of a load outlive the transaction that it ended', async () => {
  const { ask, close } = await openLake(engine, { 'bad.csv': 'x,a,\n' });
  await ask(TABLE);
  await ask('BEGIN');
  await ask(`INSERT INTO film VALUES (1, 'a', NULL)`);
  expect(await ask(`COPY film FROM 's3://lake/bad.csv' ${ROLE} CSV`)).toMatch(/^XX000 Load into/);
  expect(await ask('SELECT 1')).toMatch(/^25P02 current transaction is aborted/);
  await ask('ROLLBACK');
  expect([await ask('SELECT err_code FROM stl_load_errors'), await ask('SELECT count(*) FROM film')]).toEqual([
    [[1207]],
    [['0']],
  ]);
  await close();
});

test('a table that a cell below has dropped, or a view, takes no rows', async () => {
  const { ask, at, close } = await openLake(engine, { 't.csv': '1,a,\n' });
  await ask(TABLE);
  at({ cell: 'b', above: ['a'] });
  await ask('CREATE VIEW seen AS SELECT * FROM film');
  await ask('DROP TABLE film');
  expect([
    await ask(`COPY film FROM 's3://lake/t.csv' ${ROLE} CSV`),
    await ask(`COPY seen FROM 's3://lake/t.csv' ${ROLE} CSV`),
  ]).toEqual(['42P01 Cannot COPY into nonexistent table film', '42809 cannot copy to view "seen"']);
  await close();
});

test('its tables stand at the cell that runs: SQL below sees them, and changes of a cell below stay there', async () => {
  const { ask, at, database, close } = await openLake(engine, { 't.csv': '1,a,\n' });
  await ask(TABLE);
  await ask(`COPY film FROM 's3://lake/t.csv' ${ROLE} CSV`);
  at({ cell: 'b', above: ['a'] });
  await ask(`COPY film FROM 's3://lake/t.csv' ${ROLE} CSV`);
  const count = async (above: readonly string[]) => {
    const asked = await database.query({ cell: 'reader', above }, 'SELECT count(*) FROM film', [], never);
    return asked.status === 'done' ? asked.table.rows[0]?.[0] : asked.error.message;
  };
  expect([await count(['a']), await count(['b', 'a']), await count([])]).toEqual([1, 2, 'There is no table “film”.']);
  await close();
});
