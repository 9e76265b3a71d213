import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KernelCell } from './names';
import type { Shape } from './shape';
import { inWorld as inWorldOf, nodeKernel, postgres, rowsOf, signal, sql, ts } from './testing/worlds';
import type { World } from './world';

const kernel = nodeKernel(beforeAll, afterAll);
const inWorld = <T>(data: readonly string[], use: (world: World) => Promise<T>) =>
  inWorldOf(kernel(), data, async (world) => {
    await world.start(['duckdb'], signal);
    return use(world);
  });

/** `film(id INTEGER, title VARCHAR)` */
const shape = (text: string): Shape => {
  const [, name = '', list = ''] = /^(\w+)\((.*)\)$/.exec(text) ?? [];
  const columns = list.split('; ').map((column) => {
    const [first = '', ...type] = column.split(' ');
    return { name: first, type: type.join(' ') };
  });
  return { name, columns };
};
const written = (shapes: readonly Shape[] | undefined) =>
  shapes?.map(({ name, columns }) => `${name}(${columns.map((each) => `${each.name} ${each.type}`).join('; ')})`);
const shapesIn = async (world: World, cell: KernelCell, ...known: readonly string[]) =>
  written(await world.describe([cell], cell.id, known.map(shape), signal));

test('a query has columns over shapes of tables that are not there, and nothing runs', () =>
  inWorld([], async (world) => {
    const cell = sql(
      'a',
      'WITH film AS (SELECT * FROM film WHERE id > 1) SELECT id AS number, upper(title) AS big FROM film',
    );
    expect(await shapesIn(world, cell, 'film(id INTEGER; title VARCHAR)')).toEqual(['a(number INTEGER; big VARCHAR)']);
    expect(world.isLive(cell)).toBe(false);
    expect(await world.tables([cell], signal)).toEqual([]);
  }));

test('a shape counts before a table of the engine; what has no shape is the engine’s', () =>
  inWorld([], async (world) => {
    const cells = [sql('one', 'SELECT 1 AS n'), sql('two', 'SELECT 2 AS m'), sql('both', 'SELECT * FROM one, two')];
    await world.execute(cells, 'both', signal);
    expect(written(await world.describe(cells, 'both', [shape('one(renamed DATE)')], signal))).toEqual([
      'both(renamed DATE; m INTEGER)',
    ]);
    expect(rowsOf(await world.execute(cells, 'both', signal))).toEqual([[1, 2]]);
  }));

test('tables that the cell makes are told by query and by definition, and read by its next statements', () =>
  inWorld([], async (world) => {
    const code = `CREATE TABLE grades (id INTEGER PRIMARY KEY, mark DECIMAL(3, 1) NOT NULL, "odd, name" VARCHAR[] DEFAULT [], UNIQUE (mark));
      INSERT INTO grades VALUES (1, 2.5, []);
      CREATE OR REPLACE VIEW best (who) AS SELECT id FROM grades;
      SELECT who, mark FROM best JOIN grades ON who = id`;
    expect(await shapesIn(world, sql('a', code))).toEqual([
      'grades(id INTEGER; mark DECIMAL(3,1); odd, name VARCHAR[])',
      'best(who INTEGER)',
      'a(who INTEGER; mark DECIMAL(3,1))',
    ]);
  }));

test('what changes a table’s rows keeps its columns; what changes its columns makes it unknown', () =>
  inWorld([], async (world) => {
    const film = 'film(id INTEGER)';
    expect(await shapesIn(world, sql('a', 'DELETE FROM film; SELECT * FROM film'), film)).toEqual([
      film,
      'a(id INTEGER)',
    ]);
    const altered = sql('a', 'ALTER TABLE film RENAME id TO number; SELECT * FROM film; SELECT 1 AS n');
    expect(await shapesIn(world, altered, film)).toEqual(['a(n INTEGER)']);
  }));

test('code that does not bind, or whose columns are values, has no shape', () =>
  inWorld([], async (world) => {
    expect(await shapesIn(world, sql('a', 'SELECT nothing FROM film'), 'film(id INTEGER)')).toEqual([]);
    expect(await shapesIn(world, sql('a', 'SELEC 1'))).toEqual([]);
    expect(await shapesIn(world, sql('a', 'PIVOT film ON id USING count(*)'), 'film(id INTEGER)')).toEqual([]);
    expect(await shapesIn(world, ts('a', 'const n = 1'))).toBeUndefined();
  }));

test('Postgres is asked only once it runs, in its own types', () =>
  inWorld([], async (world) => {
    const cell = postgres('a', 'SELECT price * 2 AS twice, "Name" FROM film');
    const film = 'film(price DECIMAL(4,2); Name VARCHAR)';
    expect(await shapesIn(world, cell, film)).toBeUndefined();
    const started = postgres('one', 'SELECT 1 AS n');
    await world.execute([started], 'one', signal);
    expect(await shapesIn(world, cell, film)).toEqual(['a(twice numeric; Name text)']);
    expect(
      await shapesIn(world, postgres('b', 'CREATE TABLE t (id bigserial PRIMARY KEY, at timestamptz DEFAULT now())')),
    ).toEqual(['t(id bigint; at timestamp with time zone)']);
  }));
