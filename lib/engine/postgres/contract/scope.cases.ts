import { type ContractCase, failure, lastRows, never, openLesson } from '../../sql/contract/case';
import { ACTOR } from './sample';

export const scopeCases: readonly ContractCase[] = [
  {
    name: 'a temporary table is a table of the cell; a function, a type and a sequence are seen below',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const made = await run(
        'a',
        [],
        `CREATE TEMP TABLE t AS SELECT 1 AS x; CREATE SEQUENCE s START 5; CREATE TYPE mood AS ENUM ('sad', 'ok');
        CREATE FUNCTION all_of() RETURNS bigint LANGUAGE sql AS 'SELECT sum(x) FROM t'`,
      );
      tools.equal(made.status, 'done');
      tools.equal(await rows(['a'], `SELECT x, all_of(), nextval('s'), 'ok'::mood FROM t`), [[1, 1, 5, 'ok']]);
    },
  },
  {
    name: 'a forgotten cell has no tables and no result any more',
    async prove(tools) {
      const { database, run, rows } = await openLesson(tools);
      await run('a', [], 'CREATE TABLE t AS SELECT 1 AS x; DELETE FROM film; SELECT 2 AS y');
      await database.forget('a', never);
      tools.equal(await rows(['a'], 'SELECT * FROM t'), 'There is no table “t”.');
      tools.equal(await rows(['a'], 'SELECT * FROM a'), 'There is no table “a”.');
      tools.equal(await rows(['a'], 'SELECT count(*) FROM film'), [[3]]);
      tools.equal(lastRows(await run('a', [], 'SELECT 3 AS y')), [[3]]);
    },
  },
  {
    name: 'the list of tables names what a place can see, nearest first',
    async prove(tools) {
      const { database, place, run } = await openLesson(tools);
      await run('a', [], 'SELECT 1 AS x, true AS y');
      await run('b', ['a'], 'DELETE FROM film WHERE film_id > 1; CREATE VIEW v AS SELECT *, 1 / (x - x) AS z FROM a');
      const tables = await database.tables(place('c', 'b', 'a'), never);
      tools.equal(
        tables.map(({ name, cell, columns, rowCount }) => [
          name,
          cell ?? '',
          columns.map(({ type }) => type).join(),
          rowCount ?? 'not counted',
        ]),
        [
          ['film', 'b', 'integer,text,numeric(4,2)', 1],
          ['v', 'b', 'integer,boolean,integer', 'not counted'],
          ['a', 'a', 'integer,boolean', 1],
        ],
      );
    },
  },
  {
    name: 'a table of the snapshot is there once it is loaded, for each database alone',
    async prove(tools) {
      const [one, other] = [await openLesson(tools), await openLesson(tools)];
      const where = `SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = 'actor'::regclass`;
      tools.equal(await one.rows([], 'SELECT * FROM actor'), 'There is no table “actor”.');
      await one.database.load(ACTOR, never);
      tools.equal(await one.rows([], where), [['sample_actor']]);
      tools.equal(await one.rows([], 'SELECT * FROM actor'), [
        [1, 'Weaver', '1949-10-08', ['fencing', 'riding']],
        [2, '', null, []],
      ]);
      tools.equal(await other.rows([], 'SELECT * FROM actor'), 'There is no table “actor”.');
      await one.run('a', [], `DELETE FROM actor WHERE actor_id = 1; ALTER TABLE actor ADD COLUMN x integer DEFAULT 7`);
      tools.equal(await one.rows(['a'], 'SELECT actor_id, x FROM actor'), [[2, 7]]);
      await other.database.load(
        { ...ACTOR, csv: new TextEncoder().encode('a,b,c,d\n7,seven,1970-01-01,"[x, NULL]"\n') },
        never,
      );
      tools.equal(await other.rows([], 'SELECT * FROM actor'), [[7, 'seven', '1970-01-01', ['x', null]]]);
      tools.equal(await one.rows([], 'SELECT count(*) FROM actor'), [[2]]);
    },
  },
  {
    name: 'a cell whose name is longer than Postgres’s names has its own tables',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const [one, other] = [`${'long_'.repeat(11)}one`, `${'long_'.repeat(11)}two`];
      await run(one, [], 'CREATE TABLE t AS SELECT 1 AS x; SELECT 1 AS y');
      await run(other, [], 'CREATE TABLE t AS SELECT 2 AS x; SELECT 2 AS y');
      tools.equal(await rows([other, one], `SELECT t.x, a.y, b.y FROM t, ${one} a, ${other} b`), [[2, 1, 2]]);
      const code = `SELECT * FROM ${one}_x`;
      tools.equal(failure(await run('z', [one], code), code), ['unknown-table', `${one}_x`, one, '0 of 1']);
    },
  },
];
