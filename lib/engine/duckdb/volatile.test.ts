import { expect, test } from 'vitest';
import { splitStatements } from '../../core/sql-words';
import { isVolatile } from './volatile';

const isVolatileSql = (sql: string) =>
  splitStatements(sql).some((statement) => isVolatile(statement, new Set(['dice'])));

test.each([
  'SELECT random()',
  'SELECT current_timestamp',
  'SELECT * FROM film USING SAMPLE 10%',
  'SELECT * FROM film TABLESAMPLE 10%',
  'SELECT * FROM dice',
])('%s may give other rows the next time', (sql) => {
  expect(isVolatileSql(sql)).toBe(true);
});

test.each([
  'SELECT * FROM (VALUES (1)) AS sample(address)',
  "SELECT 'random()' AS text",
  'SELECT now FROM clock',
  'SELECT * FROM a JOIN b USING (sample)',
])('%s gives the same rows every time', (sql) => {
  expect(isVolatileSql(sql)).toBe(false);
});
