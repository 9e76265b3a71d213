import { expect, test } from 'vitest';
import { plainColumns } from './copy-table';
import { qualifyTables } from './qualify-view';

const TABLES = ['film', 'flag', 'one'];
const qualify = (name: string) => (TABLES.includes(name.toLowerCase()) ? `s."${name}"` : undefined);

test.each([
  ['SELECT film.a, flag FROM film', 'SELECT film.a, flag FROM s."film"'],
  ['SELECT * FROM film AS f , "flag"', 'SELECT * FROM s."film" AS f , s."flag"'],
  ['SELECT * FROM (film INNER JOIN flag ON (flag))', 'SELECT * FROM (s."film" INNER JOIN s."flag" ON (flag))'],
  ['SELECT * FROM film AS a, other.film, film(1)', 'SELECT * FROM s."film" AS a, other.film, film(1)'],
  ['WITH film AS (SELECT 1 FROM one) SELECT * FROM film', 'WITH film AS (SELECT 1 FROM s."one") SELECT * FROM film'],
  [
    'SELECT (SELECT max(a) FROM film), flag FROM (SELECT one, film FROM one) WHERE one IN (SELECT film FROM flag)',
    'SELECT (SELECT max(a) FROM s."film"), flag FROM (SELECT one, film FROM s."one") WHERE one IN (SELECT film FROM s."flag")',
  ],
  [`SELECT 'FROM film' FROM nothing`, `SELECT 'FROM film' FROM nothing`],
])('%s', (sql, qualified) => {
  expect(qualifyTables(sql, qualify)).toBe(qualified);
});

test('the columns of a definition are those that hold rows', () => {
  const ddl = `CREATE TABLE c_a."my t"("a b" DECIMAL(4,2) DEFAULT(round(1.5, 1)), "check" INTEGER, g INTEGER GENERATED ALWAYS AS(("check" + 1)), e ENUM('x', 'y,z') NOT NULL,
    PRIMARY KEY("a b"), UNIQUE(e), CHECK(("check" > 0)), FOREIGN KEY (e) REFERENCES p(e), CONSTRAINT n CHECK((e <> 'x')));`;
  expect(plainColumns(ddl)).toEqual(['a b', 'check', 'e']);
});
