import { never } from '../../sql/contract/case';
import type { DuckdbCase } from './case';
import { openFiles } from './file-fixture';

/** Every type that a Parquet file keeps; the second column is NULL in each of two rows. */
const KEPT = `SELECT * FROM (VALUES
  (true, 1::TINYINT, 2::SMALLINT, 3::INTEGER, 9223372036854775807::BIGINT, 255::UTINYINT, 65535::USMALLINT, 4294967295::UINTEGER,
   18446744073709551615::UBIGINT, 1.5::FLOAT, 0.1::DOUBLE, '12345678901234567890123456789012345.678'::DECIMAL(38,3), -4.99::DECIMAL(4,2),
   123456789012.34::DECIMAL(14,2), 'ä😀'::VARCHAR, '\\x00\\xFF'::BLOB, DATE '1969-12-31', TIME '12:34:56.789012', TIMESTAMP '1900-01-01 00:00:00.000001',
   '2020-01-01 00:00:00.123456789'::TIMESTAMP_NS, '2020-01-01 00:00:00+00'::TIMESTAMPTZ, '2c1b1b3e-0000-4000-8000-00000000000f'::UUID,
   [1, NULL, 3], ['a', 'b'], {a: 1, b: 'x'}, [{a: 1.5, d: DATE '2020-01-01'}], MAP {'k': 1, '10': 2}, [[1], [], [2, 3]]),
  (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, [], NULL, [], NULL, NULL)
) AS t(bo, i8, i16, i32, i64, u8, u16, u32, u64, f, d, dec38, dec4, dec14, v, bl, da, ti, ts, tn, tz, uu, li, ls, st, ls2, ma, nl)`;

