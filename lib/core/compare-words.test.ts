import { expect, it } from 'vitest';
import { explainCause } from './compare-words';

it('says each cause in one sentence', () => {
  expect([
    explainCause({ kind: 'missing-columns', columns: ['n'] }),
    explainCause({ kind: 'extra-columns', columns: ['a', 'b', 'c'] }),
    explainCause({ kind: 'missing', rows: 16 }),
    explainCause({ kind: 'extra', rows: 1 }),
    explainCause({ kind: 'repeated', rows: 1200 }),
    explainCause({ kind: 'repeated', rows: 1, fewer: true }),
    explainCause({ kind: 'type', column: 'cents', expected: 'INTEGER', yours: 'VARCHAR' }),
    explainCause({ kind: 'type', column: 'day', expected: 'DATE', yours: 'TIMESTAMP' }),
    explainCause({ kind: 'null', column: 'n', rows: 60, expected: null, yours: 1 }),
    explainCause({ kind: 'null', column: 'domain', rows: 1, expected: null, yours: '' }),
    explainCause({ kind: 'null', column: 'domain', rows: 7, expected: null, yours: 'abend', varied: true }),
    explainCause({ kind: 'null', column: 'n', rows: 2, expected: 7, yours: null, varied: true }),
    explainCause({ kind: 'rounding', column: 'mean', rows: 3, decimals: 2 }),
    explainCause({ kind: 'rounding', column: 'mean', rows: 1, decimals: 0 }),
    explainCause({ kind: 'case', column: 'domain', rows: 15 }),
    explainCause({ kind: 'spaces', column: 'username', rows: 2 }),
    explainCause({ kind: 'order' }),
  ]).toEqual([
    'The column `n` is missing.',
    'The columns `a`, `b` and `c` are not asked for.',
    '16 rows that should be there are missing.',
    '1 row should not be there.',
    '1,200 rows repeat rows that should come fewer times. A join often does this.',
    '1 row should come once more: equal rows are counted one by one.',
    '`cents` should hold numbers; yours holds text.',
    '`day` should hold DATE; yours holds TIMESTAMP.',
    'NULL was expected in `n` and `1` came (60 rows).',
    'NULL was expected in `domain` and an empty text came (1 row).',
    'NULL was expected in `domain` and a value came (7 rows).',
    'A value was expected in `n` and NULL came (2 rows).',
    'The numbers in `mean` agree only once rounded to 2 decimals (3 rows).',
    'The numbers in `mean` agree only once rounded to whole numbers (1 row).',
    '`domain` differs only in capital and small letters (15 rows).',
    '`username` differs only in spaces (2 rows).',
    'The rows are right, but in another order.',
  ]);
});
