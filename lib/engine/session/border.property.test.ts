import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Table } from '../../core/value';
import { rowsOf } from './border';
import { type BorderType, parseBorderType } from './border-types';
import { tableOf } from './table-of';
import { formatTimestamp, parseTimestamp } from './timestamps';

const instant = fc.date({
  min: new Date('-010000-01-01T00:00:00Z'),
  max: new Date('+020000-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('a timestamp’s text gives its date again', () => {
  fc.assert(
    fc.property(instant, (date) => {
      expect(parseTimestamp(formatTimestamp(date))).toEqual(date);
    }),
  );
});

/** Values of one column: all of one kind, or null. */
const scalars = [
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.double().map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.bigInt({ min: -(2n ** 127n), max: 2n ** 127n - 1n }),
  fc.string({ unit: 'binary' }),
  instant,
];
const nullable = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: null });
const values = fc.oneof(
  ...scalars.map(nullable).map(fc.constant),
  ...scalars.map((item) => fc.constant(nullable(fc.array(nullable(item))))),
  ...scalars.map((item) => fc.constant(nullable(fc.record({ 'a b': nullable(item), ok: nullable(fc.boolean()) })))),
  ...scalars.map((item) =>
    fc.constant(nullable(fc.array(fc.tuple(fc.string(), item)).map((entries) => new Map(entries)))),
  ),
);
const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'constructor', 'id', 'ID'));
const tables = fc
  .uniqueArray(name, { minLength: 1, maxLength: 4, selector: (text) => text.toLowerCase() })
  .chain((names) => fc.tuple(...names.map((column) => values.map((value) => ({ column, value })))))
  .chain((columns) => {
    const row = fc.tuple(...columns.map(({ value }) => value));
    return fc.array(
      row.map((items) => Object.fromEntries(columns.map(({ column }, index) => [column, items[index]]))),
      { minLength: 1 },
    );
  });

/** Whole numbers stay what they are as numbers, so only the type of the column tells DOUBLE from BIGINT. */
test('rows of one type per column are the same after crossing the border and back', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const table = Table.parse(JSON.parse(JSON.stringify(tableOf(rows))));
      expect(rowsOf(table)).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

const { type } = fc.letrec<{ type: { text: string; type: BorderType } }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small' },
    fc
      .constantFrom<[string, BorderType['kind'] & string]>(
        ['INTEGER', 'integer'],
        ['UBIGINT', 'integer'],
        ['HUGEINT', 'bigint'],
        ['DOUBLE', 'float'],
        ['BOOLEAN', 'boolean'],
        ["ENUM('a, (', 'it''s')", 'text'],
        ['TIMESTAMP WITH TIME ZONE', 'instant'],
        ['GEOMETRY', 'unknown'],
      )
      .map(([text, kind]) => ({ text, type: { kind } as BorderType })),
    fc.integer({ min: 1, max: 38 }).map((width) => ({
      text: `DECIMAL(${width},0)`,
      type: { kind: width <= 15 ? ('decimal' as const) : ('text' as const) },
    })),
    tie('type').map((of) => ({ text: `${of.text}[]`, type: { kind: 'list' as const, of: of.type } })),
    tie('type').map((of) => ({ text: `${of.text}[3]`, type: { kind: 'list' as const, of: of.type } })),
    fc.tuple(tie('type'), tie('type')).map(([key, value]) => ({
      text: `MAP(${key.text}, ${value.text})`,
      type: { kind: 'map' as const, key: key.type, value: value.type },
    })),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b c', 'say "hi", (now)'), tie('type')), { minLength: 1, maxLength: 3 })
      .map((fields) => ({
        text: `STRUCT(${fields.map(([field, of]) => `${field === 'a' ? 'a' : `"${field.replaceAll('"', '""')}"`} ${of.text}`).join(', ')})`,
        type: { kind: 'struct' as const, fields: fields.map(([field, of]) => ({ name: field, type: of.type })) },
      })),
  ),
}));

test('a type is read as it was written, however deep', () => {
  fc.assert(
    fc.property(type, ({ text, type: expected }) => {
      expect(parseBorderType(text)).toEqual(expected);
    }),
  );
});
