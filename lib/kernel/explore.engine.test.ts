import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorld as inWorldOf, nodeKernel, postgres, signal, sql, ts } from './testing/worlds';
import type { World } from './world';

const kernel = nodeKernel(beforeAll, afterAll);
const inWorld = <T>(data: readonly string[], use: (world: World) => Promise<T>) => inWorldOf(kernel(), data, use);

test('before anything ran there is nothing to name, and nothing is loaded for the question', () =>
  inWorld(['film', 'language'], async (world) => {
    expect(await world.explore([sql('a', 'SELECT 1 AS n')], signal)).toEqual({
      databases: [],
      files: [],
      buckets: [],
      variables: [],
    });
  }));

test('tables stand at the engine and the cell that made them, files and names at their cell', () =>
  inWorld(['language'], async (world) => {
    const cells = [
      sql('counted', 'SELECT count(*) AS n FROM language'),
      postgres('theirs', 'CREATE TABLE item (id integer); INSERT INTO item VALUES (1), (2); SELECT n FROM counted'),
      ts(
        'rows',
        'const twice = theirs.map(({ n }) => ({ n: n * 2 }))\nawait sql`CREATE VIEW doubled AS SELECT 1 AS n`',
      ),
      sql('out', "COPY (SELECT n FROM twice) TO 'twice.csv'"),
    ];
    await world.execute(cells, 'out', signal);
    const { databases, files, variables } = await world.explore(cells, signal);
    const brief = databases.map(({ engine, tables }) => [
      engine,
      tables.map(({ name, cell, rowCount }) => [name, cell, rowCount]),
    ]);
    expect([brief, files, variables?.map(({ cell, name, type }) => [cell, name, type])]).toEqual([
      [
        [
          'duckdb',
          [
            ['twice', 'rows', 1],
            ['doubled', 'rows', undefined],
            ['counted', 'counted', 1],
            ['language', undefined, 6],
          ],
        ],
        [
          'postgres',
          [
            ['theirs', 'theirs', 1],
            ['item', 'theirs', 2],
          ],
        ],
      ],
      [{ name: 'twice.csv', bytes: 5, cell: 'out' }],
      [['rows', 'twice', 'object[] (1)']],
    ]);
  }));

test('what a cell made before it was edited is out of sight', () =>
  inWorld([], async (world) => {
    const cells = (code: string) => [ts('a', code), sql('b', 'SELECT 1 AS n'), sql('c', "COPY b TO 'b.csv'")];
    const before = cells('const n = 1');
    for (const { id } of before) await world.execute(before, id, signal);
    const [, b, c] = before;
    if (!b || !c) throw new Error('three cells');
    const edited = [ts('a', 'const n = 2'), { ...b, code: 'SELECT 2 AS n' }, { ...c, code: '-- gone' }];
    expect(await world.explore(edited, signal)).toEqual({
      databases: [{ engine: 'duckdb', tables: [] }],
      files: [],
      buckets: [],
      variables: [],
    });
  }));

test('first rows are those that are there, of a table of either engine and of a file, and nothing runs for them', () =>
  inWorld([], async (world) => {
    const made = 'CREATE TABLE "Day of" AS SELECT i AS n FROM range(9) AS t(i); COPY (SELECT 7 AS n) TO \'out.csv\'';
    const cells = [
      sql('a', made),
      postgres('b', 'CREATE TABLE "Mixed" AS SELECT 1 AS n'),
      sql('late', 'SELECT 3 AS n'),
    ];
    await world.execute(cells, 'a', signal);
    await world.execute(cells, 'b', signal);
    const rows = async (of: Parameters<World['firstRows']>[1]) => {
      const answer = await world.firstRows(cells, of, 2, signal);
      return answer.status === 'done' ? answer.table.rows : answer.error.code;
    };
    expect([
      await rows({ kind: 'table', engine: 'duckdb', name: 'Day of' }),
      await rows({ kind: 'table', engine: 'postgres', name: 'Mixed' }),
      await rows({ kind: 'file', name: 'out.csv' }),
      await rows({ kind: 'table', engine: 'duckdb', name: 'late' }),
      new TextDecoder().decode(await world.readFile('out.csv', signal)),
    ]).toEqual([[[0], [1]], [[1]], [[7]], 'unknown-table', 'n\n7\n']);
  }));
