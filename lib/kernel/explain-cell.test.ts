import { expect, test } from 'vitest';
import { explanationOf } from './explain-cell';

test('the last query of a cell is measured, what changes something is only asked', () => {
  expect(
    [
      'CREATE TABLE t AS SELECT 1; SELECT * FROM t; -- so\nSELECT 2;',
      'SELECT 1; INSERT INTO film VALUES (1)',
      'UPDATE film SET title = 1',
      "SELECT nextval('s')",
      'WITH gone AS (DELETE FROM film RETURNING *) SELECT * FROM gone',
      'CREATE TABLE t (x INTEGER)',
      'EXPLAIN SELECT 1',
      '',
    ].map(explanationOf),
  ).toEqual([
    'EXPLAIN ANALYZE SELECT 2',
    'EXPLAIN ANALYZE SELECT 1',
    'EXPLAIN UPDATE film SET title = 1',
    "EXPLAIN SELECT nextval('s')",
    'EXPLAIN WITH gone AS (DELETE FROM film RETURNING *) SELECT * FROM gone',
    undefined,
    undefined,
    undefined,
  ]);
});
