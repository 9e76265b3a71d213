import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertVariant } from './scenario';
import { inWorld as inWorldOf, nodeKernel, postgres, rowsOf, signal, sql, ts } from './testing/worlds';
import type { CellRun, World } from './world';

const kernel = nodeKernel(beforeAll, afterAll);
const inWorld = <T>(data: readonly string[], use: (world: World) => Promise<T>) => inWorldOf(kernel(), data, use);

function shownBy(run: CellRun) {
  if (run.status === 'failed') return run.error.message;
  const table = run.outputs.findLast((output) => output.kind === 'table');
  return table && [table.page.columns.map(({ name, type }) => `${name} ${type}`), ...table.page.rows];
}

const IN_POSTGRES = `SELECT id, day, price::numeric(6,2), sold, sizes, moment, name FROM (VALUES
  (1, date '2024-02-29', 1.50, true, ARRAY[1, NULL, 3], timestamp '2024-01-02 03:04:05.5', 'é'),
  (9007199254740993, NULL, NULL, false, NULL, NULL, NULL)) AS t(id, day, price, sold, sizes, moment, name)`;

test('rows of Postgres are rows of DuckDB, with their types', () =>
  inWorld([], async (world) => {
    const cells = [postgres('sale', IN_POSTGRES), sql('copy', 'SELECT * FROM sale ORDER BY id')];
    expect(shownBy(await world.execute(cells, 'copy', signal))).toEqual([
      [
        'id BIGINT',
        'day DATE',
        'price DECIMAL(6,2)',
        'sold BOOLEAN',
        'sizes INTEGER[]',
        'moment TIMESTAMP',
        'name VARCHAR',
      ],
      [1, '2024-02-29', '1.50', true, [1, null, 3], '2024-01-02 03:04:05.5', 'é'],
      ['9007199254740993', null, null, false, null, null, null],
    ]);
  }));

test('rows of DuckDB are rows of Postgres, with their types', () =>
  inWorld([], async (world) => {
    const values = `SELECT * FROM (VALUES
      (1::BIGINT, DATE '2024-02-29', 1.50::DECIMAL(6,2), true, [1, NULL, 3], TIMESTAMP '2024-01-02 03:04:05.5', 'é'),
      (9007199254740993, NULL, NULL, false, NULL, NULL, NULL)) t(id, day, price, sold, sizes, moment, name)`;
    const cells = [sql('sale', values), postgres('copy', 'SELECT * FROM sale ORDER BY id')];
    expect(shownBy(await world.execute(cells, 'copy', signal))).toEqual([
      [
        'id bigint',
        'day date',
        'price numeric(6,2)',
        'sold boolean',
        'sizes integer[]',
        'moment timestamp without time zone',
        'name text',
      ],
      [1, '2024-02-29', '1.50', true, [1, null, 3], '2024-01-02 03:04:05.5', 'é'],
      ['9007199254740993', null, null, false, null, null, null],
    ]);
  }));

test('a TypeScript cell reads rows of Postgres as it reads those of DuckDB, and Postgres reads its values', () =>
  inWorld([], async (world) => {
    const cells = [
      postgres('sale', `${IN_POSTGRES} LIMIT 1`),
      ts(
        'kinds',
        `const kinds = sale.map(({ id, day, price, sold, sizes, moment }) => ({
          id: typeof id, day: typeof day, price, sold, size: sizes?.[2], year: moment.getUTCFullYear() }))\nkinds`,
      ),
      ts('tagged', 'await sql`SELECT price, day FROM sale`'),
      postgres('read', 'SELECT id, price, sold FROM kinds'),
    ];
    expect(rowsOf(await world.execute(cells, 'kinds', signal))).toEqual([['number', 'string', 1.5, true, 3, 2024]]);
    expect(rowsOf(await world.execute(cells, 'tagged', signal))).toEqual([[1.5, '2024-02-29']]);
    expect(rowsOf(await world.execute(cells, 'read', signal))).toEqual([['number', 1.5, true]]);
  }));

test('what a cell of one engine changed is what the other engine reads below it, and not above it', () =>
  inWorld(['language'], async (world) => {
    const count = 'SELECT count(*)::INTEGER AS n FROM language';
    const cells = [
      sql('before', count),
      postgres('cut', 'DELETE FROM language WHERE language_id > 4'),
      sql('between', count),
      sql('cut_more', 'DELETE FROM language WHERE language_id > 2'),
      postgres('after', count),
    ];
    const counts = async () => {
      const found: unknown[] = [];
      for (const id of ['after', 'between', 'before']) found.push(rowsOf(await world.execute(cells, id, signal)));
      return found;
    };
    expect(await counts()).toEqual([[[2]], [[4]], [[6]]]);
    expect(await counts()).toEqual([[[2]], [[4]], [[6]]]);
  }));

