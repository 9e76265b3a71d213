import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openDuckdbInNode } from '../../engine/duckdb/node';
import { openLake } from './testing/warehouse-client';

const engine = openDuckdbInNode();
afterAll(() => engine.close());
const ROLE = `IAM_ROLE 'arn:aws:iam::123456789012:role/loader'`;
const CSV = 'id,title,sold\n1,"a, b",2020-01-02 03:04:05\n2,"two\nlines ""quoted""",\n';
const TABLE = 'CREATE TABLE public.film (id INTEGER NOT NULL, title VARCHAR(20), sold TIMESTAMP)';

test('COPY loads a quoted comma, a quoted line end, an empty moment, and leaves the header out', async () => {
  const { ask, told, close } = await openLake(engine, { 't.csv': CSV });
  await ask(TABLE);
  told();
  expect(await ask(`COPY public.film FROM 's3://lake/t.csv' ${ROLE} CSV IGNOREHEADER 1`)).toEqual([]);
  expect(told()).toEqual([`INFO: Load into table 'film' completed, 2 record(s) loaded successfully.`]);
  expect(await ask('SELECT * FROM film ORDER BY id')).toEqual([
    [1, 'a, b', new Date('2020-01-02T03:04:05Z')],
    [2, 'two\nlines "quoted"', null],
  ]);
  await close();
});

test('one bad row loads nothing, of no object, and is told in stl_load_errors', async () => {
  const { ask, close } = await openLake(engine, {
    'p/1.csv': '1,good,\n',
    'p/2.csv': '2,good,\n3x,bad,\n4,bad,never\n',
  });
  await ask(TABLE);
  expect(await ask(`COPY film FROM 's3://lake/p/' ${ROLE} CSV`)).toEqual(
    `XX000 Load into table 'film' failed.  Check 'stl_load_errors' system table for details.`,
  );
  expect(await ask('SELECT count(*) FROM film')).toEqual([['0']]);
  const columns =
    'trim(filename), line_number, colname, type, raw_line, raw_field_value, err_code, err_reason, starttime';
  expect(await ask(`SELECT ${columns} FROM stl_load_errors`)).toEqual([
    [
      's3://lake/p/2.csv',
      '2',
      'id',
      'int4',
      '3x,bad,',
      '3x',
      1207,
      "Invalid digit, Value 'x', Pos 1, Type: Integer",
      new Date('2026-03-02T09:00:00Z'),
    ],
  ]);
  await close();
});

test('MAXERROR forgives fewer errors than it says, and tells each', async () => {
  const { ask, told, close } = await openLake(engine, { 'p.csv': '1,a,\nx,b,\n3,c,\ny,d,\n' });
  await ask(TABLE);
  const copy = (most: number) => ask(`COPY film FROM 's3://lake/p.csv' ${ROLE} CSV MAXERROR ${most}`);
  expect(await copy(2)).toMatch(/^XX000 Load into table/);
  expect([await ask('SELECT count(*) FROM film'), await ask('SELECT count(*) FROM stl_load_errors')]).toEqual([
    [['0']],
    [['2']],
  ]);
  told();
  expect([await copy(3), await ask('SELECT id FROM film ORDER BY id')]).toEqual([[], [[1], [3]]]);
  expect(told()).toEqual([
    `INFO: Load into table 'film' completed, 2 record(s) loaded successfully.`,
    `WARNING: Load into table 'film' completed, 2 record(s) could not be loaded.  Check 'stl_load_errors' system table for details.`,
  ]);
  expect(await ask('SELECT query = pg_last_copy_id(), count(*) FROM stl_load_errors GROUP BY 1 ORDER BY 1')).toEqual([
    [false, '2'],
    [true, '2'],
  ]);
  await close();
});

test('all objects are loaded whose key begins with the prefix, also of a file that was not meant', async () => {
  const { ask, close } = await openLake(engine, {
    'day/1.csv': '1,a,\n',
    'day/2.csv': '2,b,\n',
    'day/1.csv.bak': '3,c,\n',
    days: '4,d,\n',
  });
  await ask(TABLE);
  await ask(`COPY film FROM 's3://lake/day/1.csv' ${ROLE} CSV`);
  expect(await ask('SELECT id FROM film ORDER BY id')).toEqual([[1], [3]]);
  await ask('DELETE FROM film');
  await ask(`COPY film FROM 's3://lake/day' ${ROLE} CSV`);
  expect(await ask('SELECT id FROM film ORDER BY id')).toEqual([[1], [2], [3], [4]]);
  await close();
});

test('a manifest names the objects; one that must be there and is not stops the load', async () => {
  const entry = (key: string, mandatory: boolean) => ({ url: `s3://lake/${key}`, mandatory });
  const { ask, objects, encoder, close } = await openLake(engine, {
    '1.csv': '1,a,\n',
    '2.csv': '2,b,\n',
    m: JSON.stringify({ entries: [entry('2.csv', true), entry('gone.csv', false)] }),
  });
  await ask(TABLE);
  expect(await ask(`COPY film FROM 's3://lake/m' ${ROLE} CSV MANIFEST`)).toEqual([]);
  expect(await ask('SELECT id FROM film')).toEqual([[2]]);
  objects.set('m', encoder.encode(JSON.stringify({ entries: [entry('gone.csv', true)] })));
  expect(await ask(`COPY film FROM 's3://lake/m' ${ROLE} CSV MANIFEST`)).toEqual(
    'XX000 S3ServiceException:The specified key does not exist,Status 404,Error NoSuchKey',
  );
  await close();
});

