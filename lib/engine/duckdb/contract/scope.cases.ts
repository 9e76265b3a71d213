import { failure, lastRows, never, openLesson, shownRows } from '../../sql/contract/case';
import type { DuckdbCase } from './case';

export const scopeCases: readonly DuckdbCase[] = [
  {
    name: 'a change of a table from above changes a copy, with its keys, and again when the cell runs again',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run(
        'made',
        [],
        'CREATE TABLE stock (id INTEGER PRIMARY KEY, n INTEGER DEFAULT 7); INSERT INTO stock VALUES (1, 1)',
      );
      const upsert = 'INSERT INTO stock VALUES (1, 5), (2, 5) ON CONFLICT DO UPDATE SET n = stock.n + 1';
      await run('upsert', ['made'], upsert);
      tools.equal(await rows(['upsert', 'made'], 'SELECT * FROM stock ORDER BY id'), [
        [1, 2],
        [2, 5],
      ]);
      tools.equal(await rows(['made'], 'SELECT * FROM stock'), [[1, 1]]);
      await run('upsert', ['made'], upsert);
      tools.equal(await rows(['upsert', 'made'], 'SELECT * FROM stock ORDER BY id'), [
        [1, 3],
        [2, 6],
      ]);
      await run('grown', [], `INSERT INTO film VALUES (4, 'Casablanca', 1)`);
      await run('grown', [], `INSERT INTO film VALUES (4, 'Casablanca', 1)`);
      tools.equal(await rows(['grown'], 'SELECT count(*) FROM film'), [[5]]);
      tools.equal(await rows([], 'SELECT count(*) FROM film'), [[3]]);
    },
  },
  {
    name: 'indexes, generated columns and tables tied by foreign keys come along with a copy',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run(
        'made',
        [],
        `CREATE TABLE parent (id INTEGER PRIMARY KEY);
        CREATE TABLE child (id INTEGER, twice INTEGER GENERATED ALWAYS AS (id * 2), name VARCHAR,
          FOREIGN KEY (id) REFERENCES parent (id), CHECK (id > 0));
        CREATE UNIQUE INDEX by_name ON child (name);
        INSERT INTO parent VALUES (1), (2); INSERT INTO child VALUES (1, 'one')`,
      );
      const wrong = `INSERT INTO child VALUES (9, 'nine')`;
      tools.equal(failure(await run('orphan', ['made'], wrong), wrong), [
        'foreign-key',
        undefined,
        undefined,
        '0 of 1',
      ]);
      const twice = `INSERT INTO child VALUES (2, 'one')`;
      tools.equal(failure(await run('twice', ['made'], twice), twice), [
        'duplicate-key',
        undefined,
        undefined,
        '0 of 1',
      ]);
      tools.equal((await run('right', ['made'], `INSERT INTO child VALUES (2, 'two')`)).status, 'done');
      tools.equal(await rows(['right', 'made'], 'SELECT id, twice FROM child ORDER BY id'), [
        [1, 2],
        [2, 4],
      ]);
      tools.equal(
        (await run('fresh', ['made'], 'CREATE TABLE toy (id INTEGER REFERENCES parent (id))')).status,
        'done',
      );
    },
  },
  {
    name: 'a dropped table is gone for the cell and those below, and stays for those above',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run('kept', [], 'SELECT 1');
      const code = 'DROP TABLE film; SELECT * FROM film';
      tools.equal(failure(await run('drops', ['kept'], code), code), ['unknown-table', 'film', undefined, '1 of 2']);
      tools.equal(await rows(['drops', 'kept'], 'SELECT * FROM film'), 'There is no table “film”.');
      tools.equal(await rows(['kept'], 'SELECT count(*) FROM film'), [[3]]);
      tools.equal(
        lastRows(
          await run('again', ['drops'], 'DROP TABLE IF EXISTS film; CREATE TABLE film AS SELECT 9 AS x; FROM film'),
        ),
        [[9]],
      );
      const insert = 'INSERT INTO film VALUES (1)';
      tools.equal(failure(await run('none', ['drops'], insert), insert), [
        'unknown-table',
        'film',
        undefined,
        '0 of 1',
      ]);
    },
  },
  {
    name: 'dropping a copy, or renaming one, does not bring the table of the cells above back',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run('a', [], 'DELETE FROM film; DROP TABLE film');
      tools.equal(await rows(['a'], 'SELECT * FROM film'), 'There is no table “film”.');
      await run('b', [], 'ALTER TABLE film RENAME TO movie');
      tools.equal(await rows(['b'], 'SELECT count(*) FROM movie'), [[3]]);
      tools.equal(await rows(['b'], 'SELECT * FROM film'), 'There is no table “film”.');
      tools.equal(await rows([], 'SELECT count(*) FROM film'), [[3]]);
    },
  },
  {
    name: 'CREATE TABLE IF NOT EXISTS sees the tables of the cells above',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run('a', [], 'CREATE TABLE IF NOT EXISTS film (x INTEGER)');
      tools.equal(await rows(['a'], 'SELECT count(*) FROM film'), [[3]]);
    },
  },
  {
    name: 'a view keeps reading the tables of the cell that made it',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run(
        'v',
        [],
        'CREATE VIEW sizes (n) AS WITH f AS (SELECT * FROM film) SELECT count(*) FROM f, (SELECT 1) AS one',
      );
      await run('empty', ['v'], 'DELETE FROM film');
      tools.equal(await rows(['empty', 'v'], 'SELECT n, (SELECT count(*) FROM film) FROM sizes'), [[3, 0]]);
    },
  },
  {
    name: 'an index of a table from above is dropped in a copy only',
    async prove(tools) {
      const { run } = await openLesson(tools);
      await run('made', [], 'CREATE TABLE t (x INTEGER); CREATE UNIQUE INDEX one_x ON t (x); INSERT INTO t VALUES (1)');
      tools.equal((await run('free', ['made'], 'DROP INDEX one_x; INSERT INTO t VALUES (1)')).status, 'done');
      const code = 'INSERT INTO t VALUES (1)';
      tools.equal(failure(await run('held', ['made'], code), code), ['duplicate-key', undefined, undefined, '0 of 1']);
    },
  },
  {
    name: 'a temporary table is a table of the cell',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run('a', [], 'CREATE TEMP TABLE t AS SELECT 1 AS x');
      tools.equal(await rows(['a'], 'FROM t'), [[1]]);
    },
  },
  {
    name: 'a forgotten cell has no tables and no result any more',
    async prove(tools) {
      const { database, run, rows } = await openLesson(tools);
      await run('a', [], 'CREATE TABLE t AS SELECT 1 AS x; DELETE FROM film; SELECT 2 AS y');
      await database.forget('a', never);
      tools.equal(await rows(['a'], 'FROM t'), 'There is no table “t”.');
      tools.equal(await rows(['a'], 'FROM a'), 'There is no table “a”.');
      tools.equal(await rows(['a'], 'SELECT count(*) FROM film'), [[3]]);
      tools.equal(lastRows(await run('a', [], 'SELECT 3 AS y')), [[3]]);
    },
  },
  {
    name: 'SHOW TABLES and the list of tables name what a place can see, nearest first',
    async prove(tools) {
      const { database, place, run } = await openLesson(tools);
      await run('a', [], 'SELECT 1 AS x, true AS y');
      await run(
        'b',
        ['a'],
        'DELETE FROM film WHERE film_id > 1; CREATE VIEW v AS SELECT *, error(y::VARCHAR) AS z FROM a',
      );
      const shown = await run('c', ['b', 'a'], 'SHOW TABLES; SHOW ALL TABLES');
      tools.equal(shownRows(shown.outputs[0]), [['a'], ['film'], ['v']]);
      const tables = await database.tables(place('c', 'b', 'a'), never);
      tools.equal(
        tables.map(({ name, cell, columns, rowCount }) => [
          name,
          cell ?? '',
          columns.map(({ type }) => type).join(),
          rowCount ?? 'not counted',
        ]),
        [
          ['film', 'b', 'INTEGER,VARCHAR,DECIMAL(4,2)', 1],
          ['v', 'b', 'INTEGER,BOOLEAN,"NULL"', 'not counted'],
          ['a', 'a', 'INTEGER,BOOLEAN', 1],
        ],
      );
    },
  },
];
