import { type ContractCase, failure, lastRows, never, openLesson, shownRows } from '../../sql/contract/case';

export const statementCases: readonly ContractCase[] = [
  {
    name: 'every statement shows what it did; only the last query stays as the result',
    async prove(tools) {
      const { database, place, run, rows } = await openLesson(tools);
      const finished: number[] = [];
      const code =
        'CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (1), (2); SELECT 10 AS ten; UPDATE t SET x = 3; SELECT x FROM t;';
      const done = await database.run(place('a'), code, never, (count) => finished.push(count));
      tools.equal(
        done.outputs.map((output) => (output.kind === 'table' ? [output.page.rows, output.windowed] : output)),
        [
          { kind: 'done', statement: 'CREATE TABLE' },
          { kind: 'done', statement: 'INSERT', rows: 2 },
          [[[10]], false],
          { kind: 'done', statement: 'UPDATE', rows: 2 },
          [[[3], [3]], true],
        ],
      );
      tools.equal(finished, [1, 2, 3, 4, 5]);
      await run('b', [], code);
      tools.equal(await rows(['b'], 'SELECT * FROM b'), [[3], [3]]);
    },
  },
  {
    name: 'statements that are no query show their rows, a plan in a format its lines, and the server its remarks',
    async prove(tools) {
      const { run } = await openLesson(tools);
      const { outputs } = await run(
        'a',
        [],
        `INSERT INTO film VALUES (4, 'D', 1) RETURNING film_id; SHOW timezone; EXPLAIN (COSTS off, FORMAT text) SELECT * FROM film WHERE film_id = 1;
        DO $$ BEGIN RAISE NOTICE 'hello %', 1; END $$; VACUUM film; TABLE film`,
      );
      tools.equal(shownRows(outputs[0]), [[4]]);
      tools.equal(shownRows(outputs[1]), [['UTC']]);
      tools.equal(
        outputs.slice(2, 4).map((output) => (output.kind === 'log' ? output.lines.map(({ text }) => text) : output)),
        [['Seq Scan on film', '  Filter: (film_id = 1)'], ['NOTICE:  hello 1']],
      );
      tools.equal(
        outputs.slice(4).map((output) => (output.kind === 'table' ? output.page.rowCount : output)),
        [{ kind: 'done', statement: 'DO' }, { kind: 'done', statement: 'VACUUM' }, 4],
      );
    },
  },
  {
    name: 'a failed cell keeps its finished statements and says where it stopped',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const code = 'CREATE TABLE t AS SELECT 1 AS x;\nSELECT 5;\nSELECT nothing FROM t;\nDROP TABLE t';
      const failed = await run('a', [], code);
      tools.equal(failure(failed, code), ['unknown-column', 'nothing', undefined, '2 of 4']);
      tools.equal(lastRows(failed), [[5]]);
      tools.equal(await rows(['a'], 'SELECT * FROM t'), [[1]]);
      await run('b', [], 'SELECT 1 AS x');
      await run('b', [], 'SELECT 1 / 0 AS x');
      tools.equal(await rows(['b'], 'SELECT * FROM b'), [[1]]);
    },
  },
  {
    name: 'a transaction holds or is undone, savepoints too, and one left open is undone with an error',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run(
        'a',
        [],
        'CREATE TABLE t (x INTEGER); BEGIN; INSERT INTO t VALUES (1); SAVEPOINT s; INSERT INTO t VALUES (9); ROLLBACK TO s; COMMIT; BEGIN; INSERT INTO t VALUES (2); ROLLBACK',
      );
      tools.equal(await rows(['a'], 'SELECT * FROM t'), [[1]]);
      const open = 'BEGIN; INSERT INTO t VALUES (3)';
      tools.equal(failure(await run('b', ['a'], open), open), [
        'open-transaction',
        'BEGIN; INSERT INTO t VALUES (3)'.slice(0, 5),
        undefined,
        '2 of 2',
      ]);
      tools.equal(await rows(['b', 'a'], 'SELECT * FROM t'), [[1]]);
      const broken = 'BEGIN; INSERT INTO film VALUES (7, NULL, NULL); SELECT nothing';
      tools.equal(failure(await run('c', [], broken), broken), ['unknown-column', 'nothing', undefined, '2 of 3']);
      tools.equal(await rows(['c'], 'SELECT count(*) FROM film'), [[3]]);
      tools.equal((await run('c', [], 'BEGIN; SELECT 1 AS x; COMMIT')).status, 'done');
      tools.equal(await rows(['c'], 'SELECT * FROM c'), [[1]]);
    },
  },
  {
    name: 'what would leave the notebook’s scope is refused in our words',
    async prove(tools) {
      const { run } = await openLesson(tools);
      const refused = [
        'CREATE SCHEMA s',
        'CREATE DATABASE d',
        'CREATE EXTENSION hstore',
        'CREATE ROLE r',
        'ALTER SYSTEM SET work_mem = 1',
        `SET search_path = 'main'`,
        'SHOW search_path',
        'SET session_replication_role = replica',
        'PREPARE p AS SELECT 1',
        `COPY film TO '/tmp/film.csv'`,
        'LISTEN film',
        'INSERT INTO public.film VALUES (1, NULL, NULL)',
        'CREATE TABLE other.t (x INTEGER)',
      ];
      for (const code of refused) {
        const failed = await run('a', [], code);
        tools.equal([code, failed.status === 'failed' && failed.error.engine], [code, 'notebook']);
      }
    },
  },
  {
    name: 'a setting holds until its cell has ended',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const kathmandu = await run(
        'a',
        [],
        `SET timezone = 'Asia/Kathmandu'; SELECT timestamptz '2020-01-01 00:00+00' AS t`,
      );
      tools.equal(lastRows(kathmandu), [['2020-01-01 05:45:00+05:45']]);
      tools.equal(await rows(['a'], 'SELECT t FROM a'), [['2020-01-01 00:00:00+00']]);
    },
  },
  {
    name: 'parameters are bound as values, in queries and in changes',
    async prove(tools) {
      const { database, place, rows } = await openLesson(tools);
      const values = [
        { type: 'VARCHAR', value: `it's; DROP TABLE film --` },
        { type: 'BIGINT', value: -2 },
        { type: 'TIMESTAMP', value: '2020-01-02 03:04:05.678' },
        { type: 'HUGEINT', value: '170141183460469231731687303715884105727' },
        { type: 'BOOLEAN', value: true },
        { type: 'NULL', value: null },
        { type: 'DOUBLE', value: 0.1 },
        { type: 'LIST', value: [1, 2] },
        { type: 'LIST', value: [] },
        { type: 'VARCHAR', value: '2020-02-29' },
      ] as const;
      const asked = await database.query(
        place('ts'),
        `SELECT $1, $2::text, $3, $4, $5, $6, $7, '$1' AS text, pg_typeof($7)::text, (SELECT count(*) FROM film WHERE film_id = ANY ($8)),
         (SELECT count(*) FROM film WHERE film_id = ANY ($9)), date '2020-02-29' = $10`,
        values,
        never,
      );
      tools.equal(asked.status === 'done' && asked.table.rows, [
        [
          values[0].value,
          '-2',
          '2020-01-02 03:04:05.678',
          values[3].value,
          true,
          null,
          0.1,
          '$1',
          'double precision',
          2,
          0,
          true,
        ],
      ]);
      const changed = await database.query(place('ts'), 'UPDATE film SET title = $1 WHERE film_id = 2', values, never);
      tools.equal(changed.status === 'done' && changed.table.rows, [[1]]);
      tools.equal(await rows(['ts'], 'SELECT title FROM film WHERE film_id = 2'), [[values[0].value]]);
      tools.equal(await rows([], 'SELECT title FROM film WHERE film_id = 2'), [['Brazil, or not']]);
    },
  },
  {
    name: 'an error in a bound statement is placed in the text as it was written',
    async prove(tools) {
      const { database, place } = await openLesson(tools);
      const text = 'SELECT $1, titel FROM film WHERE film_id = $2';
      const bound = [
        { type: 'VARCHAR', value: 'long '.repeat(20) },
        { type: 'BIGINT', value: 1 },
      ] as const;
      const asked = await database.query(place('ts'), text, bound, never);
      const range = asked.status === 'failed' ? asked.error.range : undefined;
      tools.equal(range && text.slice(range.from, range.to), 'titel');
      const missing = await database.query(place('ts'), text, [], never);
      tools.equal(missing.status === 'failed' && missing.error.code, 'missing-value');
      const open = await database.query(place('ts'), 'BEGIN', [], never);
      tools.equal(open.status === 'failed' && open.error.code, 'open-transaction');
    },
  },
];
