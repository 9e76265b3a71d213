import { column, never, openLesson, table } from '../../sql/contract/case';
import type { DuckdbCase } from './case';

/** A literal, its type, and the value that leaves the engine. */
const VALUES: readonly (readonly [sql: string, type: string, value: unknown])[] = [
  ['true', 'BOOLEAN', true],
  ['200::UTINYINT', 'UTINYINT', 200],
  ['-5::SMALLINT', 'SMALLINT', -5],
  ['9007199254740991', 'BIGINT', 9007199254740991],
  ['9007199254740993', 'BIGINT', '9007199254740993'],
  ['18446744073709551615::UBIGINT', 'UBIGINT', '18446744073709551615'],
  ['(-170141183460469231731687303715884105728)::HUGEINT', 'HUGEINT', '-170141183460469231731687303715884105728'],
  ['340282366920938463463374607431768211455::UHUGEINT', 'UHUGEINT', '340282366920938463463374607431768211455'],
  ['0.1::FLOAT', 'FLOAT', 0.1],
  ['16777216::FLOAT', 'FLOAT', 16777216],
  ['0.1::DOUBLE', 'DOUBLE', 0.1],
  [`'NaN'::DOUBLE`, 'DOUBLE', 'NaN'],
  [`'-inf'::DOUBLE`, 'DOUBLE', '-Infinity'],
  ['-0.05::DECIMAL(4,2)', 'DECIMAL(4,2)', '-0.05'],
  ['12345678901234567890123456.1234567890::DECIMAL(38,10)', 'DECIMAL(38,10)', '12345678901234567890123456.1234567890'],
  ['7::DECIMAL(3,0)', 'DECIMAL(3,0)', '7'],
  [`'é😀'`, 'VARCHAR', 'é😀'],
  [`DATE '2024-02-29'`, 'DATE', '2024-02-29'],
  [`DATE '0044-03-15 (BC)'`, 'DATE', '0044-03-15 (BC)'],
  [`'infinity'::DATE`, 'DATE', 'infinity'],
  [`TIME '01:02:03.5'`, 'TIME', '01:02:03.5'],
  [`TIMESTAMP '1969-12-31 23:59:59.999999'`, 'TIMESTAMP', '1969-12-31 23:59:59.999999'],
  [`'-infinity'::TIMESTAMP`, 'TIMESTAMP', '-infinity'],
  [`TIMESTAMP_NS '2020-01-02 03:04:05.123456789'`, 'TIMESTAMP_NS', '2020-01-02 03:04:05.123456789'],
  [`TIMESTAMP_MS '2020-01-02 03:04:05.120'`, 'TIMESTAMP_MS', '2020-01-02 03:04:05.12'],
  [`'2020-01-02 03:04:05+02'::TIMESTAMPTZ`, 'TIMESTAMP WITH TIME ZONE', '2020-01-02 01:04:05+00'],
  [`'01:02:03-03:30'::TIMETZ`, 'TIME WITH TIME ZONE', '01:02:03-03:30'],
  [`INTERVAL '14 months 1 day'`, 'INTERVAL', '1 year 2 months 1 day'],
  [`'6d09f548-1170-4283-b351-4deb85f5915a'::UUID`, 'UUID', '6d09f548-1170-4283-b351-4deb85f5915a'],
  [`'b'::ENUM('a', 'b')`, `ENUM('a', 'b')`, 'b'],
  [`'\\x00\\xFFa'::BLOB`, 'BLOB', '00FF61'],
  [`'00101'::BIT`, 'BIT', '00101'],
  ['123456789012345678901234567890::BIGNUM', 'BIGNUM', '123456789012345678901234567890'],
  ['[1.50, NULL]', 'DECIMAL(3,2)[]', ['1.50', null]],
  ['[true, false]::BOOLEAN[2]', 'BOOLEAN[2]', [true, false]],
  [`{'a': 1, 'B c': [DATE '2020-01-01']}`, 'STRUCT(a INTEGER, "B c" DATE[])', { a: 1, 'B c': ['2020-01-01'] }],
  [
    `MAP {'k': 1.5, 'l': NULL}`,
    'MAP(VARCHAR, DECIMAL(2,1))',
    [
      ['k', '1.5'],
      ['l', null],
    ],
  ],
  [`union_value(num := 2)`, 'UNION(num INTEGER)', '2'],
  ['NULL', 'INTEGER', null],
];