test('other forms: delimited with ESCAPE, quotes taken off, NULL AS, gzip, JSON, columns left out', async () => {
  const { ask, close } = await openLake(engine, {
    'd.txt': '1|a\\|b\\\nc|\n2|\\N|2020-01-01\n',
    'q.txt': '1|"x|y"|\n',
    'n.txt': '1;-;-\n',
    'z.gz': new Uint8Array(gzipSync('5,zipped,\n')),
    'j.json': '{"id": 7, "TITLE": "upper", "extra": 1}\n{"id": 8, "title": {"a": [1]}}\n[{"id": 9}]',
  });
  await ask('CREATE TABLE film (id INTEGER, title VARCHAR(20), sold DATE, rate DECIMAL(4,2) DEFAULT 4.99)');
  const columns = '(id, title, sold)';
  const loaded: unknown[] = [];
  for (const rest of [
    `FROM 's3://lake/d.txt' ${ROLE} ESCAPE`,
    `FROM 's3://lake/q.txt' ${ROLE} REMOVEQUOTES`,
    `FROM 's3://lake/n.txt' ${ROLE} DELIMITER ';' NULL AS '-'`,
    `FROM 's3://lake/z.gz' ${ROLE} CSV GZIP`,
    `FROM 's3://lake/j.json' ${ROLE} FORMAT AS JSON 'auto'`,
    `FROM 's3://lake/j.json' ${ROLE} JSON 'auto ignorecase'`,
  ]) {
    const said = await ask(`COPY film ${columns} ${rest}`);
    loaded.push(
      typeof said === 'string' ? said : await ask('SELECT id, title, sold::VARCHAR, rate FROM film ORDER BY id'),
    );
    await ask('DELETE FROM film');
  }
  expect(loaded).toEqual([
    [
      [1, 'a|b\nc', null, '4.99'],
      [2, null, '2020-01-01', '4.99'],
    ],
    [[1, 'x|y', null, '4.99']],
    [[1, null, null, '4.99']],
    [[5, 'zipped', null, '4.99']],
    [
      [7, null, null, '4.99'],
      [8, '{"a":[1]}', null, '4.99'],
      [9, null, null, '4.99'],
    ],
    [
      [7, 'upper', null, '4.99'],
      [8, '{"a":[1]}', null, '4.99'],
      [9, null, null, '4.99'],
    ],
  ]);
  await close();
});

test('what cannot be loaded is refused in Redshift’s words before anything is read', async () => {
  const { ask, close } = await openLake(engine, { 't.csv': CSV });
  await ask(TABLE);
  const from = `FROM 's3://lake/t.csv'`;
  const user = 'arn:aws:redshift:us-east-1:123456789012:dbuser:lake-wh/loader';
  const refused = [
    `COPY nothing ${from} ${ROLE} CSV`,
    `COPY film (id, nothing) ${from} ${ROLE} CSV`,
    `COPY film (title) ${from} ${ROLE} CSV`,
    `COPY film ${from} CSV`,
    `COPY film ${from} IAM_ROLE 'loader' CSV`,
    `COPY film ${from} IAM_ROLE 'arn:aws:iam::123456789012:role/o''brien' CSV`,
    `COPY film ${from} IAM_ROLE 'arn:aws:iam::123456789012:role/o'brien' CSV`,
    `COPY film FROM 's3://lake/gone.csv' ${ROLE} CSV`,
    `COPY film FROM 's3://swamp/t.csv' ${ROLE} CSV`,
    `COPY film FROM STDIN`,
    `COPY film TO 's3://lake/t.csv'`,
    `COPY film ${from} ${ROLE} CSV IGNOREHEADERS 1`,
    `COPY Order ${from} ${ROLE} CSV`,
    `COPY analytics.film ${from} ${ROLE} CSV`,
  ];
  const told: unknown[] = [];
  for (const sql of refused) told.push(await ask(sql));
  expect(told).toEqual([
    '42P01 Cannot COPY into nonexistent table nothing',
    '42703 column "nothing" of relation "film" does not exist',
    '23502 Cannot insert a NULL value into column id',
    '42601 CREDENTIALS argument is required but not specified',
    `XX000 User ${user} is not authorized to assume IAM Role loader`,
    `XX000 User ${user} is not authorized to assume IAM Role arn:aws:iam::123456789012:role/o'brien`,
    '42601 syntax error at or near "brien"',
    `XX000 The specified S3 prefix 'gone.csv' does not exist`,
    'XX000 S3ServiceException:The specified bucket does not exist,Status 404,Error NoSuchBucket',
    '0A000 LOAD source is not supported. (Hint: only S3 or DynamoDB or EMR based load is allowed)',
    '42601 syntax error at or near "TO"',
    '42601 syntax error at or near "IGNOREHEADERS"',
    '42601 syntax error at or near "Order"',
    '3F000 schema "analytics" does not exist',
  ]);
  expect(await ask('SELECT count(*) FROM stl_load_errors')).toEqual([['0']]);
  await close();
});

test('a table called by a reserved word is loaded by its name in quotes', async () => {
  const { ask, close } = await openLake(engine, { 't.csv': '1,a\n' });
  await ask('CREATE TABLE "Order" (id INTEGER, "table" VARCHAR)');
  expect(await ask(`COPY "Order" FROM 's3://lake/t.csv' ${ROLE} CSV`)).toEqual([]);
  expect(await ask('SELECT "table" FROM public."order"')).toEqual([['a']]);
  await close();
});
