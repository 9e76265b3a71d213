import { type ContractCase, failure, openLesson } from '../../sql/contract/case';

/** Code; then the error's code, its SQLSTATE, the marked text, the nearest name. */
const MISTAKES: readonly (readonly [code: string, kind: string, sqlstate: string, marked?: string, near?: string])[] = [
  [`SELECT '😀é', titel FROM film`, 'unknown-column', '42703', 'titel', 'title'],
  ['SELECT film.titel FROM film', 'unknown-column', '42703', 'titel', 'title'],
  ['SELECT f.title FROM film', 'unknown-table', '42P01', 'f'],
  ['SELECT * FROM flim', 'unknown-table', '42P01', 'flim', 'film'],
  ['INSERT INTO flim VALUES (1)', 'unknown-table', '42P01', 'flim', 'film'],
  ['UPDATE film SET titel = 1', 'unknown-column', '42703', 'titel', 'title'],
  ['SELEC 1', 'syntax', '42601', 'SELEC', 'SELECT'],
  [`SELECT '😀é' FORM film x y`, 'syntax', '42601', 'FORM', 'FROM'],
  ['SELECT count(*) AS orders FROM Order', 'syntax', '42601', 'Order'],
  [
    'CREATE TABLE "Film" (x INTEGER); SELECT * FROM "Film" anti JOIN film ON "Film".x = 1',
    'unknown-table',
    '42P01',
    '"Film"',
  ],
  [`SELECT '😀é😀é' AS aa 77 FROM film`, 'syntax', '42601', '77'],
  ['SELECT (1', 'syntax-end', '42601', '1'],
  [`SELECT 1, 'abc`, 'open-text', '42601', `'abc`],
  ['SELECT 1, "abc', 'open-name', '42601', '"abc'],
  ['SELECT title FROM film, film AS g', 'ambiguous-column', '42702', 'title', 'film.title'],
  ['SELECT uper(title) FROM film', 'unknown-function', '42883', 'uper', 'upper'],
  ['SELECT upper(film_id) FROM film', 'wrong-arguments', '42883', 'upper'],
  [`SELECT 'x' + 1`, 'conversion', '22P02', `'x'`],
  [`SELECT title + rate FROM film`, 'unknown-operator', '42883', '+'],
  [`SELECT '4x'::integer`, 'conversion', '22P02', `'4x'::integer`],
  ['SELECT 1::intger', 'unknown-type', '42704', 'intger', 'integer'],
  ['SELECT title, count(*) FROM film', 'missing-group-by', '42803', 'title'],
  ['SELECT title FROM film WHERE count(*) > 1', 'aggregate-in-where', '42803', 'count'],
  ['SELECT (SELECT film_id FROM film)', 'many-rows', '21000'],
  ['SELECT 9223372036854775807 + 1', 'out-of-range', '22003'],
  ['SELECT 1 / 0', 'division-by-zero', '22012'],
  ['SELECT union_year FROM film UNION SELECT 1, 2', 'unknown-column', '42703', 'union_year'],
  ['SELECT 1 UNION SELECT 1, 2', 'union-columns', '42601', '1'],
  ['CREATE TABLE t (x INTEGER NOT NULL); INSERT INTO t VALUES (NULL)', 'not-null', '23502'],
  ['CREATE TABLE k (x INTEGER CHECK (x > 0)); INSERT INTO k VALUES (-1)', 'check', '23514'],
  ['CREATE TABLE twice (x INTEGER); CREATE TABLE twice (x INTEGER)', 'already-exists', '42P07', 'twice'],
  ['CREATE TABLE u (x INTEGER); INSERT INTO u VALUES (1, 2)', 'column-count', '42601', '2'],
  ["CREATE TABLE s (x varchar(2)); INSERT INTO s VALUES ('abc')", 'too-long', '22001'],
  ['INSERT INTO film VALUES (1) ON CONFLICT (film_id) DO NOTHING', 'no-conflict-key', '42P10'],
  ['CREATE TABLE p (x INTEGER); CREATE VIEW pv AS SELECT * FROM p; DROP TABLE p', 'still-needed', '2BP01', 'p'],
  ['BEGIN; SELECT 1/0', 'division-by-zero', '22012'],
  [`DO $$ BEGIN RAISE EXCEPTION 'own words'; END $$`, 'engine', 'P0001'],
];

export const errorCases: readonly ContractCase[] = [
  {
    name: 'a mistake is told by a code, marked where it stands, with the nearest name that exists',
    async prove(tools) {
      const { run } = await openLesson(tools);
      for (const [code, kind, sqlstate, marked, near] of MISTAKES) {
        const padded = `-- 😀\n${code}`;
        const ran = await run('a', [], padded);
        const failed = failure(ran, padded);
        const told = Array.isArray(failed)
          ? [failed[0], ran.status === 'failed' && ran.error.sqlstate, failed[1], failed[2]]
          : failed;
        tools.equal([code, told], [code, [kind, sqlstate, marked, near]]);
      }
    },
  },
  {
    name: 'the server’s detail and hint are told as it said them',
    async prove(tools) {
      const { run } = await openLesson(tools);
      await run('keyed', [], 'CREATE TABLE keyed (id int, day date, PRIMARY KEY (id, day))');
      const failed = await run('twice', ['keyed'], `INSERT INTO keyed VALUES (1, '2020-01-01'), (1, '2020-01-01')`);
      tools.equal(failed.status === 'failed' && failed.error, {
        code: 'duplicate-key',
        engine: 'postgres',
        message: 'A row with this key exists already: id, day: 1, 2020-01-01. The key must be unique.',
        mistake: 'duplicate-key',
        engineWords: 'duplicate key value violates unique constraint "keyed_pkey"',
        sqlstate: '23505',
        detail: 'Key (id, day)=(1, 2020-01-01) already exists.',
      });
      const titel = await run('a', [], 'SELECT titel FROM film');
      tools.equal(
        titel.status === 'failed' && titel.error.hint,
        'Perhaps you meant to reference the column "film.title".',
      );
    },
  },
  {
    name: 'no error names what stands behind the cells',
    async prove(tools) {
      const { run } = await openLesson(tools);
      await run(
        'first',
        [],
        `CREATE TABLE made (x INTEGER PRIMARY KEY); CREATE TYPE mood AS ENUM ('a'); CREATE TABLE child (x int REFERENCES made)`,
      );
      const wrong = [
        'SELECT * FROM mad',
        'SELECT * FROM hidden',
        'SELECT y FROM made',
        'CREATE TABLE made (x INTEGER); CREATE TABLE made (x INTEGER)',
        'DROP VIEW made',
        'SELECT made.y FROM made',
        'SELECT upper(made) FROM made',
        `SELECT 'x'::mood + 1`,
        'INSERT INTO child VALUES (7)',
        'DELETE FROM made; CREATE VIEW v AS SELECT * FROM made; DROP TABLE made',
        `SELECT 'x'::made`,
      ];
      for (const code of wrong) {
        const failed = await run('second', ['first'], code);
        const said = failed.status === 'failed' ? JSON.stringify(failed.error) : '';
        tools.equal(
          [code, said !== '', /\bw\d+_|[cr]_(first|second)\b|search_path|sample_/.exec(said)?.[0]],
          [code, true, undefined],
        );
      }
    },
  },
];
