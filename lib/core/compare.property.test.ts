import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTables, digest } from './compare';
import type { Policy } from './comparison';
import { type Table, Value } from './value';

const NAMES = ['id', 'n', 'N', 'name'];
const BY_TYPE: Record<string, fc.Arbitrary<Value>> = {
  INTEGER: fc.integer({ min: -2, max: 2 }),
  DOUBLE: fc.constantFrom<Value>(0, 0.1, 0.2, 1, 1.5, 2, 'NaN', '-Infinity', 1e300, 5e-324),
  'DECIMAL(4,2)': fc.constantFrom('0.00', '0.10', '1.00', '1.50', '-0.00'),
  VARCHAR: fc.constantFrom('', 'a', 'A', ' a', '1', 'NULL'),
  BOOLEAN: fc.boolean(),
  DATE: fc.constantFrom('2026-03-01', '2026-03-02'),
  'INTEGER[]': fc.array(fc.constantFrom(null, 1, 2), { maxLength: 2 }),
};

const column = fc.record({ name: fc.constantFrom(...NAMES), type: fc.constantFrom(...Object.keys(BY_TYPE)) });
const columns = fc.array(column, { maxLength: 4 });
const tableWith = (its: readonly { name: string; type: string }[]): fc.Arbitrary<Table> =>
  fc
    .array(fc.tuple(...its.map(({ type }) => fc.option(BY_TYPE[type] ?? fc.constant(null)))), { maxLength: 6 })
    .map((rows) => ({ columns: [...its], rows }));
const table = columns.chain(tableWith);
const twins = columns.chain((its) => fc.tuple(tableWith(its), tableWith(its)));
const any = fc.oneof(twins, fc.tuple(table, table));
const exact: fc.Arbitrary<Policy> = fc.record({
  order: fc.constantFrom('same', 'any'),
  columns: fc.option(fc.subarray(NAMES), { nil: undefined }),
});
const policy: fc.Arbitrary<Policy> = fc
  .tuple(exact, fc.constantFrom(undefined, 0, 0.1, 1))
  .map(([exactly, tolerance]) => ({
    ...exactly,
    tolerance,
  }));

it('a table is the same as itself', () => {
  fc.assert(
    fc.property(table, policy, (one, how) => {
      expect(compareTables(one, one, how)).toEqual({ same: true, rows: one.rows.length });
    }),
  );
});

it('sameness does not depend on which table is the expected one', () => {
  fc.assert(
    fc.property(any, policy, ([one, other], how) => {
      expect(compareTables(one, other, how).same).toBe(compareTables(other, one, how).same);
    }),
    { numRuns: 500 },
  );
});

it('the order of rows does not count where any order will do', () => {
  const shuffled = table.chain((one) =>
    fc.tuple(fc.constant(one), fc.shuffledSubarray(one.rows, { minLength: one.rows.length })),
  );
  fc.assert(
    fc.property(shuffled, policy, ([one, rows], how) => {
      expect(compareTables(one, { ...one, rows }, { ...how, order: 'any' })).toMatchObject({ same: true });
    }),
  );
});

it('digests are equal exactly if tables are the same', () => {
  fc.assert(
    fc.property(any, columns, exact, ([one, other], expected, how) => {
      const equal = digest(one, how, expected) === digest(other, how, expected);
      expect(equal).toBe(compareTables(one, other, how).same);
    }),
    { numRuns: 1000 },
  );
});

it('a difference counts rows and shows some of them', () => {
  fc.assert(
    fc.property(any, exact, ([one, other], how) => {
      const comparison = compareTables(one, other, how);
      if (comparison.same) return;
      const { differing, causes, pairs } = comparison;
      expect(differing).toBeLessThanOrEqual(Math.max(one.rows.length, other.rows.length));
      for (const cause of causes) if ('rows' in cause) expect(cause.rows).toBeLessThanOrEqual(differing);
      for (const pair of pairs) if (pair.kind === 'differs') expect(pair.differs).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('whatever a table holds, comparing it and its digest end with an answer', () => {
  const odd = fc.record({
    columns: fc.array(fc.record({ name: fc.string(), type: fc.oneof(fc.string(), fc.constantFrom(...TYPES)) }), {
      maxLength: 4,
    }),
    rows: fc.array(
      fc.array(
        fc.jsonValue().map((value) => Value.parse(value)),
        { maxLength: 5 },
      ),
      { maxLength: 5 },
    ),
  });
  fc.assert(
    fc.property(odd, odd, policy, (one, other, how) => {
      const renamed = {
        ...other,
        columns: other.columns.map((it, place) => ({ ...it, name: one.columns[place]?.name ?? it.name })),
      };
      compareTables(one, renamed, how);
      expect(digest(one, how, other.columns)).toMatch(/^[0-9a-f]{28}$/);
    }),
    { numRuns: 1000 },
  );
});

const TYPES = [
  ...Object.keys(BY_TYPE),
  'STRUCT(a INTEGER, "b c" VARCHAR[])',
  'MAP(VARCHAR, DOUBLE)',
  'STRUCT(',
  'FLOAT',
  'UUID',
  'TIMESTAMP_NS',
];
