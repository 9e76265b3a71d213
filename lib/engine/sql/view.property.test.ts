import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Table, Value } from '../../core/value';
import type { Filter, Sorting, View } from '../../core/view';
import { filterKinds } from '../../core/viewing/filter-kinds';
import { compareNumbers, orderOf } from '../../core/viewing/order';
import { viewRows } from '../../core/viewing/view-rows';
import { openDuckdbInNode } from '../duckdb/node';
import { openPostgresInNode } from '../postgres/node';
import type { SqlEngine } from '../sql-engine';

const never = new AbortController().signal;

const text = fc.oneof(
  fc.constantFrom('', 'a', 'A', 'ab', 'Ä', 'ä', 'É', 'σΣ', 'İ', 'ß', '10', '9', '%', '_', "'", '😀', 'ﬀ', 'Z', ' a'),
  fc.string({ unit: 'grapheme', maxLength: 4 }).filter((each) => !each.includes('\0')),
);
const float = fc.oneof(
  fc.constantFrom('NaN', 'Infinity', '-Infinity', 0, -0, 0.1, 1.5, -2.25),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const digits = (length: number) => fc.bigInt({ min: -(10n ** BigInt(length)) + 1n, max: 10n ** BigInt(length) - 1n });
const decimal = (precision: number, scale: number) =>
  digits(precision).map((unscaled) => {
    const all = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
    return `${unscaled < 0n ? '-' : ''}${all.slice(0, -scale)}.${all.slice(-scale)}`;
  });
const date = fc.oneof(
  fc.constantFrom('2026-03-01', '2026-02-28', '2024-02-29', 'infinity', '-infinity'),
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);
const clock = fc.constantFrom('00:00:00', '12:30:00', '12:30:00.5', '12:30:00.25', '23:59:59.999999');
const moment = fc.tuple(date, clock).map(([day, time]) => (day.endsWith('infinity') ? day : `${day} ${time}`));

/** Types of DuckDB; Postgres gets its own of the same meaning. */
const TYPES: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  INTEGER: fc.integer({ min: -3, max: 2_000_000 }),
  BIGINT: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  HUGEINT: fc.bigInt({ min: -(2n ** 126n), max: 2n ** 126n }).map(String),
  'DECIMAL(4,2)': decimal(4, 2),
  'DECIMAL(38,10)': decimal(38, 10),
  DOUBLE: float,
  FLOAT: float
    .map((each) => (typeof each === 'number' ? Math.fround(each) : each))
    .filter((each) => typeof each !== 'number' || Number.isFinite(each)),
  VARCHAR: text,
  BOOLEAN: fc.boolean(),
  DATE: date,
  TIMESTAMP: moment,
  'TIMESTAMP WITH TIME ZONE': moment.map((each) => (each.endsWith('infinity') ? each : `${each}+00`)),
  TIME: clock,
  UUID: fc.uuid(),
  BLOB: fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes).toString('hex').toUpperCase()),
};
const NAMES = Object.keys(TYPES);

const table: fc.Arbitrary<Table> = fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }).chain((types) =>
  fc
    .array(fc.tuple(...types.map((type) => fc.option(TYPES[type] ?? fc.constant(null), { freq: 4 }))), {
      maxLength: 12,
    })
    .map((rows) => ({
      columns: types.map((type, at) => ({ name: at === 0 ? 'a "b' : `c${at}`, type })),
      // Few different values, so that rows tie.
      rows: rows.map((row, at) =>
        row.map((value, column) => (at % 3 === 2 ? (rows[at - 1]?.[column] ?? null) : value)),
      ),
    })),
);

const WRITTEN: Readonly<Record<string, fc.Arbitrary<string>>> = {
  number: fc.oneof(
    fc.integer({ min: -5, max: 1000 }).map(String),
    decimal(3, 1),
    fc.constantFrom('1,000', '1e3', '0.1', '99999999999999999999999999999999999999999'),
  ),
  temporal: fc.constantFrom('2026-03-01', '2026-03-01 12:30', '2026-02-28 23:59:59.5', '0001-01-01'),
  time: fc.constantFrom('12:30', '12:30:00.5', '00:00:00'),
};

