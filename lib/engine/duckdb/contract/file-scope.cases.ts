import { lastRows, never } from '../../sql/contract/case';
import type { DuckdbCase } from './case';
import { openFiles, text } from './file-fixture';

/** Files are names, as tables are. */
export const fileScopeCases: readonly DuckdbCase[] = [
  {
    name: 'a file is a name: the nearest above is read, a cell overwrites its own, and forgets them',
    async prove(tools) {
      const { database, run, rows } = await openFiles(tools, { 'x.csv': 'n\n0\n' });
      const n = async (...above: string[]) => rows(above, `SELECT n FROM 'x.csv'`);
      await run('a', [], `COPY (SELECT 1 AS n) TO 'x.csv' (HEADER); COPY (SELECT 1 AS m) TO 'only.parquet'`);
      await run('b', ['a'], `COPY (SELECT n + 1 AS n FROM 'x.csv') TO 'x.csv' (HEADER)`);
      tools.equal([await n(), await n('a'), await n('b', 'a')], [[[0]], [[1]], [[2]]]);
      await run('a', [], `COPY (SELECT 5 AS n) TO 'x.csv' (HEADER)`);
      tools.equal([await n('a'), await n('b', 'a')], [[[5]], [[2]]]);
      await database.forget('b', never);
      tools.equal(
        [await n('b', 'a'), await rows([], `FROM 'only.parquet'`)],
        [[[5]], 'There is no file “only.parquet” here.'],
      );
      await database.forget('a', never);
      tools.equal(
        [await n('b', 'a'), await rows(['a'], `FROM 'only.parquet'`)],
        [[[0]], 'There is no file “only.parquet” here.'],
      );
      tools.equal(lastRows(await run('c', [], `COPY (SELECT 7 AS n) TO 'x.csv' (HEADER); SELECT n FROM 'x.csv'`)), [
        [7],
      ]);
    },
  },
  {
    name: 'files of two databases have nothing to do with each other, under the same names',
    async prove(tools) {
      const [one, other] = [await openFiles(tools, { 'x.json': '[{"n": 1}]' }), await openFiles(tools)];
      await one.run('a', [], `COPY (SELECT 1 AS n) TO 'x.csv' (HEADER)`);
      tools.equal(await other.rows(['a'], `FROM 'x.csv'`), 'There is no file “x.csv” here.');
      await other.run('a', [], `COPY (SELECT 2 AS n) TO 'x.csv' (HEADER)`);
      await other.database.files.put('x.json', text('[{"n": 2}]'), never);
      for (const name of ['x.csv', 'x.json'])
        tools.equal(
          [await one.rows(['a'], `FROM '${name}'`), await other.rows(['a'], `FROM '${name}'`)],
          [[[1]], [[2]]],
        );
      const guess = await other.run('b', ['a'], `SELECT * FROM 'files/w1/1/x.json'`);
      tools.equal(guess.status === 'failed' && guess.error.code, 'missing-file');
    },
  },
  {
    name: 'a table or view made from a file keeps what it read when the file changes, and after a restore',
    async prove(tools) {
      const { database, run, rows, place } = await openFiles(tools, { 'x.json': '[{"n": 1}]', 'x.csv': 'n\n1\n' });
      await run(
        'made',
        [],
        `COPY (SELECT 42 AS n) TO 'x.parquet'; CREATE TABLE t AS FROM 'x.json' UNION ALL FROM 'x.csv' UNION ALL FROM 'x.parquet'`,
      );
      await run(
        'seen',
        ['made'],
        `CREATE VIEW v AS SELECT n FROM 'x.parquet' UNION ALL SELECT n FROM 'x.csv'; SELECT n FROM 'x.json'`,
      );
      await database.files.put('x.json', text('[{"n": 2}]'), never);
      await database.files.put('x.csv', text('n\n2\n'), never);
      const look = async () => [
        await rows(['seen', 'made'], 'FROM t'),
        await rows(['seen', 'made'], 'FROM v'),
        await rows(['seen', 'made'], 'FROM seen'),
        await rows(
          ['seen', 'made'],
          `SELECT n FROM 'x.parquet' UNION ALL SELECT n FROM 'x.csv' UNION ALL SELECT n FROM 'x.json'`,
        ),
      ];
      const before = [[[1], [1], [42]], [[42], [1]], [[1]], [[42], [2], [2]]];
      tools.equal(await look(), before);
      const stop = new AbortController();
      const endless = `SELECT 1; SELECT levenshtein(repeat('ab', 100000), repeat('ba', 100000))`;
      const onStatement = () => setTimeout(() => stop.abort('enough'), 50);
      const stopped = await database
        .run(place('endless'), endless, stop.signal, onStatement)
        .catch((error: unknown) => error);
      tools.equal(stopped, 'enough');
      tools.equal(await look(), before);
      tools.equal(
        await run('undone', ['made'], `BEGIN; SELECT * FROM read_parquet('x.parquet'); ROLLBACK`).then(
          ({ status }) => status,
        ),
        'done',
      );
      tools.equal(await rows(['made'], `FROM read_parquet('x.parquet')`), [[42]]);
    },
  },
  {
    name: 'TypeScript reads and writes files by its sql tag, names bound as values too',
    async prove(tools) {
      const { database, place } = await openFiles(tools, { 'x.csv': 'n\n1\n' });
      const name = [{ type: 'VARCHAR', value: 'x.csv' }] as const;
      const ask = async (sql: string, ...parameters: typeof name | []) => {
        const asked = await database.query(place('ts'), sql, parameters, never);
        return asked.status === 'failed' ? asked.error : asked.table.rows;
      };
      tools.equal(await ask('FROM read_csv($1)', ...name), [[1]]);
      tools.equal(await ask(`COPY (SELECT 3 AS n) TO 'y.parquet'`), [[1]]);
      tools.equal(await ask(`SELECT n FROM 'y.parquet'`), [[3]]);
      tools.equal(await database.describe(place('ts'), `FROM 'y.parquet'`, never), [{ name: 'n', type: 'INTEGER' }]);
      tools.equal(await database.describe(place('ts'), `FROM 'z.parquet'`, never), undefined);
    },
  },
];