export const parquetCases: readonly DuckdbCase[] = [
  {
    name: 'Parquet keeps every type, NULLs and nested values',
    async prove(tools) {
      const { run, typed } = await openFiles(tools);
      const ran = await run('w', [], `COPY (${KEPT}) TO 'all.parquet'`);
      tools.equal(ran.status === 'failed' ? ran.error : 'done', 'done');
      tools.equal(await typed(`FROM 'all.parquet'`, ['w']), await typed(KEPT));
    },
  },
  {
    name: 'what Parquet or our writer has no word for is written as text',
    async prove(tools) {
      const { run, typed } = await openFiles(tools);
      const ran = await run(
        'w',
        [],
        `COPY (SELECT 'b'::ENUM('a', 'b') AS e, INTERVAL 1 DAY AS i, 5::HUGEINT AS h, '101'::BIT AS b, TIMESTAMP_S '2020-01-01 00:00:00' AS s) TO 'text.parquet'`,
      );
      tools.equal(ran.status === 'failed' ? ran.error : 'done', 'done');
      tools.equal(await typed(`FROM 'text.parquet'`, ['w']), {
        types: ['e VARCHAR', 'i VARCHAR', 'h VARCHAR', 'b VARCHAR', 's TIMESTAMP'],
        rows: [['b', '1 day', '5', '101', '2020-01-01 00:00:00']],
      });
    },
  },
  {
    name: 'an empty result is a Parquet file with columns, and row groups are as large as asked',
    async prove(tools) {
      const { run, typed, rows } = await openFiles(tools);
      const code = `COPY (FROM film WHERE false) TO 'none.parquet';
        COPY (SELECT i, i // 4 AS g FROM range(10) r(i)) TO 'groups.parquet' (ROW_GROUP_SIZE 4)`;
      tools.equal((await run('w', [], code)).status, 'done');
      tools.equal(await typed(`FROM 'none.parquet'`, ['w']), {
        types: ['film_id INTEGER', 'title VARCHAR', 'rate DECIMAL(4,2)'],
        rows: [],
      });
      const facts = `SELECT row_group_id, row_group_num_rows, path_in_schema, stats_min, stats_max, compression
        FROM parquet_metadata('groups.parquet') WHERE path_in_schema = 'i' ORDER BY ALL`;
      tools.equal(await rows(['w'], facts), [
        [0, 4, 'i', '0', '3', 'SNAPPY'],
        [1, 4, 'i', '4', '7', 'SNAPPY'],
        [2, 2, 'i', '8', '9', 'SNAPPY'],
      ]);
      await run('d', [], `COPY (SELECT unnest([9.99, 29.99])::DECIMAL(5,2) AS cost) TO 'costs.parquet'`);
      tools.equal(await rows(['d'], `SELECT stats_min, stats_max_value FROM parquet_metadata('costs.parquet')`), [
        ['9.99', '29.99'],
      ]);
      tools.equal(
        await rows(['w'], `SELECT file_name, num_rows, num_row_groups FROM parquet_file_metadata('groups.parquet')`),
        [['groups.parquet', 10, 3]],
      );
      tools.equal(
        await rows(['w'], `SELECT name, type, duckdb_type FROM parquet_schema('none.parquet') WHERE type IS NOT NULL`),
        [
          ['film_id', 'INT32', 'INTEGER'],
          ['title', 'BYTE_ARRAY', 'VARCHAR'],
          ['rate', 'INT32', 'DECIMAL(4,2)'],
        ],
      );
      tools.equal(await rows(['w'], `SELECT list(i) FROM 'groups.parquet'`), [[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]]);
    },
  },
  {
    name: 'several Parquet files are one table: by the first file’s columns, or by name',
    async prove(tools) {
      const { run, rows, typed } = await openFiles(tools);
      const code = `COPY (SELECT 1 AS a, 'x' AS b) TO 'p/1.parquet'; COPY (SELECT 'y' AS b, 2::BIGINT AS a, true AS c) TO 'p/2.parquet'`;
      await run('w', [], code);
      tools.equal(await typed(`FROM 'p/*.parquet'`, ['w']), {
        types: ['a INTEGER', 'b VARCHAR'],
        rows: [
          [1, 'x'],
          [2, 'y'],
        ],
      });
      tools.equal(await typed(`FROM read_parquet('p/*.parquet', union_by_name = true, filename = true)`, ['w']), {
        types: ['a BIGINT', 'b VARCHAR', 'filename VARCHAR', 'c BOOLEAN'],
        rows: [
          [1, 'x', 'p/1.parquet', null],
          [2, 'y', 'p/2.parquet', true],
        ],
      });
      tools.equal(
        await rows(['w'], `FROM read_parquet(['p/2.parquet', 'p/1.parquet'])`),
        'The files do not all have the column “c”: p/2.parquet has it, p/1.parquet has not. Write union_by_name = true to read it as NULL where it is missing.',
      );
      tools.equal(await rows(['w'], `SELECT filename, a FROM 'p/*.parquet'`), [
        ['p/1.parquet', 1],
        ['p/2.parquet', 2],
      ]);
    },
  },
  {
    name: 'PARTITION_BY writes a folder per value, read back with the column, in every format',
    async prove(tools) {
      const { database, run, rows, names } = await openFiles(tools);
      const films = `SELECT * FROM (VALUES (1, 'PG', 2020), (2, 'R', 2020), (3, 'PG', 2021), (4, NULL, 2021), (5, 'a/b', 2021)) f(id, rating, year)`;
      for (const format of ['csv', 'json', 'parquet']) {
        const cell = `w_${format}`;
        const ran = await run(cell, [], `COPY (${films}) TO 'out' (FORMAT ${format}, PARTITION_BY (rating))`);
        tools.equal(ran.status === 'failed' ? ran.error : ran.outputs, [{ kind: 'done', statement: 'COPY', rows: 5 }]);
        const glob = `'out/*/*.${format}'`;
        tools.equal(
          [format, (await names()).filter((name) => name.endsWith(format))],
          [format, ['NULL', 'PG', 'R', 'a%2Fb'].map((value) => `out/rating=${value}/data_0.${format}`)],
        );
        tools.equal(
          [format, await rows([cell], `SELECT id, year, rating FROM ${glob} ORDER BY id`)],
          [format, await rows([], films.replace('*', 'id, year, rating'))],
        );
        tools.equal(
          [format, await rows([cell], `SELECT count(*) FROM 'out/rating=PG/data_0.${format}' WHERE rating = 'PG'`)],
          [format, [[2]]],
        );
        const again = await run('below', [cell], `COPY (${films}) TO 'out' (FORMAT ${format}, PARTITION_BY rating)`);
        tools.equal([format, again.status === 'failed' && again.error.code], [format, 'folder-not-empty']);
        await run(
          'below',
          [cell],
          `COPY (${films} WHERE id = 2) TO 'out' (FORMAT ${format}, PARTITION_BY (rating, year), OVERWRITE)`,
        );
        tools.equal(
          [format, await rows(['below', cell], `SELECT * FROM 'out/**/*.${format}'`)],
          [format, [[2, 'R', 2020]]],
        );
        await run(
          cell,
          [],
          `COPY (${films} WHERE id = 1) TO 'out' (FORMAT ${format}, PARTITION_BY (year), WRITE_PARTITION_COLUMNS)`,
        );
        tools.equal(
          [format, await rows([cell], `SELECT id, rating, year FROM 'out/**/*.${format}'`)],
          [format, [[1, 'PG', 2020]]],
        );
        await database.forget('below', never);
        await database.forget(cell, never);
      }
      tools.equal(await names(), []);
    },
  },
];
