import { expect, test } from 'vitest';
import { tokenizeSql } from '../../core/sql-tokens';
import { tablesNamed } from './tables-named';

const named = (sql: string) => tablesNamed(tokenizeSql(sql)).map(({ table, called }) => `${table} ${called}`);

test('the tables of a statement are known with the names it calls them', () => {
  expect([
    named('SELECT * FROM film'),
    named('SELECT * FROM film f, "Order" AS o WHERE a IN (1, b) ORDER BY x, y'),
    named('SELECT * FROM film JOIN main.rental AS r ON true LEFT JOIN payment USING (id) CROSS JOIN store'),
    named('SELECT * FROM (SELECT a, b FROM film) AS inner_film, generate_series(1, 3) AS n'),
    named('UPDATE film SET a = 1'),
    named('INSERT INTO film (a, b) SELECT a, b FROM seen'),
  ]).toEqual([
    ['film film'],
    ['film f', 'Order o'],
    ['film film', 'rental r', 'payment payment', 'store store'],
    ['film film'],
    ['film film'],
    ['film film', 'seen seen'],
  ]);
});
