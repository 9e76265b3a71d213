import { expect, test } from 'vitest';
import { splitStatements, sqlNames } from './sql-words';

const texts = (sql: string) => splitStatements(sql).map(({ text }) => text);
const first = (sql: string) => {
  const [statement] = splitStatements(sql);
  if (!statement) throw new Error('no statement');
  const { kind, label, creates, changes, writes } = statement;
  return { kind, label, creates: creates.map(({ name }) => name), changes: changes.map(({ name }) => name), writes };
};

test('a semicolon ends a statement, but not inside a text, a name or a comment', () => {
  expect(texts(`SELECT ';', E'\\';', "a;b", $$;$$, $x$;$$;$x$ -- ; \n; /* ; /* ; */ ; */ SELECT 2;;`)).toEqual([
    `SELECT ';', E'\\';', "a;b", $$;$$, $x$;$$;$x$`,
    'SELECT 2',
  ]);
});

test('a statement is told by its place in the code, in UTF-16 units', () => {
  const sql = `-- é😀\nSELECT '😀';\n  SELECT 2 -- end`;
  expect(splitStatements(sql).map(({ from, to }) => sql.slice(from, to))).toEqual([`SELECT '😀'`, 'SELECT 2']);
});

test('a query changes what stands in its WITH', () => {
  const sql =
    'WITH gone AS (DELETE FROM film WHERE a IN (SELECT 1) RETURNING *), b AS MATERIALIZED (INSERT INTO log SELECT 1) SELECT * FROM gone';
  expect(first(sql)).toEqual({ kind: 'query', label: 'SELECT', creates: [], changes: ['film', 'log'], writes: true });
  expect(first('WITH "update" AS (SELECT 1) SELECT * FROM "update"')).toMatchObject({ changes: [], writes: false });
});

test('the text of a DO block changes what it says', () => {
  const body = `BEGIN INSERT INTO log VALUES (1); UPDATE film SET a = 1; END`;
  expect(first(`DO $$ ${body} $$`)).toMatchObject({ kind: 'other', changes: ['log', 'film'], writes: true });
});

test('a function’s body in SQL is part of its statement', () => {
  const body = 'BEGIN ATOMIC SELECT CASE WHEN a THEN 1 END; SELECT 2; END';
  expect(texts(`CREATE FUNCTION f(a bool) RETURNS int ${body}; BEGIN; SELECT 3; END`)).toEqual([
    `CREATE FUNCTION f(a bool) RETURNS int ${body}`,
    'BEGIN',
    'SELECT 3',
    'END',
  ]);
});

test('only comments and semicolons are no statement', () => {
  expect(texts(' ; -- nothing\n;/* */')).toEqual([]);
});

