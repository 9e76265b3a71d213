import { afterAll, expect, test } from 'vitest';
import { tableFor } from './column-values';
import { openDuckdbInNode } from './duckdb/node';
import { openPostgresInNode } from './postgres/node';

const duckdb = openDuckdbInNode();
const postgres = openPostgresInNode({ samples: [] });
afterAll(() => Promise.all([duckdb.close(), postgres.close()]));
const never = new AbortController().signal;
const place = (cell: string, ...above: string[]) => ({ cell, above });

const VALUES = `true AS yes, 7::smallint AS small, 9007199254740993 AS big, 0.1::float8 AS x, 4.99::numeric(4,2) AS rate,
  12345678901234567890.123 AS loose, 'é' || chr(10) AS words, date '0044-03-15 BC' AS ides, date '2024-02-29' AS day,
  timestamp '1969-12-31 23:59:59.999999' AS at, timestamptz '2020-01-02 03:04:05+02' AS zoned, time '01:02:03.5' AS clock,
  interval '14 months 1 day -2 hours' AS span, '6d09f548-1170-4283-b351-4deb85f5915a'::uuid AS id, '\\x00ff'::bytea AS bytes,
  ARRAY[1.50, NULL] AS list, ARRAY['a,b', 'it''s', NULL] AS texts, ARRAY[[1, 2], [3, 4]] AS grid`;

test('every value of Postgres arrives in DuckDB as it was, and comes back', async () => {
  const [theirs, ours] = [await postgres.openDatabase(never), await duckdb.openDatabase(never)];
  const nulls = `SELECT ${VALUES} UNION ALL SELECT ${'NULL, '.repeat(17)}NULL`;
  await theirs.run(place('made'), nulls, never);
  const made = await theirs.readTable(place('x', 'made'), 'made', never);
  if (made.status === 'failed') throw new Error(made.error.message);
  const crossed = tableFor('duckdb', made.table);
  await ours.writeTable('made', 'made', crossed, never);
  const read = await ours.readTable(place('x', 'made'), 'made', never);
  if (read.status === 'failed') throw new Error(read.error.message);
  expect(read.table.columns).toEqual(crossed.columns);
  await theirs.writeTable('back', 'back', read.table, never);
  const differs = await theirs.query(
    place('x', 'back', 'made'),
    `SELECT count(*) FROM made AS m JOIN back AS b ON (m.*)::text = (b.*)::text OR m.yes AND
     row(m.yes, m.small, m.big, m.x, m.rate, m.loose, m.words, m.ides, m.day, m.at, m.zoned, m.clock, m.span, m.id, m.bytes, m.list, m.texts) =
     row(b.yes, b.small, b.big, b.x, b.rate, b.loose, b.words, b.ides, b.day, b.at, b.zoned, b.clock, b.span, b.id, b.bytes, b.list, b.texts)
     AND to_jsonb(m.grid) = b.grid`,
    [],
    never,
  );
  expect(differs).toMatchObject({ status: 'done', table: { rows: [[2]] } });
});
