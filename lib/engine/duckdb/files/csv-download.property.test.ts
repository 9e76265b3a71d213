import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Table, Value } from '../../../core/value';
import { writeRows } from '../../../core/writing/row-format';
import { openDuckdbInNode } from '../node';

const engine = openDuckdbInNode();
afterAll(() => engine.close());
const never = new AbortController().signal;

const TYPES: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  VARCHAR: fc.oneof(
    fc.constantFrom('', ' ', 'NULL', '"', ',', 'a\nb', 'a\r\nb', '\t', '=1', "'", '\ufeff', ' a ', '#'),
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
  ),
  BIGINT: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  'DECIMAL(9,3)': fc.integer({ min: -(10 ** 8), max: 10 ** 8 }).map((each) => (each / 1000).toFixed(3)),
  DOUBLE: fc.oneof(
    fc.constantFrom('NaN', 'Infinity', '-Infinity'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  BOOLEAN: fc.boolean(),
  TIMESTAMP: fc
    .integer({ min: -(2 ** 31), max: 2 ** 31 })
    .map((each) => new Date(each * 1000).toISOString().replace('T', ' ').slice(0, 19)),
};

const table: fc.Arbitrary<Table> = fc
  .array(fc.constantFrom(...Object.keys(TYPES)), { minLength: 1, maxLength: 4 })
  .chain((types) =>
    fc
      .array(fc.tuple(...types.map((type) => fc.option(TYPES[type] ?? fc.constant(null)))), {
        minLength: 1,
        maxLength: 8,
      })
      .map((rows) => ({
        columns: types.map((type, at) => ({ name: at === 0 ? 'a, "b"' : `c${at}`, type })),
        rows: rows.map((row) => [...row]),
      })),
  );

test('an exact CSV, read back by DuckDB, is the table', async () => {
  const database = await engine.openDatabase(never);
  let files = 0;
  await fc.assert(
    fc.asyncProperty(table, async (made) => {
      await database.writeTable('a', 'a', made, never);
      const page = await database.window('a', 0, 100, never);
      // Of a single column NULL and an empty text are the same line.
      const rows = page.columns.length === 1 ? page.rows.filter(([value]) => value !== null) : page.rows;
      const name = `t${++files}.csv`;
      await database.files.put(name, new TextEncoder().encode(writeRows('csv-exact', page.columns, rows)), never);
      const types = page.columns
        .map(({ name: column, type }) => `'${column.replaceAll("'", "''")}': '${type}'`)
        .join(', ');
      const run = await database.query(
        { cell: 'b', above: [] },
        `SELECT * FROM read_csv('${name}', header = true, delim = ',', quote = '"', escape = '"', allow_quoted_nulls = false, columns = {${types}})`,
        [],
        never,
      );
      expect(run).toEqual({ status: 'done', table: { columns: page.columns, rows } });
    }),
    { numRuns: 150 },
  );
});
