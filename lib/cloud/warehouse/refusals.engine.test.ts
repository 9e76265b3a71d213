import { DatabaseError } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { openDuckdbInNode } from '../../engine/duckdb/node';
import { openLake } from './testing/warehouse-client';

const engine = openDuckdbInNode();
const opening = openLake(engine, { 't.csv': '1,a\n' });
const open = async () => {
  const lake = await opening;
  await lake.ask('CREATE TABLE IF NOT EXISTS t (id INTEGER, name VARCHAR(10))');
  lake.told();
  return lake;
};
afterAll(async () => {
  await (await opening).close();
  await engine.close();
});

/** A statement that PostgreSQL or DuckDB would run, and what Redshift says. */
const REFUSED: readonly (readonly [sql: string, said: string])[] = [
  ['CREATE INDEX i ON t (id)', '0A000 SQL command "CREATE INDEX i ON t (id)" not supported on Redshift tables.'],
  [
    'CREATE UNIQUE INDEX i ON t (id)',
    '0A000 SQL command "CREATE UNIQUE INDEX i ON t (id)" not supported on Redshift tables.',
  ],
  ['CREATE SEQUENCE s', '0A000 SQL command "CREATE SEQUENCE s" not supported on Redshift tables.'],
  [
    "CREATE TYPE mood AS ENUM ('ok')",
    '0A000 SQL command "CREATE TYPE mood AS ENUM (\'ok\')" not supported on Redshift tables.',
  ],
  ['CREATE SCHEMA staging', '0A000 CREATE SCHEMA is not simulated here'],
  ["INSERT INTO t VALUES (1, 'a') ON CONFLICT (id) DO NOTHING", '42601 syntax error at or near "ON"'],
  ["INSERT INTO t VALUES (1, 'a') RETURNING id", '42601 syntax error at or near "RETURNING"'],
  ['SELECT DISTINCT ON (id) * FROM t', '0A000 SELECT DISTINCT ON is not supported'],
  ['SELECT ARRAY[1, 2]', '0A000 ARRAY constructors are not supported'],
  ['SELECT [1, 2]', '42601 syntax error at or near "["'],
  ["SELECT {'a': 1}", '42601 syntax error at or near "{"'],
  ['SELECT sum(id) FILTER (WHERE id > 0) FROM t', '42601 syntax error at or near "("'],
  ['SELECT * FROM t FOR UPDATE', '0A000 SELECT FOR UPDATE is not supported'],
  ['SELECT * FROM (VALUES (1)) AS v (id)', '42601 syntax error at or near "VALUES"'],
  ['VALUES (1)', '42601 syntax error at or near "VALUES"'],
  ['FROM t', '42601 syntax error at or near "FROM"'],
  ['SUMMARIZE t', '42601 syntax error at or near "SUMMARIZE"'],
  ['CREATE OR REPLACE TABLE t (id INT)', '42601 syntax error at or near "TABLE"'],
  ["SELECT * FROM 's3://lake/t.csv'", '42601 syntax error at or near "\'s3://lake/t.csv\'"'],
  ["SELECT * FROM read_csv('s3://lake/t.csv')", '42883 function read_csv(...) does not exist'],
  [
    "SELECT string_agg(name, ',') FROM t",
    '0A000 Specified types or functions (one per INFO message) not supported on Redshift tables.',
  ],
  [
    'SELECT array_agg(id) FROM t',
    '0A000 Specified types or functions (one per INFO message) not supported on Redshift tables.',
  ],
  [
    "INSERT INTO t SELECT generate_series, 'a' FROM generate_series(1, 3)",
    '0A000 Specified types or functions (one per INFO message) not supported on Redshift tables.',
  ],
  ['CREATE TABLE x (id SERIAL)', '0A000 Column "x.id" has unsupported type "serial".'],
  ['CREATE TABLE x (id UUID)', '0A000 Column "x.id" has unsupported type "uuid".'],
  ['CREATE TABLE x (id JSONB)', '0A000 Column "x.id" has unsupported type "jsonb".'],
  ['CREATE TABLE x (id BYTEA)', '0A000 Column "x.id" has unsupported type "bytea".'],
  ['CREATE TABLE x (tags INTEGER[])', '0A000 Column "x.tags" has unsupported type "integer[]".'],
  ['CREATE TABLE x (id INTEGR)', '42704 type "integr" does not exist'],
  ['CREATE TABLE x (name VARCHAR(70000))', '22023 length for type varchar cannot exceed 65535'],
  ['CREATE TABLE x (n NUMERIC(40, 2))', '22023 NUMERIC precision 40 must be between 1 and 38'],
  ['CREATE TABLE x (id INT CHECK (id > 0))', '0A000 CHECK constraints are not supported'],
  ['CREATE TABLE order (id INT)', '42601 syntax error at or near "order"'],
  ['CREATE TABLE x (id INT) PARTITION BY RANGE (id)', '42601 syntax error at or near "PARTITION"'],
  ['ALTER TABLE t ALTER COLUMN id TYPE BIGINT', '0A000 This ALTER TABLE is not simulated here'],
  ['SELECT * FROM public.gone', '42P01 relation "gone" does not exist'],
  ['CREATE TABLE t (id INT)', '42P07 Relation "t" already exists'],
  ['SELECT nosuchfunction(1)', '42883 function nosuchfunction() does not exist'],
  [
    'SELECT name, count(*) FROM t',
    '42803 column "name" must appear in the GROUP BY clause or be used in an aggregate function',
  ],
];

test.each(REFUSED)('%s', async (sql, said) => {
  const { ask } = await open();
  expect(await ask(sql)).toBe(said);
});

test('a function that is refused beside tables is named; alone it runs on the leader', async () => {
  const lake = await open();
  await lake.ask('SELECT i FROM generate_series(1, 3) AS g (i), t');
  expect(lake.told()).toEqual(['INFO: Function "generate_series" not supported.']);
  expect(await lake.ask('SELECT i FROM generate_series(1, 3) AS g (i)')).toEqual([['1'], ['2'], ['3']]);
});

test('a refusal says what to do instead', async () => {
  const lake = await open();
  const hint = (sql: string) =>
    lake.client.query(sql).catch((error: unknown) => (error instanceof DatabaseError ? error.hint : error));
  expect([
    await hint('CREATE INDEX i ON t (id)'),
    await hint('SELECT * FROM t, LATERAL (SELECT 1)'),
    await hint("COPY t FROM 's3://lake/t.csv' IGNOREHEDER 1"),
  ]).toEqual([
    'Redshift has no indexes: a SORTKEY keeps rows in order, and whole blocks are skipped.',
    undefined,
    'Did you mean IGNOREHEADER?',
  ]);
});
