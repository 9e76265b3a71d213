import { afterAll, beforeAll, expect, test } from 'vitest';
import { type View, WHOLE } from '../core/view';
import { openDuckdbInNode } from '../engine/duckdb/node';
import { inWorld, nodeKernel, postgres, signal, sql, ts } from './testing/worlds';

const kernel = nodeKernel(beforeAll, afterAll);
const reader = openDuckdbInNode();
afterAll(() => reader.close());

const VIEW: View = {
  filters: [{ kind: 'contains', column: 1, text: 'A' }],
  sorting: [{ column: 0, direction: 'descending' }],
};
const CELLS = {
  duckdb: sql('made', "SELECT * FROM (VALUES (1, 'ant'), (2, 'bee'), (3, 'cat'), (4, NULL)) AS t (id, name)"),
  postgres: postgres('made', "SELECT * FROM (VALUES (1, 'ant'), (2, 'bee'), (3, 'cat'), (4, NULL)) AS t (id, name)"),
  ts: ts('made', "[{ id: 1, name: 'ant' }, { id: 2, name: 'bee' }, { id: 3, name: 'cat' }, { id: 4, name: null }]"),
};

test.each(Object.entries(CELLS))(
  'a result of %s is filtered, sorted, profiled and written to Parquet',
  async (_, cell) => {
    await inWorld(kernel(), [], async (world) => {
      expect((await world.execute([cell], 'made', signal)).status).toBe('done');
      const rows = [
        [3, 'cat'],
        [1, 'ant'],
      ];
      expect(await world.window('made', 0, 10, signal, VIEW)).toMatchObject({ rows, offset: 0, rowCount: 2 });
      expect(await world.window('made', 1, 10, signal, VIEW)).toMatchObject({
        rows: rows.slice(1),
        offset: 1,
        rowCount: 2,
      });
      expect(await world.profile('made', 1, WHOLE, signal)).toEqual({
        rows: 4,
        nulls: 1,
        distinct: 3,
        least: 'ant',
        greatest: 'cat',
        bins: [],
        frequent: ['ant', 'bee', 'cat'].map((value) => ({ value, rows: 1 })),
      });
      const database = await reader.openDatabase(signal);
      await database.files.put('made.parquet', await world.parquet('made', VIEW, signal), signal);
      const back = await database.query({ cell: 'b', above: [] }, "FROM 'made.parquet'", [], signal);
      expect(back.status === 'done' && back.table.rows).toEqual(rows);
      expect((await world.tables([cell], signal)).map(({ name }) => name)).toEqual(
        cell.language === 'ts' ? [] : ['made'],
      );
    });
  },
);

test('a view of a TypeScript cell is of its last run', async () => {
  const made = (names: string) => ts('made', `[${names}].map((name, id) => ({ id, name }))`);
  await inWorld(kernel(), [], async (world) => {
    for (const [code, rows] of [
      ["'a', 'b'", [[0, 'a']]],
      [
        "'b', 'a', 'aa'",
        [
          [2, 'aa'],
          [1, 'a'],
        ],
      ],
    ] as const) {
      await world.execute([made(code)], 'made', signal);
      expect((await world.window('made', 0, 10, signal, VIEW)).rows).toEqual(rows);
    }
  });
});
