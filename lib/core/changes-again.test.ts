import { expect, test } from 'vitest';
import { watchChanges } from './changes-again';

function again(...statements: readonly string[]) {
  const watch = watchChanges();
  for (const statement of statements) watch.add(statement);
  return watch.changesAgain;
}

test.each([
  'INSERT INTO film VALUES (1)',
  'UPDATE film SET price = price + 1',
  'DELETE FROM film WHERE price > (SELECT avg(price) FROM film)',
  'WITH gone AS (DELETE FROM film RETURNING *) SELECT * FROM gone',
  'CREATE TABLE IF NOT EXISTS film (id INTEGER); INSERT INTO film VALUES (1)',
  'INSERT INTO film VALUES (1) ON CONFLICT (id) DO UPDATE SET price = film.price + 1',
])('%s changes its table once more', (sql) => expect(again(sql)).toBe(true));

test.each([
  'SELECT * FROM film',
  'CREATE OR REPLACE TABLE film AS SELECT 1 AS id; INSERT INTO film VALUES (2)',
  'CREATE TABLE film AS SELECT 1 AS id; UPDATE film SET id = id + 1',
  'TRUNCATE film',
  "COPY film TO 'film.csv'",
  'INSERT OR IGNORE INTO film VALUES (1)',
  'INSERT INTO film VALUES (1) ON CONFLICT DO NOTHING',
])('%s does not', (sql) => expect(again(sql)).toBe(false));

test('what an earlier statement of the run made anew is the same after a second run', () => {
  expect(again('CREATE OR REPLACE TABLE film AS SELECT 1 AS id', 'INSERT INTO film VALUES ($1)')).toBe(false);
  expect(again('INSERT INTO film VALUES ($1)', 'CREATE OR REPLACE TABLE film AS SELECT 1 AS id')).toBe(true);
});
