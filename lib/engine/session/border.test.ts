import { expect, test } from 'vitest';
import { rowsOf } from './border';
import { typescriptTypeOf } from './border-types';
import { tableOf } from './table-of';
import { formatTimestamp } from './timestamps';

test.each([
  ['BIGINT', 'number | null'],
  ['integer', 'number | null'],
  ['HUGEINT', 'bigint | null'],
  ['DECIMAL(15,2)', 'number | null'],
  ['DECIMAL(16,2)', 'string | null'],
  ['numeric(8,2)', 'number | null'],
  ['numeric', 'string | null'],
  ['character varying(40)', 'string | null'],
  ['timestamp without time zone', 'Date | null'],
  ['TIMESTAMP_NS', 'Date | null'],
  ['TIME', 'string | null'],
  ['BLOB', 'string | null'],
  ['GEOMETRY', 'unknown'],
  ['INTEGER[][2]', '((number | null)[] | null)[] | null'],
  ['STRUCT(id INTEGER, "my tags" VARCHAR[])', '{ id: number | null; "my tags": (string | null)[] | null } | null'],
  ['MAP(VARCHAR, DATE)', 'Map<string, string | null> | null'],
])('a column of type %s is %s in TypeScript', (type, expected) => {
  expect(typescriptTypeOf(type)).toBe(expected);
});

const one = (type: string, value: string | number | null) =>
  rowsOf({ columns: [{ name: 'n', type }], rows: [[value]] });

test('the largest integers that a number holds come over, one more is an error', () => {
  expect(one('BIGINT', Number.MAX_SAFE_INTEGER)).toEqual([{ n: 9007199254740991 }]);
  expect(one('UBIGINT', '9007199254740992')).toMatchObject({ code: 'integer-too-large' });
});

test('a timestamp keeps milliseconds, knows zones, and one without a date is an error', () => {
  expect(one('TIMESTAMP', '2026-03-02 09:00:00.123456')).toEqual([{ n: new Date('2026-03-02T09:00:00.123Z') }]);
  expect(one('TIMESTAMP WITH TIME ZONE', '2026-03-02 09:00:00+05:45')).toEqual([
    { n: new Date('2026-03-02T03:15:00Z') },
  ]);
  expect(one('TIMESTAMP', 'infinity')).toMatchObject({ code: 'no-date' });
});

const REFUSED: readonly [message: string, code: string, rows: Record<string, unknown>[]][] = [
  ['Column `a` mixes numbers and texts. Make them all one type.', 'mixed-types', [{ a: 1 }, { a: 'x' }]],
  ['Column `a` mixes numbers and bigints. Make them all one type.', 'mixed-types', [{ a: 1 }, { a: 1n }]],
  ['Column `a` mixes numbers and texts. Make them all one type.', 'mixed-types', [{ a: [1, 'x'] }]],
  ['Column `a` holds a function, which no table can hold.', 'no-column-type', [{ a: () => 1 }]],
  ['Column `a` holds an object of a class, which no table can hold.', 'no-column-type', [{ a: new (class B {})() }]],
  ['Column `a` holds objects without properties.', 'no-column-type', [{ a: {} }]],
  ['Column `a` holds an Invalid Date.', 'no-date', [{ a: new Date(Number.NaN) }]],
  [`Column \`a\` holds ${2n ** 127n}, which does not fit into a HUGEINT.`, 'integer-too-large', [{ a: 2n ** 127n }]],
  [
    'The properties `id` and `ID` would be one column: SQL does not tell them apart.',
    'name-collision',
    [{ id: 1, ID: 2 }],
  ],
  ['The objects of this array have no properties, so the table would have no columns.', 'no-columns', [{}]],
];
test.each(REFUSED)('%s', (message, code, rows) => {
  expect(tableOf(rows)).toEqual({ code, engine: 'typescript', message });
});

test('whole numbers are BIGINT, others DOUBLE, nothing is INTEGER', () => {
  expect(tableOf([{ a: 1, b: 0.5, c: 2 ** 53, d: null, e: undefined, f: [] }])).toEqual({
    columns: [
      { name: 'a', type: 'BIGINT' },
      { name: 'b', type: 'DOUBLE' },
      { name: 'c', type: 'DOUBLE' },
      { name: 'd', type: 'INTEGER' },
      { name: 'e', type: 'INTEGER' },
      { name: 'f', type: 'INTEGER[]' },
    ],
    rows: [[1, 0.5, 2 ** 53, null, null, []]],
  });
});

test('a property that only some objects have is NULL in the others, even if all inherit one of its name', () => {
  expect(tableOf([{ toString: 1 }, {}])).toEqual({
    columns: [{ name: 'toString', type: 'BIGINT' }],
    rows: [[1], [null]],
  });
});

test.each([
  ['2026-03-02T09:00:00.000Z', '2026-03-02 09:00:00'],
  ['2026-03-02T09:00:00.250Z', '2026-03-02 09:00:00.25'],
  ['0000-12-31T23:59:59.007Z', '0001-12-31 23:59:59.007 (BC)'],
])('%s is written as DuckDB writes it: %s', (iso, text) => {
  expect(formatTimestamp(new Date(iso))).toBe(text);
});