function filterOf({ columns, rows }: Table, column: number): fc.Arbitrary<Filter> {
  const type = columns[column]?.type ?? '';
  const own = rows.flatMap((row) => (row[column] === null || row[column] === undefined ? [] : [String(row[column])]));
  const kind = /^TIME$/.test(type) ? 'time' : /^(DATE|TIMESTAMP)/.test(type) ? 'temporal' : 'number';
  const end = type === 'DATE' ? fc.constantFrom('2026-03-01', '0001-01-01', '9999-12-31') : (WRITTEN[kind] ?? text);
  const isNumber = orderOf(type) && /INT|DECIMAL|DOUBLE|FLOAT/.test(type);
  const other: fc.Arbitrary<string> =
    type === 'BOOLEAN' ? fc.constantFrom('true', 'false') : isNumber ? (WRITTEN.number ?? text) : text;
  const value = own.length > 0 ? fc.oneof(fc.constantFrom(...own), other) : other;
  return fc.constantFrom(...filterKinds(type)).chain((chosen): fc.Arbitrary<Filter> => {
    switch (chosen) {
      case 'contains':
        return fc.record({
          kind: fc.constant(chosen),
          column: fc.constant(column),
          text: fc.oneof(text, fc.constantFrom('0', '-', ':', 'f')),
        });
      case 'equals':
      case 'differs':
        return fc.record({ kind: fc.constant(chosen), column: fc.constant(column), value });
      case 'range':
        return fc.tuple(end, fc.option(end, { nil: undefined }), fc.boolean()).map(([one, other, turned]) => ({
          kind: chosen,
          column,
          ...(turned
            ? { to: one, ...(other !== undefined && { from: other }) }
            : { from: one, ...(other !== undefined && { to: other }) }),
        }));
      case 'null':
      case 'not-null':
        return fc.constant({ kind: chosen, column });
    }
  });
}

const scene = table.chain((made) => {
  const column = fc.integer({ min: 0, max: made.columns.length - 1 });
  const sortable = made.columns.flatMap(({ type }, at) => (orderOf(type) ? [at] : []));
  const sorting: fc.Arbitrary<Sorting[]> =
    sortable.length === 0
      ? fc.constant([])
      : fc.array(
          fc.record({ column: fc.constantFrom(...sortable), direction: fc.constantFrom('ascending', 'descending') }),
          { maxLength: 2 },
        );
  const filters = fc.array(
    column.chain((at) => filterOf(made, at)),
    { maxLength: 2 },
  );
  return fc.record({ made: fc.constant(made), view: fc.record({ filters, sorting }) satisfies fc.Arbitrary<View> });
});

describe.each([
  ['DuckDB', openDuckdbInNode],
  ['Postgres', openPostgresInNode],
] as const)('%s', (_, open) => {
  const engine: SqlEngine = open();
  afterAll(() => engine.close());

  test('gives the rows of a view that plain TypeScript gives', async () => {
    const database = await engine.openDatabase(never);
    await fc.assert(
      fc.asyncProperty(scene, async ({ made, view }) => {
        await database.writeTable('a', 'a', made, never);
        const whole = await database.window('a', 0, 100, never);
        const expected = viewRows(whole, view);
        const page = await database.window('a', 0, 100, never, view);
        expect({ rows: page.rows, rowCount: page.rowCount }).toEqual({ rows: expected, rowCount: expected?.length });
        expect((await database.window('a', 2, 3, never, view)).rows).toEqual(expected?.slice(2, 5));
      }),
      { numRuns: 150 },
    );
  });
});

test('numbers compare exactly at any length', () => {
  const number = fc.tuple(digits(30), fc.nat(12)).map(([unscaled, scale]) => ({ unscaled, scale }));
  const write = ({ unscaled, scale }: { unscaled: bigint; scale: number }) => `${unscaled}e-${scale}`;
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [left, right] = [a.unscaled * 10n ** BigInt(b.scale), b.unscaled * 10n ** BigInt(a.scale)];
      expect(Math.sign(compareNumbers(write(a), write(b)))).toBe(left < right ? -1 : left > right ? 1 : 0);
    }),
  );
});
