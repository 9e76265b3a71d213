import { column, failure, lastRows, never, openLesson, shownRows } from '../../sql/contract/case';
import type { DuckdbCase } from './case';

export const statementCases: readonly DuckdbCase[] = [
  {
    name: 'every statement shows what it did; only the last query stays as the result',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const finished: number[] = [];
      const { database, place } = await openLesson(tools);
      const code =
        'CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (1), (2); SELECT 10; UPDATE t SET x = 3; SELECT x FROM t;';
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
      tools.equal(await rows(['b'], 'FROM b'), [[3], [3]]);
    },
  },
  {
    name: 'statements that are no query show their rows',
    async prove(tools) {
      const { run } = await openLesson(tools);
      const { outputs } = await run(
        'a',
        [],
        `INSERT INTO film VALUES (4, 'D', 1) RETURNING film_id; DESCRIBE film; SUMMARIZE film;
        PRAGMA table_info('film'); EXPLAIN SELECT * FROM film; CALL range(2); PIVOT film ON film_id USING count(*)`,
      );
      tools.equal(shownRows(outputs[0]), [[4]]);
      tools.equal(
        outputs.map((output) => (output.kind === 'table' ? output.page.rowCount : output.kind)),
        [1, 3, 3, 3, 'plan', 2, 4],
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
      tools.equal(await rows(['a'], 'FROM t'), [[1]]);
    },
  },
  {
    name: 'a transaction holds or is undone, and one left open is undone with an error',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run(
        'a',
        [],
        'CREATE TABLE t (x INTEGER); BEGIN; INSERT INTO t VALUES (1); COMMIT; BEGIN; INSERT INTO t VALUES (2); ROLLBACK',
      );
      tools.equal(await rows(['a'], 'FROM t'), [[1]]);
      const open = 'BEGIN; INSERT INTO t VALUES (3)';
      tools.equal(failure(await run('b', ['a'], open), open), ['open-transaction', 'BEGIN', undefined, '2 of 2']);
      tools.equal(await rows(['b', 'a'], 'FROM t'), [[1]]);
      const broken = 'BEGIN; INSERT INTO film VALUES (7, NULL, NULL); SELECT nothing';
      tools.equal(failure(await run('c', [], broken), broken), ['unknown-column', 'nothing', undefined, '2 of 3']);
      tools.equal(await rows(['c'], 'SELECT count(*) FROM film'), [[3]]);
      tools.equal((await run('c', [], 'BEGIN; SELECT 1 AS x; COMMIT')).status, 'done');
    },
  },
  {
    name: 'what would leave the notebook’s scope is refused in our words',
    async prove(tools) {
      const { run } = await openLesson(tools);
      const refused = [
        `ATTACH ':memory:' AS other`,
        'USE memory',
        'CREATE SCHEMA s',
        `SET search_path = 'main'`,
        'SET threads = 4',
        'INSTALL json',
        'PRAGMA disable_optimizer',
        'PREPARE p AS SELECT 1',
        'INSERT INTO main.film VALUES (1, NULL, NULL)',
        'CREATE TABLE other.t (x INTEGER)',
      ];
      for (const code of refused) {
        const failed = await run('a', [], code);
        tools.equal([code, failed.status === 'failed' && failed.error.engine], [code, 'notebook']);
      }
    },
  },
  {
    name: 'SQL reaches no file but the notebook’s own, whatever is called to read or write it',
    async prove(tools) {
      const { run } = await openLesson(tools);
      const paths = [
        '/etc/passwd',
        'files/../package.json',
        '../package.json',
        '~/x.csv',
        'C:/x.csv',
        'http://localhost/x.csv',
        'https://example.org/x.csv',
      ];
      for (const path of paths) {
        const read = await run('b', [], `SELECT * FROM read_text('${path}')`);
        const write = await run('b', [], `COPY film TO '${path}'`);
        for (const tried of [read, write])
          tools.equal(
            [path, tried.status === 'failed' && /^file-(outside|address)/.test(tried.error.code)],
            [path, true],
          );
      }
      const unread = await run('b', [], `SELECT * FROM read_text('package.json')`);
      tools.equal(unread.status === 'failed' && unread.error.code, 'missing-file');
      // Calls that are not read for files here end at the engine's own lock.
      for (const code of [
        `SELECT * FROM glob('/*')`,
        `SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')`,
        `SELECT * FROM query_table('/etc/passwd.csv')`,
        `EXPLAIN ANALYZE COPY film TO '/tmp/x.csv'`,
        `SELECT * FROM test_all_types() WHERE EXISTS (FROM "/etc/passwd.csv")`,
      ])
        tools.equal([code, (await run('b', [], code)).status], [code, 'failed']);
    },
  },
  {
    name: 'parameters are bound as values with their types, in queries and in changes',
    async prove(tools) {
      const { database, place, rows } = await openLesson(tools);
      const values = [
        { type: 'VARCHAR', value: `it's; DROP TABLE film --` },
        { type: 'BIGINT', value: 2 },
        { type: 'TIMESTAMP', value: '2020-01-02 03:04:05.678' },
        { type: 'HUGEINT', value: '170141183460469231731687303715884105727' },
        { type: 'BOOLEAN', value: true },
        { type: 'NULL', value: null },
        { type: 'DOUBLE', value: 0.1 },
        { type: 'LIST', value: [1, 2] },
      ] as const;
      const asked = await database.query(
        place('ts'),
        `SELECT $1, $2, $3, $4, $5, $6, $7, '$1' AS text, typeof($7), (SELECT count(*) FROM film WHERE film_id IN $8)`,
        values,
        never,
      );
      tools.equal(asked.status === 'done' && asked.table.rows, [
        [values[0].value, 2, '2020-01-02 03:04:05.678', values[3].value, true, null, 0.1, '$1', 'DOUBLE', 2],
      ]);
      const changed = await database.query(place('ts'), 'UPDATE film SET title = $1 WHERE film_id = $2', values, never);
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
      const asked = await database.query(
        place('ts'),
        text,
        [
          { type: 'VARCHAR', value: 'long '.repeat(20) },
          { type: 'BIGINT', value: 1 },
        ],
        never,
      );
      const range = asked.status === 'failed' ? asked.error.range : undefined;
      tools.equal(range && text.slice(range.from, range.to), 'titel');
      const missing = await database.query(place('ts'), text, [], never);
      tools.equal(missing.status === 'failed' && missing.error.code, 'missing-value');
    },
  },
  {
    name: 'two columns of one name keep their own types and values',
    async prove(tools) {
      const { database, place } = await openLesson(tools);
      const asked = await database.query(place('ts'), `SELECT 3 AS a, 'PG' AS a, DATE '2026-03-02' AS a`, [], never);
      tools.equal(asked.status === 'done' && asked.table, {
        columns: [column('a', 'INTEGER'), column('a', 'VARCHAR'), column('a', 'DATE')],
        rows: [[3, 'PG', '2026-03-02']],
      });
      const mixed = await database.query(
        place('ts'),
        `SELECT 'x' AS a, 2.5 AS a, DATE '2026-03-02' AS a, true AS a`,
        [],
        never,
      );
      tools.equal(mixed.status === 'done' && mixed.table, {
        columns: [column('a', 'VARCHAR'), column('a', 'DECIMAL(2,1)'), column('a', 'DATE'), column('a', 'BOOLEAN')],
        rows: [['x', '2.5', '2026-03-02', true]],
      });
    },
  },
  {
    name: 'a statement that fails in a transaction of single statements undoes all of it, and only its end is taken',
    async prove(tools) {
      const { database, place, rows } = await openLesson(tools);
      const ask = async (text: string) => {
        const answer = await database.query(place('ts'), text, [], never);
        return answer.status === 'done' ? 'done' : answer.error.code;
      };
      const asked = [];
      for (const text of [
        'BEGIN',
        "UPDATE film SET title = 'gone'",
        'SELECT titel FROM film',
        'SELECT 1',
        'ROLLBACK',
        'SELECT 1',
        'BEGIN',
        'SELECT nothing FROM nowhere',
        'COMMIT',
        'BEGIN',
        "UPDATE film SET title = 'kept' WHERE film_id = 1",
        'COMMIT',
      ])
        asked.push(await ask(text));
      tools.equal(asked, [
        ...['done', 'done', 'unknown-column', 'doomed-transaction', 'done', 'done'],
        ...['done', 'unknown-table', 'doomed-commit', 'done', 'done', 'done'],
      ]);
      tools.equal(await rows(['ts'], 'SELECT title FROM film WHERE film_id IN (1, 2) ORDER BY film_id'), [
        ['kept'],
        ['Brazil, or not'],
      ]);
    },
  },
  {
    name: 'a transaction that nothing has ended is rolled back when it is settled',
    async prove(tools) {
      const { database, place, rows } = await openLesson(tools);
      await database.query(place('ts'), 'BEGIN', [], never);
      await database.query(place('ts'), "UPDATE film SET title = 'gone'", [], never);
      tools.equal([await database.settle(never), await database.settle(never)], ['rolled-back', 'settled']);
      tools.equal(await rows(['ts'], 'SELECT title FROM film WHERE film_id = 2'), [['Brazil, or not']]);
    },
  },
];
