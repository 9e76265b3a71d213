import { afterAll, expect, test } from 'vitest';
import { type View, WHOLE } from '../../../core/view';
import { openDuckdbInNode } from '../node';

const engine = openDuckdbInNode();
afterAll(() => engine.close());
const never = new AbortController().signal;
const place = { cell: 'a', above: [] };

async function readBack(code: string, view: View) {
  const database = await engine.openDatabase(never);
  const run = await database.run(place, code, never);
  expect(run.status).toBe('done');
  const written: number[] = [];
  await database.files.put('a.parquet', await database.parquet('a', view, never, (rows) => written.push(rows)), never);
  const back = await database.query({ cell: 'b', above: [] }, "SELECT * FROM 'a.parquet'", [], never);
  const page = await database.window('a', 0, 1000, never, view);
  await database.close();
  return { written, back: back.status === 'done' ? back.table : back, page };
}

test('a downloaded Parquet file reads back with the same types and values', async () => {
  const { back, page } = await readBack(
    `SELECT i::INTEGER AS id, i * 9007199254740993::BIGINT AS big, (i / 3)::DECIMAL(9,4) AS price, i / 7 AS share,
       'é' || i AS title, i % 2 = 0 AS even, DATE '2024-02-28' + i::INTEGER AS day,
       TIMESTAMP '2024-02-28 12:00:00.5' + to_hours(i) AS moment, TIME '12:30:00' AS clock, [i, NULL] AS list,
       {a: i, b: 'x'} AS pair, from_hex('00FF') AS bytes, uuid_or_null AS id2
     FROM range(5) AS t(i), (SELECT NULL::UUID AS uuid_or_null)`,
    WHOLE,
  );
  expect(back).toEqual({ columns: page.columns, rows: page.rows });
});

test('a view is written as it is seen, and told in rows', async () => {
  const { written, back, page } = await readBack('SELECT i AS id, i % 3 AS part FROM range(100) AS t(i)', {
    filters: [{ kind: 'range', column: 0, from: '50' }],
    sorting: [{ column: 1, direction: 'descending' }],
  });
  expect({ written, rows: page.rowCount, first: page.rows[0] }).toEqual({ written: [50], rows: 50, first: [50, 2] });
  expect(back).toEqual({ columns: page.columns, rows: page.rows });
});

test('what Parquet has no type for is written as its text', async () => {
  const { back } = await readBack("SELECT 'b'::ENUM('a', 'b') AS size, INTERVAL 1 DAY AS wait", WHOLE);
  expect(back).toEqual({
    columns: [
      { name: 'size', type: 'VARCHAR' },
      { name: 'wait', type: 'VARCHAR' },
    ],
    rows: [['b', '1 day']],
  });
});
