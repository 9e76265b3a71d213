import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { FileDatabase } from '../../sql-engine';
import { openDuckdbInNode } from '../node';

const engine = openDuckdbInNode();
afterAll(() => engine.close());
const never = new AbortController().signal;

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const whole = (bits: number) =>
  fc.bigInt({ min: -(2n ** BigInt(bits - 1)), max: 2n ** BigInt(bits - 1) - 1n }).map(String);
const days = fc.integer({ min: -700_000, max: 2_000_000 }).map((day) => `DATE '1970-01-01' + ${day}`);
const moments = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 17n });

/** A type, and texts in SQL that are values of it. */
const LEAVES: readonly (readonly [type: string, value: fc.Arbitrary<string>])[] = [
  ['BOOLEAN', fc.boolean().map(String)],
  ['TINYINT', whole(8)],
  ['SMALLINT', whole(16)],
  ['INTEGER', whole(32)],
  ['BIGINT', whole(64)],
  ['UBIGINT', fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String)],
  ['DOUBLE', fc.double().map((value) => quote(String(value)))],
  ['FLOAT', fc.float().map((value) => quote(String(value)))],
  ['DECIMAL(5,2)', fc.integer({ min: -99_999, max: 99_999 }).map((value) => `${value}::DECIMAL(7,2) / 100`)],
  ['DECIMAL(18,6)', fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }).map((value) => `${value}.123456`)],
  ['DECIMAL(38,0)', fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }).map(String)],
  [
    'VARCHAR',
    fc
      .string({ unit: 'grapheme' })
      .filter((text) => !text.includes('\0'))
      .map(quote),
  ],
  ['BLOB', fc.uint8Array({ maxLength: 9 }).map((bytes) => `from_hex('${Buffer.from(bytes).toString('hex')}')`)],
  ['DATE', days],
  ['TIME', fc.integer({ min: 0, max: 86_399 }).map((second) => `TIME '00:00:00' + to_seconds(${second})`)],
  ['TIMESTAMP', moments.map((micros) => `make_timestamp(${micros}::BIGINT)`)],
  ['TIMESTAMP_NS', moments.map((nanos) => `make_timestamp_ns(${nanos}::BIGINT)`)],
  ['UUID', fc.uuid().map(quote)],
];

type Column = { readonly type: string; readonly values: readonly (string | null)[] };
const LENGTH = 5;
const maybe = (value: fc.Arbitrary<string>) => fc.option(value, { freq: 4 });
const valuesOf = (value: fc.Arbitrary<string>) => fc.array(maybe(value), { minLength: LENGTH, maxLength: LENGTH });

const column: fc.Arbitrary<Column> = fc.constantFrom(...LEAVES).chain(([type, value]) => {
  const cast = value.map((text) => `CAST(${text} AS ${type})`);
  const list = fc
    .array(maybe(cast), { maxLength: 3 })
    .map((items) => `[${items.map((item) => item ?? 'NULL').join(', ')}]`);
  const struct = fc.tuple(maybe(cast), maybe(whole(32))).map(([a, b]) => `{a: ${a ?? 'NULL'}, b: ${b ?? 'NULL'}}`);
  return fc.oneof(
    { weight: 3, arbitrary: valuesOf(cast).map((values) => ({ type, values })) },
    { weight: 1, arbitrary: valuesOf(list).map((values) => ({ type: `${type}[]`, values })) },
    { weight: 1, arbitrary: valuesOf(struct).map((values) => ({ type: `STRUCT(a ${type}, b INTEGER)`, values })) },
  );
});

async function answer(database: FileDatabase, sql: string) {
  const asked = await database.query({ cell: 'w', above: [] }, sql, [], never);
  expect(asked).toMatchObject({ status: 'done' });
  return asked;
}

test('whatever SQL writes to a Parquet file, it reads back: types, values, NULLs and order', async () => {
  const database = await engine.openDatabase(never);
  await fc.assert(
    fc.asyncProperty(
      fc.array(column, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: LENGTH }),
      async (columns, rowGroup) => {
        const lists = columns.map(
          ({ type, values }) => `[${values.map((value) => value ?? 'NULL').join(', ')}]::${type}[]`,
        );
        const names = columns.map((_, index) => `c${index}`);
        const query = `SELECT ${lists.map((list, index) => `unnest(${list}) AS ${names[index]}`).join(', ')}`;
        await answer(database, `CREATE OR REPLACE TABLE t AS ${query}`);
        await answer(database, `COPY t TO 'x.parquet' (ROW_GROUP_SIZE ${rowGroup})`);
        expect(await answer(database, `FROM 'x.parquet'`)).toEqual(await answer(database, 'FROM t'));
      },
    ),
    { numRuns: 150 },
  );
}, 300_000);

test('271,000 rows and fifteen columns are the same after a Parquet file', async () => {
  const database = await engine.openDatabase(never);
  const query = `SELECT i AS id, 'name ' || i AS name, i % 100 AS age, (i % 7)::DOUBLE / 3 AS height, CASE WHEN i % 5 > 0 THEN i % 90 END AS weight,
    'team ' || (i % 500) AS team, 'N' || (i % 200) AS noc, (1896 + i % 120) || ' Summer' AS games, 1896 + i % 120 AS year, 'Summer' AS season,
    'city ' || (i % 40) AS city, 'sport ' || (i % 60) AS sport, 'event ' || (i % 700) AS event, CASE WHEN i % 7 = 0 THEN 'Gold' END AS medal,
    DATE '1900-01-01' + (i % 40000)::INTEGER AS born FROM range(271000) r(i)`;
  await answer(database, `CREATE TABLE t AS ${query}`);
  const started = performance.now();
  await answer(database, `COPY t TO 'big.parquet'`);
  const written = performance.now();
  expect(await answer(database, `SELECT count(*) FROM 'big.parquet'`)).toMatchObject({ table: { rows: [[271_000]] } });
  const read = performance.now();
  const differing = `SELECT count(*) FROM (SELECT *, row_number() OVER () AS n FROM t EXCEPT SELECT *, row_number() OVER () AS n FROM 'big.parquet')`;
  expect(await answer(database, differing)).toMatchObject({ table: { rows: [[0]] } });
  const [file] = await database.files.list(never);
  process.stdout.write(
    `271,000 × 15: ${file?.bytes.toLocaleString('en-US')} bytes, written in ${Math.round(written - started)} ms, read in ${Math.round(read - written)} ms\n`,
  );
}, 120_000);
