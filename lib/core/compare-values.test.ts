import { describe, expect, it } from 'vitest';
import { compareTables } from './compare';
import { tableOf } from './comparing/table-of';
import type { Cause, Comparison, Policy } from './comparison';
import type { Table, Value } from './value';

const ANY: Policy = { order: 'any' };
const causes = (comparison: Comparison): readonly Cause[] => (comparison.same ? [] : comparison.causes);
const isSame = (expected: Table, yours: Table, policy = ANY) => compareTables(expected, yours, policy).same;

describe('values', () => {
  const equals = (left: [string, Value], right: [string, Value]) =>
    isSame(tableOf(`v ${left[0]}`, [left[1]]), tableOf(`v ${right[0]}`, [right[1]]));

  it('numbers equal numbers of any type', () => {
    expect(equals(['DECIMAL(4 2)', '4.90'], ['DOUBLE', 4.9])).toBe(true);
    expect(equals(['INTEGER', 5], ['DECIMAL(4 2)', '5.00'])).toBe(true);
    expect(equals(['DOUBLE', 1e21], ['HUGEINT', '1000000000000000000000'])).toBe(true);
    expect(equals(['DOUBLE', 0.005], ['DOUBLE', 5e-3])).toBe(true);
    expect(equals(['FLOAT', Math.fround(4.9)], ['DOUBLE', 4.9])).toBe(true);
    expect(equals(['DOUBLE', -0], ['INTEGER', 0])).toBe(true);
    expect(equals(['DOUBLE', 'NaN'], ['FLOAT', 'NaN'])).toBe(true);
  });

  it('large whole numbers are compared digit by digit', () => {
    expect(equals(['BIGINT', '9007199254740993'], ['HUGEINT', '9007199254740993'])).toBe(true);
    expect(equals(['BIGINT', '9007199254740993'], ['BIGINT', '9007199254740992'])).toBe(false);
  });

  it('numbers never equal texts, booleans or NULL', () => {
    expect(equals(['INTEGER', 4], ['VARCHAR', '4'])).toBe(false);
    expect(equals(['INTEGER', 1], ['BOOLEAN', true])).toBe(false);
    expect(equals(['INTEGER', 0], ['INTEGER', null])).toBe(false);
  });

  it('NULL equals only NULL, in a column of any type', () => {
    expect(equals(['VARCHAR', null], ['INTEGER', null])).toBe(true);
    expect(equals(['VARCHAR', null], ['VARCHAR', ''])).toBe(false);
    expect(equals(['VARCHAR', null], ['VARCHAR', 'NULL'])).toBe(false);
  });

  it('a day is not the midnight at which it begins', () => {
    expect(equals(['DATE', '2026-03-01'], ['DATE', '2026-03-01'])).toBe(true);
    expect(equals(['DATE', '2026-03-01'], ['TIMESTAMP', '2026-03-01'])).toBe(false);
    expect(equals(['TIMESTAMP', '2026-03-01'], ['VARCHAR', '2026-03-01'])).toBe(false);
    expect(equals(['TIMESTAMP', 'x'], ['timestamp without time zone', 'x'])).toBe(true);
  });

  it('lists and structures are equal if their members are', () => {
    expect(equals(['DECIMAL(4 2)[]', ['4.90', null]], ['DOUBLE[]', [4.9, null]])).toBe(true);
    expect(equals(['INTEGER[]', [1, 2]], ['INTEGER[]', [2, 1]])).toBe(false);
    expect(equals(['INTEGER[]', [1]], ['VARCHAR[]', ['1']])).toBe(false);
    expect(equals(['STRUCT(a INTEGER)', { a: 1 }], ['STRUCT(a DOUBLE)', { a: 1 }])).toBe(true);
  });
});

describe('a tolerance', () => {
  const within: Policy = { order: 'any', tolerance: 0.1 };
  const means = (...values: Value[]) => tableOf('mean DOUBLE', ...values.map((value) => [value]));

  it('is absolute, its edge included', () => {
    expect(isSame(means(4.9), means(4.8), within)).toBe(true);
    expect(isSame(means(4.9), means(4.79), within)).toBe(false);
  });

  it('pairs rows so that all of them find a partner, if that is possible', () => {
    expect(isSame(means(1, 1.1), means(1.1, 1.2), within)).toBe(true);
    const two = (...rows: Value[][]) => tableOf('a DOUBLE, b DOUBLE', ...rows);
    expect(isSame(two([1, 5], [1.05, 3]), two([1, 3], [1.05, 5]), within)).toBe(true);
    expect(isSame(two([1, 5], [1.05, 3]), two([1, 3], [1.05, 4]), within)).toBe(false);
  });

  it('gives a row another partner when a later row can only have the first one', () => {
    const two = (...rows: Value[][]) => tableOf('a DOUBLE, b DOUBLE', ...rows);
    expect(isSame(two([1, 5], [1.02, 5.08]), two([1, 5], [1.05, 4.95]), within)).toBe(true);
  });

  it('of one and more holds for whole numbers too', () => {
    expect(isSame(tableOf('n INTEGER', [5]), tableOf('n INTEGER', [6]), { order: 'any', tolerance: 1 })).toBe(true);
    expect(isSame(tableOf('n INTEGER', [5]), tableOf('n INTEGER', [7]), { order: 'any', tolerance: 1 })).toBe(false);
  });

  it('leaves whole numbers, texts, NULL and NaN exact', () => {
    expect(isSame(tableOf('id INTEGER', [1]), tableOf('id INTEGER', [2]), { order: 'any', tolerance: 0.9 })).toBe(
      false,
    );
    expect(isSame(means(null), means(0), within)).toBe(false);
    expect(isSame(means('NaN'), means(0), within)).toBe(false);
    expect(isSame(means('NaN', null), means(null, 'NaN'), within)).toBe(true);
  });

  it('holds row by row where the order counts', () => {
    expect(isSame(means(1, 2), means(1.05, 1.95), { order: 'same', tolerance: 0.1 })).toBe(true);
    expect(causes(compareTables(means(1, 2), means(1.95, 1.05), { order: 'same', tolerance: 0.1 }))).toEqual([
      { kind: 'order' },
    ]);
  });
});
