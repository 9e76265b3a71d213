import { failure, openLesson } from '../../sql/contract/case';
import type { DuckdbCase } from './case';

/** Code; then the error's code, the marked text, the nearest name. */
const MISTAKES: readonly (readonly [code: string, kind: string, marked?: string, near?: string])[] = [
  [`SELECT '😀é', titel FROM film`, 'unknown-column', 'titel', 'title'],
  ['SELECT film.titel FROM film', 'unknown-column', 'titel', 'title'],
  ['SELECT f.title FROM film', 'unknown-table', 'f'],
  ['SELECT * FROM flim', 'unknown-table', 'flim', 'film'],
  ['INSERT INTO flim VALUES (1)', 'unknown-table', 'flim', 'film'],
  ['UPDATE film SET titel = 1', 'unknown-column', 'titel', 'title'],
  ['SELEC 1', 'syntax', 'SELEC', 'SELECT'],
  [`SELECT '😀é' FORM film x y`, 'syntax', 'FORM', 'FROM'],
  ['SELECT count(*) AS orders FROM Order', 'syntax', 'Order'],
  ['SELECT 1 AS grop x', 'syntax', 'x'],
  [`SELECT '😀é😀é' AS aa 77 FROM film`, 'syntax', '77'],
  ['SELECT (1', 'syntax-end', '1'],
  [`SELECT 1, 'abc`, 'open-text', `'abc`],
  ['SELECT 1, "abc', 'open-name', '"abc'],
  ['SELECT title FROM film, film AS g', 'ambiguous-column', 'title', 'film.title'],
  ['SELECT uper(title) FROM film', 'unknown-function', 'uper', 'upper'],
  ['SELECT sum(title) FROM film', 'wrong-arguments', 'sum'],
  [`SELECT '4x'::INTEGER`, 'conversion', `'4x'::INTEGER`],
  ['SELECT title, count(*) FROM film', 'missing-group-by', 'title'],
  ['SELECT title FROM film WHERE count(*) > 1', 'aggregate-in-where', 'count'],
  ['SELECT (SELECT film_id FROM film)', 'many-rows'],
  ['SELECT 9223372036854775807 + 1', 'out-of-range'],
  ['CREATE TABLE t (x INTEGER NOT NULL); INSERT INTO t VALUES (NULL)', 'not-null'],
  ['CREATE TABLE k (x INTEGER CHECK (x > 0)); INSERT INTO k VALUES (-1)', 'check'],
  ['CREATE TABLE twice (x INTEGER); CREATE TABLE twice (x INTEGER)', 'already-exists', 'twice'],
  ['CREATE TABLE u (x INTEGER); INSERT INTO u VALUES (1, 2)', 'column-count'],
  [`SELECT '{}'::JSON`, 'extension-json', 'JSON'],
  ['ROLLBACK', 'transaction'],
  [`SELECT error('own words')`, 'engine'],
];

export const errorCases: readonly DuckdbCase[] = [
  {
    name: 'a mistake is told by a code, marked where it stands, with the nearest name that exists',
    async prove(tools) {
      const { run } = await openLesson(tools);
      for (const [code, kind, marked, near] of MISTAKES) {
        const padded = `-- 😀\n${code}`;
        const failed = failure(await run('a', [], padded), padded);
        const told = Array.isArray(failed) ? failed.slice(0, 3) : failed;
        tools.equal([code, told], [code, [kind, marked, near]]);
      }
    },
  },
  {
    name: 'no error names what stands behind the cells',
    async prove(tools) {
      const { run } = await openLesson(tools);
      await run('first', [], 'CREATE TABLE made (x INTEGER)');
      const wrong = [
        'SELECT * FROM mad',
        'SELECT * FROM hidden',
        'SELECT y FROM made',
        'CREATE TABLE made (x INTEGER); CREATE TABLE made (x INTEGER)',
        'DROP VIEW made',
        'SELECT made.y FROM made',
      ];
      for (const code of wrong) {
        const failed = await run('second', ['first'], code);
        const said = failed.status === 'failed' ? `${failed.error.message} ${failed.error.engineWords ?? ''}` : '';
        tools.equal(
          [code, said !== '', /\bw\d+\b|\b[cr]_(first|second)\b|search_path/.exec(said)?.[0]],
          [code, true, undefined],
        );
      }
    },
  },
];
