import { expect, test } from 'vitest';
import { applyEdits } from '../../../engine/session/edits';
import type { SqlEngineName } from '../../../engine/sql-engine';
import { sqlChanges } from './sql-changes';

/** What becomes of a query, by operator; `only` leaves out the others. */
function changed(code: string, only: RegExp, engine: SqlEngineName = 'duckdb', isOrdered = false) {
  const found = sqlChanges(code, engine, isOrdered).filter(({ operator }) => only.test(operator));
  return found.map(({ operator, edits }) => [operator, applyEdits(code, edits).text.replace(/\s+/g, ' ')]);
}

test('joins keep fewer rows, or more', () => {
  const joins = /inner/;
  expect(changed('SELECT * FROM a LEFT JOIN b USING (id) full outer join c USING (id)', joins)).toEqual([
    ['left_to_inner', 'SELECT * FROM a JOIN b USING (id) full outer join c USING (id)'],
    ['full_to_inner', 'SELECT * FROM a LEFT JOIN b USING (id) join c USING (id)'],
  ]);
  expect(changed('SELECT * FROM a JOIN b USING (id) INNER JOIN c USING (id)', joins)).toEqual([
    ['inner_to_left', 'SELECT * FROM a LEFT JOIN b USING (id) INNER JOIN c USING (id)'],
    ['inner_to_left', 'SELECT * FROM a JOIN b USING (id) LEFT JOIN c USING (id)'],
  ]);
  expect(changed("SELECT 'a JOIN b' FROM a CROSS JOIN b ANTI JOIN c USING (id) -- LEFT JOIN", joins)).toEqual([]);
});

test('sets lose and gain their DISTINCT', () => {
  const sets = /distinct|union/;
  expect(changed('SELECT DISTINCT a FROM t UNION ALL SELECT a FROM u UNION SELECT 1', sets)).toEqual([
    ['drop_distinct', 'SELECT a FROM t UNION ALL SELECT a FROM u UNION SELECT 1'],
    ['union_all_to_union', 'SELECT DISTINCT a FROM t UNION SELECT a FROM u UNION SELECT 1'],
    ['union_to_union_all', 'SELECT DISTINCT a FROM t UNION ALL SELECT a FROM u UNION ALL SELECT 1'],
  ]);
  expect(changed('SELECT DISTINCT ON (a, b) c, count(DISTINCT d), list(DISTINCT e) FROM t', sets)).toEqual([
    ['drop_distinct', 'SELECT c, count(DISTINCT d), list(DISTINCT e) FROM t'],
    ['count_distinct_to_count', 'SELECT DISTINCT ON (a, b) c, count( d), list(DISTINCT e) FROM t'],
    ['drop_distinct', 'SELECT DISTINCT ON (a, b) c, count(DISTINCT d), list( e) FROM t'],
  ]);
});

test('conditions are left out one at a time, and BETWEEN and CASE are whole', () => {
  const conditions = /^drop_(where|on|having|qualify|when)$/;
  expect(
    changed('SELECT 1 FROM a JOIN b ON a.i = b.i AND b.j > 0 WHERE i BETWEEN 1 AND 2 AND (j = 1 OR k = 2)', conditions),
  ).toEqual([
    ['drop_on', 'SELECT 1 FROM a JOIN b ON TRUE AND b.j > 0 WHERE i BETWEEN 1 AND 2 AND (j = 1 OR k = 2)'],
    ['drop_on', 'SELECT 1 FROM a JOIN b ON a.i = b.i AND TRUE WHERE i BETWEEN 1 AND 2 AND (j = 1 OR k = 2)'],
    ['drop_where', 'SELECT 1 FROM a JOIN b ON a.i = b.i AND b.j > 0 WHERE TRUE AND (j = 1 OR k = 2)'],
    ['drop_where', 'SELECT 1 FROM a JOIN b ON a.i = b.i AND b.j > 0 WHERE i BETWEEN 1 AND 2 AND TRUE'],
  ]);
  expect(changed('SELECT count(*) FILTER (WHERE left(a, 1) = b) FROM t JOIN u ON t.i = u.i', conditions)).toEqual([
    ['drop_where', 'SELECT count(*) FILTER (WHERE TRUE) FROM t JOIN u ON t.i = u.i'],
  ]);
  expect(changed('SELECT 1 FROM t WHERE a = 1 OR b = 2 AND c = 3 GROUP BY d HAVING count(*) > 1', conditions)).toEqual([
    ['drop_where', 'SELECT 1 FROM t WHERE TRUE GROUP BY d HAVING count(*) > 1'],
    ['drop_having', 'SELECT 1 FROM t WHERE a = 1 OR b = 2 AND c = 3 GROUP BY d HAVING TRUE'],
  ]);
  expect(changed('SELECT CASE WHEN a AND CASE b WHEN 1 THEN c AND d END THEN 2 END FROM t', conditions)).toEqual([
    ['drop_when', 'SELECT CASE WHEN TRUE AND CASE b WHEN 1 THEN c AND d END THEN 2 END FROM t'],
    ['drop_when', 'SELECT CASE WHEN a AND TRUE THEN 2 END FROM t'],
  ]);
});

test('comparisons take in what they left out, and other operators are not comparisons', () => {
  const comparisons = /^(lt|gt|le|ge|eq)_/;
  expect(changed("SELECT a <= 1, b >c, d->>'x', e << 1, f <> g, h::TEXT FROM t WHERE i = j", comparisons)).toEqual([
    ['le_to_lt', "SELECT a < 1, b >c, d->>'x', e << 1, f <> g, h::TEXT FROM t WHERE i = j"],
    ['gt_to_ge', "SELECT a <= 1, b >=c, d->>'x', e << 1, f <> g, h::TEXT FROM t WHERE i = j"],
    ['eq_to_ne', "SELECT a <= 1, b >c, d->>'x', e << 1, f <> g, h::TEXT FROM t WHERE i <> j"],
  ]);
  expect(changed('SELECT 1 FROM t JOIN u ON t.a = u.a WHERE b = 1 AND c = 2 AND d = 3', comparisons).length).toBe(2);
});