const SCALARS = `i::INTEGER AS i, (i * 7919)::BIGINT AS big, (i / 7)::DECIMAL(20,6) AS d, (i / 3)::FLOAT AS f, i / 7 AS x,
  DATE '1970-01-01' + i::INTEGER * 1237 AS day, TIMESTAMP '1970-01-01' + INTERVAL (i * 1234567) MILLISECOND AS t,
  TIME '00:00:00' + INTERVAL (abs(i) * 7777) MILLISECOND AS clock,
  INTERVAL (i) MONTH + INTERVAL (i * 3) DAY + INTERVAL (i * 997) MILLISECOND AS span, make_timestamp_ns(i * 987654321987) AS ns`;

export const valueCases: readonly DuckdbCase[] = [
  {
    name: 'values leave the engine exact, with the engine’s own type names',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      for (const [sql, type, value] of VALUES) {
        const { outputs } = await run('a', [], `SELECT ${sql} AS v`);
        const [output] = outputs;
        const page = output?.kind === 'table' ? output.page : undefined;
        tools.equal([sql, page?.columns[0]?.type, page?.rows[0]?.[0]], [sql, type, value]);
        if (type !== 'BIGNUM' && !type.startsWith('UNION'))
          tools.equal([sql, await rows([], `SELECT ${sql} AS v`)], [sql, [[value]]]);
      }
    },
  },
  {
    name: 'dates, times and numbers are written as the engine writes them',
    async prove(tools) {
      const { rows } = await openLesson(tools);
      const from = 'FROM (SELECT CASE WHEN i % 2 = 0 THEN i ELSE -i * i END AS i FROM range(300) r(i))';
      const names = ['i', 'big', 'd', 'f', 'x', 'day', 't', 'clock', 'span', 'ns'];
      const own = await rows([], `SELECT ${SCALARS} ${from}`);
      const text = await rows(
        [],
        `SELECT ${names.map((name) => `${name}::VARCHAR`).join(', ')} FROM (SELECT ${SCALARS} ${from})`,
      );
      const asText = (value: unknown, index: number) =>
        typeof value === 'number' && index > 1 ? Number(value) : String(value);
      const compare = (list: unknown) =>
        Array.isArray(list)
          ? list.map((row: unknown[]) =>
              row.map((value, index) => (index === 3 || index === 4 ? Number(value) : asText(value, index))),
            )
          : list;
      tools.equal(compare(own), compare(text));
    },
  },
  {
    name: 'two columns of one name stay two columns',
    async prove(tools) {
      const { database, place, run } = await openLesson(tools);
      const { outputs } = await run('a', [], 'SELECT 1 AS id, 2 AS id');
      const page = outputs[0]?.kind === 'table' ? outputs[0].page : undefined;
      tools.equal(page?.rows, [[1, 2]]);
      tools.equal(await database.describe(place('b'), 'SELECT 1 AS id, 2 AS id, NULL AS nothing', never), [
        column('id', 'INTEGER'),
        column('id_1', 'INTEGER'),
        column('nothing', 'INTEGER'),
      ]);
    },
  },
  {
    name: 'columns are told without running; of what does not bind, nothing is told',
    async prove(tools) {
      const { database, place, run } = await openLesson(tools);
      await run('a', [], 'SELECT film_id, rate FROM film');
      tools.equal(await database.describe(place('b', 'a'), '-- all\nSELECT * FROM a;', never), [
        column('film_id', 'INTEGER'),
        column('rate', 'DECIMAL(4,2)'),
      ]);
      tools.equal(await database.describe(place('b', 'a'), 'SELECT nothing FROM a', never), undefined);
      tools.equal(await database.describe(place('b', 'a'), 'DELETE FROM a', never), undefined);
    },
  },
  {
    name: 'a long result is read by windows and samples',
    async prove(tools) {
      const { database, run } = await openLesson(tools);
      const { outputs } = await run('a', [], 'SELECT i, i * 2 AS twice FROM range(300000) r(i)');
      const page = outputs[0]?.kind === 'table' ? outputs[0].page : undefined;
      tools.equal([page?.rows.length, page?.rowCount, page?.rows[199]], [200, 300000, [199, 398]]);
      const window = await database.window('a', 250000, 3, never);
      tools.equal(window, {
        ...table(
          [column('i', 'BIGINT'), column('twice', 'BIGINT')],
          [
            [250000, 500000],
            [250001, 500002],
            [250002, 500004],
          ],
        ),
        offset: 250000,
        rowCount: 300000,
      });
      const end = await database.window('a', 299999, 200, never);
      tools.equal(end.rows, [[299999, 599998]]);
    },
  },
  {
    name: 'TypeScript reads whole tables up to the limit, and writes tables with the types it declares',
    async prove(tools) {
      const { database, place, run } = await openLesson(tools);
      const written = table(
        [
          column('n', 'BIGINT'),
          column('x', 'DOUBLE'),
          column('ok', 'BOOLEAN'),
          column('text', 'VARCHAR'),
          column('t', 'TIMESTAMP'),
          column('d', 'DECIMAL(10,2)'),
          column('day', 'DATE'),
          column('list', 'VARCHAR[]'),
          column('pair', 'STRUCT(a INTEGER, b VARCHAR)'),
        ],
        [
          [
            1,
            0.1,
            true,
            `it's "so"\n`,
            '2020-01-02 03:04:05.678',
            '1.50',
            '2020-02-29',
            ['a,b', `c'd\\`, null, 'NULL'],
            { a: 1, b: 'x}' },
          ],
          [null, null, null, null, null, null, null, null, null],
          ['9007199254740993', 5e-324, false, '', '1969-01-01 00:00:00', '-0.01', '1900-01-01', [], { a: null, b: '' }],
        ],
      );
      await database.writeTable('ts', 'People', written, never);
      tools.equal(await database.readTable(place('b', 'ts'), 'people', never), { status: 'done', table: written });
      await database.writeTable('ts', 'people', table([column('n', 'INTEGER')], []), never);
      tools.equal(await database.readTable(place('b', 'ts'), 'people', never), {
        status: 'done',
        table: table([column('n', 'INTEGER')], []),
      });
      await run('many', [], 'SELECT i, i AS j FROM range(500001) r(i)');
      const refused = await database.readTable(place('b', 'many'), 'many', never);
      tools.equal(
        refused.status === 'failed' && [refused.error.code, refused.error.message.includes('1,000,002 values')],
        ['too-many-values', true],
      );
      const missing = await database.readTable(place('b'), 'none', never);
      tools.equal(missing.status === 'failed' && missing.error.code, 'unknown-table');
    },
  },
  {
    name: 'CSV data keeps empty texts apart from NULL, and every declared type',
    async prove(tools) {
      const { database, rows } = await openLesson(tools);
      const csv = new TextEncoder().encode(
        'Order,at,text\r\n7,2020-01-02 03:04:05,"a ""b"", c"\r\nNA,NA,""\r\n0,2020-01-01 00:00:00,"line\nbreak"\r\n',
      );
      const columns = [column('Order', 'SMALLINT'), column('at', 'TIMESTAMP'), column('text', 'VARCHAR')];
      await database.load({ name: 'dirty', columns, csv, nulls: 'NA' }, never);
      tools.equal(await rows([], 'FROM dirty'), [
        [7, '2020-01-02 03:04:05', 'a "b", c'],
        [null, null, ''],
        [0, '2020-01-01 00:00:00', 'line\nbreak'],
      ]);
      tools.equal(csv.byteLength > 0, true);
    },
  },
];
