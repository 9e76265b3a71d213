import { type ContractCase, column, never, openLesson, table } from '../../sql/contract/case';

/** A literal, its type, and the value that leaves the engine. */
const VALUES: readonly (readonly [sql: string, type: string, value: unknown])[] = [
  ['true', 'boolean', true],
  ['(-5)::smallint', 'smallint', -5],
  ['7', 'integer', 7],
  ['9007199254740991', 'bigint', 9007199254740991],
  ['9007199254740993', 'bigint', '9007199254740993'],
  ['0.1::real', 'real', 0.1],
  ['0.1::float8', 'double precision', 0.1],
  ['5e-324::float8', 'double precision', 5e-324],
  [`'NaN'::float8`, 'double precision', 'NaN'],
  [`'-inf'::float8`, 'double precision', '-Infinity'],
  ['(-0.05)::numeric(4,2)', 'numeric(4,2)', '-0.05'],
  ['1.50', 'numeric', '1.50'],
  ['12345678901234567890123456.1234567890', 'numeric', '12345678901234567890123456.1234567890'],
  [`'NaN'::numeric`, 'numeric', 'NaN'],
  [`'é😀'`, 'text', 'é😀'],
  [`E'a\\tb\\\\c\\n'`, 'text', 'a\tb\\c\n'],
  [`'ab'::varchar(3)`, 'character varying(3)', 'ab'],
  [`'ab'::char(3)`, 'character(3)', 'ab '],
  [`date '2024-02-29'`, 'date', '2024-02-29'],
  [`date '0044-03-15 BC'`, 'date', '0044-03-15 BC'],
  [`'infinity'::date`, 'date', 'infinity'],
  [`time '01:02:03.5'`, 'time without time zone', '01:02:03.5'],
  [`'01:02:03-03:30'::timetz`, 'time with time zone', '01:02:03-03:30'],
  [`timestamp '1969-12-31 23:59:59.999999'`, 'timestamp without time zone', '1969-12-31 23:59:59.999999'],
  [`timestamp(0) '2020-01-02 03:04:05'`, 'timestamp(0) without time zone', '2020-01-02 03:04:05'],
  [`timestamptz '2020-01-02 03:04:05+02'`, 'timestamp with time zone', '2020-01-02 01:04:05+00'],
  [`interval '14 months 1 day 2 hours'`, 'interval', '1 year 2 mons 1 day 02:00:00'],
  [`'6d09f548-1170-4283-b351-4deb85f5915a'::uuid`, 'uuid', '6d09f548-1170-4283-b351-4deb85f5915a'],
  [`'\\x00ff61'::bytea`, 'bytea', '00FF61'],
  [`'00101'::bit(5)`, 'bit(5)', '00101'],
  [`'{"a": 1.50, "b": [null]}'::json`, 'json', '{"a": 1.50, "b": [null]}'],
  [`'{"b":1.50,"a":"x"}'::jsonb`, 'jsonb', '{"a": "x", "b": 1.50}'],
  [`'null'::jsonb`, 'jsonb', 'null'],
  ['ARRAY[1, NULL]', 'integer[]', [1, null]],
  ['ARRAY[1.50, NULL]', 'numeric[]', ['1.50', null]],
  [`ARRAY['a,b', 'c"d\\', NULL, 'NULL', '', '{}']`, 'text[]', ['a,b', 'c"d\\', null, 'NULL', '', '{}']],
  [
    'ARRAY[[1, 2], [3, 4]]',
    'integer[]',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [`'{}'::date[]`, 'date[]', []],
  [`'[0:1]={7,8}'::int[]`, 'integer[]', [7, 8]],
  [`ARRAY[true, false]`, 'boolean[]', [true, false]],
  [`int4range(1, 5)`, 'int4range', '[1,5)'],
  [`inet '10.0.0.1/8'`, 'inet', '10.0.0.1/8'],
  [`'a & b'::tsquery`, 'tsquery', `'a' & 'b'`],
  ['NULL', 'text', null],
  ['NULL::int', 'integer', null],
];

export const valueCases: readonly ContractCase[] = [
  {
    name: 'values leave the engine exact, with the engine’s own type names',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      for (const [sql, type, value] of VALUES) {
        const { outputs } = await run('a', [], `SELECT ${sql} AS v`);
        const page = outputs[0]?.kind === 'table' ? outputs[0].page : undefined;
        tools.equal([sql, page?.columns[0]?.type, page?.rows[0]?.[0]], [sql, type, value]);
        tools.equal([sql, await rows([], `SELECT ${sql} AS v`)], [sql, [[value]]]);
      }
    },
  },
  {
    name: 'types that a cell makes are named as the cell named them; rows that no table holds are shown',
    async prove(tools) {
      const { run } = await openLesson(tools);
      await run(
        'a',
        [],
        `CREATE TYPE "Mood" AS ENUM ('sad', 'ok'); CREATE TYPE pair AS (a int, b text); CREATE DOMAIN positive AS int CHECK (value > 0)`,
      );
      const made = await run(
        'b',
        ['a'],
        `SELECT 'ok'::"Mood" AS m, ARRAY['ok'::"Mood"] AS ms, row(1, 'x, y')::pair AS p, 3::positive AS d`,
      );
      const page = made.outputs[0]?.kind === 'table' ? made.outputs[0].page : undefined;
      tools.equal(
        [page?.columns.map(({ type }) => type), page?.rows],
        [['"Mood"', '"Mood"[]', 'pair', 'integer'], [['ok', ['ok'], '(1,"x, y")', 3]]],
      );
      const record = await run('c', ['a'], `SELECT row(1, NULL) AS r`);
      const shown = record.outputs[0]?.kind === 'table' ? record.outputs[0] : undefined;
      tools.equal([shown?.page.rows, shown?.windowed], [[['(1,)']], false]);
    },
  },
  {
    name: 'two columns of one name stay two columns',
    async prove(tools) {
      const { database, place, run, rows } = await openLesson(tools);
      const { outputs } = await run('a', [], 'SELECT 1 AS id, 2 AS id, count(*), 3 FROM film');
      const page = outputs[0]?.kind === 'table' ? outputs[0].page : undefined;
      tools.equal(page?.rows, [[1, 2, 3, 3]]);
      tools.equal(await database.describe(place('b'), `SELECT 1 AS id, 2 AS id, NULL AS nothing, 'x' AS ctid`, never), [
        column('id', 'integer'),
        column('id_1', 'integer'),
        column('nothing', 'text'),
        column('ctid_1', 'text'),
      ]);
      tools.equal(await rows(['a'], 'SELECT id, id_1, count, "?column?" FROM a'), [[1, 2, 3, 3]]);
    },
  },
  {
    name: 'columns are told without running; of what does not bind, nothing is told',
    async prove(tools) {
      const { database, place, run } = await openLesson(tools);
      await run('a', [], 'SELECT film_id, rate FROM film');
      tools.equal(await database.describe(place('b', 'a'), '-- all\nSELECT *, rate * 2 AS twice FROM a;', never), [
        column('film_id', 'integer'),
        column('rate', 'numeric(4,2)'),
        column('twice', 'numeric'),
      ]);
      tools.equal(await database.describe(place('b', 'a'), 'SELECT nothing FROM a', never), undefined);
      tools.equal(await database.describe(place('b', 'a'), 'DELETE FROM a', never), undefined);
    },
  },
  {
    name: 'a long result is read by windows and samples',
    async prove(tools) {
      const { database, run } = await openLesson(tools);
      const { outputs } = await run('a', [], 'SELECT i, i * 2 AS twice FROM generate_series(0, 99999) AS r(i)');
      const page = outputs[0]?.kind === 'table' ? outputs[0].page : undefined;
      tools.equal([page?.rows.length, page?.rowCount, page?.rows[199]], [200, 100000, [199, 398]]);
      tools.equal(await database.window('a', 85000, 2, never), {
        ...table(
          [column('i', 'integer'), column('twice', 'integer')],
          [
            [85000, 170000],
            [85001, 170002],
          ],
        ),
        offset: 85000,
        rowCount: 100000,
      });
      tools.equal((await database.window('a', 99999, 200, never)).rows, [[99999, 199998]]);
    },
  },
  {
    name: 'tables are written with the types of either engine, and read back whole up to the limit',
    async prove(tools) {
      const { database, place, run } = await openLesson(tools);
      const written = table(
        [
          column('n', 'bigint'),
          column('X', 'double precision'),
          column('ok', 'boolean'),
          column('text', 'text'),
          column('t', 'timestamp without time zone'),
          column('d', 'numeric(10,2)'),
          column('day', 'date'),
          column('list', 'text[]'),
          column('pair', 'jsonb'),
          column('bytes', 'bytea'),
        ],
        [
          [
            1,
            0.1,
            true,
            `it's "so"\n\t\\`,
            '2020-01-02 03:04:05.678',
            '1.50',
            '2020-02-29',
            ['a,b', `c'd\\"`, null, 'NULL'],
            '{"a": 1}',
            '00FF',
          ],
          [null, null, null, null, null, null, null, null, null, null],
          ['9007199254740993', 5e-324, false, '', '1969-01-01 00:00:00', '-0.01', '1900-01-01', [], 'null', ''],
        ],
      );
      await database.writeTable('ts', 'People', written, never);
      tools.equal(await database.readTable(place('b', 'ts'), 'People', never), { status: 'done', table: written });
      const duckdb = table(
        [
          column('h', 'HUGEINT'),
          column('when', 'DATE'),
          column('pair', 'STRUCT(a INTEGER)'),
          column('many', 'DECIMAL(4,2)[]'),
          column('u', 'UBIGINT'),
        ],
        [['170141183460469231731687303715884105727', '0044-03-15 (BC)', { a: 1 }, ['1.50', null], 7]],
      );
      await database.writeTable('ts', 'people', duckdb, never);
      tools.equal(await database.readTable(place('b', 'ts'), 'people', never), {
        status: 'done',
        table: table(
          [
            column('h', 'numeric'),
            column('when', 'date'),
            column('pair', 'jsonb'),
            column('many', 'numeric(4,2)[]'),
            column('u', 'numeric(20,0)'),
          ],
          [['170141183460469231731687303715884105727', '0044-03-15 BC', '{"a": 1}', ['1.50', null], '7']],
        ),
      });
      await run('many', [], 'SELECT i, i AS j FROM generate_series(1, 500001) r(i)');
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
        'Order,at,text\r\n7,2020-01-02T03:04:05Z,"a ""b"", c"\r\nNA,NA,""\r\n0,2020-01-01 00:00:00,"line\nbreak"\r\n',
      );
      const columns = [column('Order', 'SMALLINT'), column('at', 'TIMESTAMP'), column('text', 'VARCHAR')];
      await database.load({ name: 'dirty', columns, csv, nulls: 'NA' }, never);
      tools.equal(await rows([], 'SELECT * FROM dirty'), [
        [7, '2020-01-02 03:04:05', 'a "b", c'],
        [null, null, ''],
        [0, '2020-01-01 00:00:00', 'line\nbreak'],
      ]);
      tools.equal(csv.byteLength > 0, true);
    },
  },
];