test('functions become their neighbours', () => {
  const functions = /row_number|rank|count_all|drop_(coalesce|nullif)/;
  expect(changed('SELECT rank() OVER w, dense_rank() OVER w, row_number() OVER w, rank FROM t', functions)).toEqual([
    ['rank_to_row_number', 'SELECT row_number() OVER w, dense_rank() OVER w, row_number() OVER w, rank FROM t'],
    ['dense_rank_to_rank', 'SELECT rank() OVER w, rank() OVER w, row_number() OVER w, rank FROM t'],
    ['row_number_to_rank', 'SELECT rank() OVER w, dense_rank() OVER w, rank() OVER w, rank FROM t'],
  ]);
  expect(changed('SELECT d, count(*) FROM t GROUP BY lower(a), t.b ORDER BY 1', functions)).toEqual([
    ['count_all_to_count', 'SELECT d, count(t.b) FROM t GROUP BY lower(a), t.b ORDER BY 1'],
  ]);
  expect(changed('SELECT d, count(*) FROM t GROUP BY ALL', functions)).toEqual([
    ['count_all_to_count', 'SELECT d, count(d) FROM t GROUP BY ALL'],
  ]);
  expect(changed("SELECT coalesce(f(a, b), 0), nullif(c, '')", functions)).toEqual([
    ['drop_coalesce', "SELECT (f(a, b)), nullif(c, '')"],
    ['drop_nullif', 'SELECT coalesce(f(a, b), 0), (c)'],
  ]);
});

test('whole numbers are off by one, where they are values', () => {
  const numbers = /_one$/;
  expect(changed("SELECT a[1], 1.5, 'x2', b3 FROM t LIMIT 5", numbers)).toEqual([
    ['plus_one', "SELECT a[2], 1.5, 'x2', b3 FROM t LIMIT 5"],
    ['minus_one', "SELECT a[0], 1.5, 'x2', b3 FROM t LIMIT 5"],
    ['limit_plus_one', "SELECT a[1], 1.5, 'x2', b3 FROM t LIMIT 6"],
  ]);
  const none =
    'SELECT a::DECIMAL(4, 2), count(1) FROM t WHERE EXISTS (SELECT 1 FROM u) GROUP BY 1, 2 ORDER BY 1 DESC, 2';
  expect(changed(none, numbers)).toEqual([]);
});

test('orders are turned round where they decide something', () => {
  const orders = /asc|desc/;
  const query = 'SELECT a FROM t ORDER BY a, b DESC';
  expect(changed(query, orders)).toEqual([]);
  expect(changed(query, orders, 'duckdb', true)).toEqual([
    ['asc_to_desc', 'SELECT a FROM t ORDER BY a DESC, b DESC'],
    ['desc_to_asc', 'SELECT a FROM t ORDER BY a, b ASC'],
  ]);
  expect(
    changed('SELECT (SELECT a FROM t ORDER BY a LIMIT 1), max(b) OVER (PARTITION BY c ORDER BY d)', orders),
  ).toEqual([
    ['asc_to_desc', 'SELECT (SELECT a FROM t ORDER BY a DESC LIMIT 1), max(b) OVER (PARTITION BY c ORDER BY d)'],
    ['asc_to_desc', 'SELECT (SELECT a FROM t ORDER BY a LIMIT 1), max(b) OVER (PARTITION BY c ORDER BY d DESC)'],
  ]);
  expect(changed('WITH s AS (SELECT a FROM t ORDER BY a) SELECT DISTINCT ON (a) a FROM s ORDER BY a', orders)).toEqual([
    ['asc_to_desc', 'WITH s AS (SELECT a FROM t ORDER BY a) SELECT DISTINCT ON (a) a FROM s ORDER BY a DESC'],
  ]);
});

test('NULLS LAST is left out where the engine would put them first', () => {
  const nulls = /nulls/;
  const query = 'SELECT a FROM t ORDER BY a DESC NULLS LAST, b NULLS LAST, c NULLS FIRST LIMIT 1';
  expect(changed(query, nulls, 'postgres')).toEqual([
    ['drop_nulls_last', 'SELECT a FROM t ORDER BY a DESC , b NULLS LAST, c NULLS FIRST LIMIT 1'],
    ['drop_nulls_first', 'SELECT a FROM t ORDER BY a DESC NULLS LAST, b NULLS LAST, c LIMIT 1'],
  ]);
  expect(changed(query, nulls, 'duckdb').map(([operator]) => operator)).toEqual(['drop_nulls_first']);
  expect(changed('SELECT a FROM t ORDER BY b NULLS FIRST LIMIT 1', /asc/)).toEqual([
    ['asc_to_desc', 'SELECT a FROM t ORDER BY b DESC NULLS FIRST LIMIT 1'],
  ]);
});

test('neighbouring columns of the result have each other’s values, under their own names', () => {
  const columns = /swap/;
  expect(changed('WITH s AS (SELECT a, b FROM t) SELECT s.a, f(b, 1) AS c, d FROM s', columns)).toEqual([
    ['swap_columns', 'WITH s AS (SELECT a, b FROM t) SELECT f(b, 1) AS a, s.a AS c, d FROM s'],
    ['swap_columns', 'WITH s AS (SELECT a, b FROM t) SELECT s.a, d AS c, f(b, 1) AS d FROM s'],
  ]);
  expect(changed('SELECT a, b + 1, c, *', columns)).toEqual([]);
});