test.each([
  ['SELECT 1', 'query', 'SELECT', [], []],
  ['FROM film', 'query', 'FROM', [], []],
  ['(SELECT 1)', 'query', '(', [], []],
  ['WITH a AS (SELECT 1), b(x) AS MATERIALIZED (SELECT 2) SELECT * FROM a', 'query', 'SELECT', [], []],
  ['WITH a AS (SELECT 1) (SELECT * FROM a)', 'query', 'SELECT', [], []],
  [
    'WITH RECURSIVE a(i) AS (SELECT 1 UNION ALL SELECT i FROM a) INSERT INTO film SELECT * FROM a',
    'insert',
    'INSERT',
    [],
    ['film'],
  ],
  ['INSERT OR REPLACE INTO "My Film" VALUES (1)', 'insert', 'INSERT', [], ['My Film']],
  ['UPDATE Film AS f SET a = 1 FROM other', 'update', 'UPDATE', [], ['film']],
  ['DELETE FROM film USING other WHERE true', 'delete', 'DELETE', [], ['film']],
  ['TRUNCATE TABLE film', 'truncate', 'TRUNCATE', [], ['film']],
  ['MERGE INTO film USING (SELECT 1 AS a) AS o ON true WHEN MATCHED THEN DELETE', 'merge', 'MERGE', [], ['film']],
  [
    'CREATE OR REPLACE TEMP TABLE IF NOT EXISTS t (a INT REFERENCES film (id))',
    'create',
    'CREATE TABLE',
    ['t'],
    ['film'],
  ],
  ['CREATE VIEW v AS SELECT * FROM film', 'create', 'CREATE VIEW', ['v'], []],
  ['CREATE UNIQUE INDEX i ON film (id)', 'create', 'CREATE INDEX', [], ['film']],
  ['DROP TABLE IF EXISTS film CASCADE', 'drop', 'DROP TABLE', [], ['film']],
  ['ALTER TABLE film ADD COLUMN a INT', 'alter', 'ALTER TABLE', [], ['film']],
  ['ALTER TABLE film RENAME TO movie', 'alter', 'ALTER TABLE', ['movie'], ['film']],
  [`COPY film FROM 'files/a.csv'`, 'copy', 'COPY', [], ['film']],
  [`COPY film (a, b) TO 'files/a.csv'`, 'copy', 'COPY', [], []],
  [`COPY (SELECT * FROM film) TO 'files/a.csv'`, 'copy', 'COPY', [], []],
  ['EXPLAIN ANALYZE INSERT INTO film VALUES (1)', 'explain', 'EXPLAIN', [], ['film']],
  ['EXPLAIN (ANALYZE, FORMAT json) DELETE FROM film', 'explain', 'EXPLAIN', [], ['film']],
  ['DROP TABLE film, "My Film", log', 'drop', 'DROP TABLE', [], ['film', 'My Film', 'log']],
  ['TRUNCATE film, log RESTART IDENTITY', 'truncate', 'TRUNCATE', [], ['film', 'log']],
  ['UPDATE ONLY film SET a = 1', 'update', 'UPDATE', [], ['film']],
  ['SELECT 1 AS a INTO TEMP t FROM film', 'create', 'SELECT INTO', ['t'], []],
  [
    'INSERT INTO film VALUES (1) ON CONFLICT (id) DO UPDATE SET a = excluded.a RETURNING *',
    'insert',
    'INSERT',
    [],
    ['film'],
  ],
  ['SELECT DISTINCT ON (a) a::numeric(4,2), b FROM film ORDER BY a, b DESC', 'query', 'SELECT', [], []],
  ['CREATE MATERIALIZED VIEW IF NOT EXISTS v AS SELECT 1', 'create', 'CREATE VIEW', ['v'], []],
  ['REFRESH MATERIALIZED VIEW v', 'other', 'REFRESH', [], ['v']],
  ['CREATE TRIGGER t AFTER INSERT ON film EXECUTE FUNCTION f()', 'create', 'CREATE TRIGGER', [], ['film']],
  ['DROP TRIGGER IF EXISTS t ON film', 'drop', 'DROP TRIGGER', [], ['film']],
  ['CREATE TABLE t PARTITION OF film FOR VALUES IN (1)', 'create', 'CREATE TABLE', ['t'], ['film']],
  [`COMMENT ON COLUMN film.a IS 'x'`, 'alter', 'COMMENT COLUMN', [], ['film']],
  [`COMMENT ON TABLE film IS 'x'`, 'alter', 'COMMENT TABLE', [], ['film']],
] as const)('%s', (sql, kind, label, creates, changes) => {
  const writes = !['query', 'show'].includes(kind);
  expect(first(sql)).toEqual({ kind, label, creates, changes, writes });
});

test('EXPLAIN alone changes nothing', () => {
  expect(first('EXPLAIN INSERT INTO film VALUES (1)')).toMatchObject({ changes: [], writes: false });
});

test('a schema before a name is seen', () => {
  expect(splitStatements('INSERT INTO main.film VALUES (1)')[0]?.changes).toEqual([
    { name: 'film', from: 17, to: 21, qualified: true },
  ]);
});

test('names of a cell: what it defines, what it could read, whether it has a result, whether it changes tables', () => {
  const code = `CREATE TABLE Seen AS FROM film; INSERT INTO log SELECT 'text' FROM "My Table"; SELECT * FROM 'files'`;
  const { reads, ...rest } = sqlNames(code);
  expect(rest).toEqual({ defines: ['seen', 'log'], query: true, writes: true });
  expect(reads).toEqual(expect.arrayContaining(['film', 'my table', 'log', 'files']));
  expect(reads).not.toContain('text');
  expect(sqlNames('SELECT 1')).toMatchObject({ defines: [], query: true, writes: false });
  expect(sqlNames('DESCRIBE film')).toMatchObject({ query: false, writes: false });
});
