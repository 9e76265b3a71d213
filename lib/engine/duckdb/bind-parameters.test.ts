import { expect, test } from 'vitest';
import { bindParameters } from './bind-parameters';

const bind = (text: string) =>
  bindParameters(text, [
    { type: 'VARCHAR', value: `it's` },
    { type: 'LIST', value: [1, 0.5, 'a', null, [true], { k: 1 }] },
  ]);

test('values stand as typed literals where their numbers stood, and nowhere else', () => {
  expect(bind(`SELECT $1, '$1', "$1", $$ $1 $$, a$1 -- $1`).sql).toBe(
    `SELECT CAST('it''s' AS VARCHAR), '$1', "$1", $$ $1 $$, a$1 -- $1`,
  );
  expect(bind('$2').sql).toBe(
    `[CAST(1 AS BIGINT), CAST('0.5' AS DOUBLE), CAST('a' AS VARCHAR), NULL, [TRUE], {'k': CAST(1 AS BIGINT)}]`,
  );
});

test('every offset outside the values leads back to where it was', () => {
  const text = 'SELECT $1, b FROM t WHERE c = $1 AND d';
  const { sql, back: unbind } = bind(text);
  for (const word of ['SELECT', 'b', 'WHERE', 'd'])
    expect(text.slice(unbind(sql.lastIndexOf(word))).startsWith(word)).toBe(true);
  expect(unbind(sql.indexOf(`it''s`))).toBe(text.indexOf('$1'));
});