test('tables that a cell creates cross, a table that it dropped is gone, and an edit is seen', () =>
  inWorld([], async (world) => {
    const cells = (last: string) => [
      sql('base', 'CREATE TABLE kept AS SELECT 1 AS n; CREATE TABLE gone AS SELECT 1 AS n'),
      postgres('middle', `CREATE TABLE made (n integer); INSERT INTO made VALUES (7); ${last}`),
      sql('reads', 'SELECT made.n AS made, kept.n AS kept FROM made, kept'),
      sql('misses', 'SELECT * FROM gone'),
    ];
    const both = async (last: string) => [
      rowsOf(await world.execute(cells(last), 'reads', signal)),
      rowsOf(await world.execute(cells(last), 'misses', signal)),
    ];
    expect(await both('DROP TABLE gone')).toEqual([[[7, 1]], 'There is no table “gone”.']);
    expect(await both('INSERT INTO gone SELECT n + 1 FROM gone; DELETE FROM gone WHERE n = 1')).toEqual([
      [[7, 1]],
      [[2]],
    ]);
    expect(await both('UPDATE made SET n = 8')).toEqual([[[8, 1]], [[1]]]);
  }));

test('a table crosses again when its cell has run again', () =>
  inWorld([], async (world) => {
    const cells = (n: number) => [postgres('base', `SELECT ${n} AS n`), sql('read', 'SELECT n FROM base')];
    expect(rowsOf(await world.execute(cells(1), 'read', signal))).toEqual([[1]]);
    expect(rowsOf(await world.execute(cells(2), 'read', signal))).toEqual([[2]]);
    await world.forget('base', signal);
    expect(rowsOf(await world.execute(cells(3), 'read', signal))).toEqual([[3]]);
  }));

test('the tables that a cell below would see are those of both engines, each once, as they were made', () =>
  inWorld(['language'], async (world) => {
    const cells = [
      postgres('prices', 'SELECT 1.5::numeric(4,2) AS price'),
      sql('joined', 'SELECT price, name FROM prices, language'),
      postgres('language', 'SELECT 1 AS n FROM joined'),
    ];
    await world.execute(cells, 'language', signal);
    const tables = await world.tables(cells, signal);
    expect(tables.map(({ name, cell, columns }) => [name, cell, columns.map(({ type }) => type)])).toEqual([
      ['language', 'language', ['integer']],
      ['joined', 'joined', ['DECIMAL(4,2)', 'VARCHAR']],
      ['prices', 'prices', ['numeric(4,2)']],
    ]);
  }));

test('a query is asked of the engine it is for, on what cells of either made', () =>
  inWorld([], async (world) => {
    const cells = [postgres('theirs', 'SELECT 1 AS n'), sql('ours', 'SELECT n + 1 AS n FROM theirs')];
    const version = (engine: 'duckdb' | 'postgres') =>
      world.query(cells, engine, 'SELECT n, split_part(version(), chr(32), 1) AS name FROM ours', signal);
    expect(await version('postgres')).toMatchObject({ table: { rows: [[2, 'PostgreSQL']] } });
    expect(await version('duckdb')).toMatchObject({ status: 'done' });
  }));

test('a misspelt table gets the nearest name in Postgres, though nobody has read that table yet', () =>
  inWorld(['language', 'customer'], async (world) => {
    const run = await world.execute([postgres('misspelt', 'SELECT * FROM custumer')], 'misspelt', signal);
    expect(run.status === 'failed' && run.error.near).toBe('customer');
  }));

test('a variant of a Postgres exercise changes the data for the cells of both engines, and a cell’s table where it was made', () =>
  inWorld(['language'], async (world) => {
    const cells = [
      sql('counted', 'SELECT count(*)::INTEGER AS n FROM language'),
      postgres('kept', 'CREATE TABLE kept (id integer PRIMARY KEY); INSERT INTO kept VALUES (1)'),
      postgres(
        'answer',
        'INSERT INTO kept SELECT 1 FROM language ON CONFLICT DO NOTHING; SELECT counted.n, (SELECT count(*)::integer FROM kept) AS kept FROM counted',
      ),
    ];
    const shown = (sqlOfVariant: string) =>
      world.execute(insertVariant(cells, 'answer', sqlOfVariant), 'answer', signal);
    expect(rowsOf(await shown('DELETE FROM language WHERE language_id % 2 = 0; INSERT INTO kept VALUES (2)'))).toEqual([
      [3, 2],
    ]);
  }));
