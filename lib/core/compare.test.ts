import { describe, expect, it } from 'vitest';
import { compareTables, digest } from './compare';
import type { Cause, Comparison, Policy } from './comparison';
import type { Table, Value } from './value';

const ANY: Policy = { order: 'any' };
const SAME: Policy = { order: 'same' };

/** `table('id INTEGER, rate DECIMAL(4 2)', [1, '4.90'])`; a comma in brackets is written as a space. */
function table(columns: string, ...rows: Value[][]): Table {
  return {
    columns: columns.split(', ').map((column) => {
      const [name = '', ...type] = column.split(' ');
      return { name, type: type.join(' ').replace(/(?<=\d) (?=\d)/, ',') };
    }),
    rows,
  };
}
const causes = (comparison: Comparison): readonly Cause[] => (comparison.same ? [] : comparison.causes);
const isSame = (expected: Table, yours: Table, policy = ANY) => compareTables(expected, yours, policy).same;

describe('values', () => {
  const equals = (left: [string, Value], right: [string, Value]) =>
    isSame(table(`v ${left[0]}`, [left[1]]), table(`v ${right[0]}`, [right[1]]));

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

describe('columns', () => {
  it('are matched by name, in any order and any case', () => {
    expect(isSame(table('id INTEGER, n INTEGER', [1, 2]), table('N INTEGER, ID INTEGER', [2, 1]))).toBe(true);
  });

  it('of one name are matched in their order', () => {
    expect(isSame(table('n INTEGER, n INTEGER', [1, 2]), table('n INTEGER, n INTEGER', [1, 2]))).toBe(true);
    expect(isSame(table('n INTEGER, n INTEGER', [1, 2]), table('n INTEGER, n INTEGER', [2, 1]))).toBe(false);
  });

  it('that are missing or not asked for are named, and every row differs', () => {
    expect(compareTables(table('id INTEGER, n INTEGER', [1, 2]), table('id INTEGER, m INTEGER', [1, 2]), ANY)).toEqual({
      same: false,
      expectedRows: 1,
      yoursRows: 1,
      differing: 1,
      causes: [{ kind: 'missing-columns', columns: ['n'] }, { kind: 'extra-columns', columns: ['m'] }],
      columns: [{ name: 'id', type: 'INTEGER' }],
      pairs: [],
    });
  });

  it('outside the policy do not count', () => {
    const policy: Policy = { order: 'any', columns: ['ID'] };
    expect(isSame(table('id INTEGER, n INTEGER', [1, 2]), table('id INTEGER', [1]), policy)).toBe(true);
    expect(causes(compareTables(table('id INTEGER', [1]), table('n INTEGER', [1]), policy))).toEqual([
      { kind: 'missing-columns', columns: ['id'] },
    ]);
  });

  it('without a common one still give a difference', () => {
    expect(isSame(table('a INTEGER', [1]), table('b INTEGER'))).toBe(false);
  });
});

describe('rows', () => {
  const films = table('film_id INTEGER, title VARCHAR, n INTEGER', [1, 'Iron Comet', 0], [2, 'Slow Waltz', 3], [3, 'Tin Map', 0]);

  it('count as often as they come', () => {
    expect(isSame(table('n INTEGER', [1], [1]), table('n INTEGER', [1]))).toBe(false);
    expect(causes(compareTables(films, { ...films, rows: [...films.rows, ...films.rows.slice(0, 2)] }, ANY))).toEqual([
      { kind: 'repeated', rows: 2 },
    ]);
    expect(causes(compareTables(table('n INTEGER', [1], [1], [2]), table('n INTEGER', [1], [2]), ANY))).toEqual([
      { kind: 'repeated', rows: 1, fewer: true },
    ]);
  });

  it('that are missing or extra are counted and shown', () => {
    const yours = { ...films, rows: [...films.rows.slice(1), [9, 'Nobody asked', 1]] };
    expect(compareTables(films, yours, ANY)).toEqual({
      same: false,
      expectedRows: 3,
      yoursRows: 3,
      differing: 1,
      causes: [{ kind: 'missing', rows: 1 }, { kind: 'extra', rows: 1 }],
      columns: films.columns,
      pairs: [
        { kind: 'missing', expected: [1, 'Iron Comet', 0] },
        { kind: 'extra', yours: [9, 'Nobody asked', 1] },
      ],
    });
  });

  it('in another order are the same, unless the order counts', () => {
    const turned = { ...films, rows: films.rows.toReversed() };
    expect(isSame(films, turned, ANY)).toBe(true);
    expect(compareTables(films, turned, SAME)).toEqual({
      same: false,
      expectedRows: 3,
      yoursRows: 3,
      differing: 2,
      causes: [{ kind: 'order' }],
      columns: films.columns,
      pairs: [
        { kind: 'differs', expected: films.rows[0], yours: films.rows[2], differs: [0, 1] },
        { kind: 'differs', expected: films.rows[2], yours: films.rows[0], differs: [0, 1] },
      ],
    });
  });

  it('are paired by their key, with the columns that differ', () => {
    const yours = { ...films, rows: [[3, 'Tin Map', 1], [2, 'Slow Waltz', 3], [1, 'Iron Comet', 1]] };
    expect(compareTables(films, yours, ANY)).toMatchObject({
      differing: 2,
      pairs: [
        { kind: 'differs', expected: [1, 'Iron Comet', 0], yours: [1, 'Iron Comet', 1], differs: [2] },
        { kind: 'differs', expected: [3, 'Tin Map', 0], yours: [3, 'Tin Map', 1], differs: [2] },
      ],
    });
  });

  it('are paired by two columns where one is no key', () => {
    const expected = table('film INTEGER, person INTEGER, stars INTEGER', [1, 1, 5], [1, 2, 4], [2, 1, 4], [2, 2, 5]);
    const yours = { ...expected, rows: [[2, 2, 1], [1, 2, 1], [2, 1, 4], [1, 1, 5]] };
    expect(compareTables(expected, yours, ANY)).toMatchObject({
      pairs: [
        { kind: 'differs', expected: [1, 2, 4], yours: [1, 2, 1], differs: [2] },
        { kind: 'differs', expected: [2, 2, 5], yours: [2, 2, 1], differs: [2] },
      ],
    });
  });

  it('are shown at most twenty, all of them counted', () => {
    const many = (add: number) => ({ ...films, rows: Array.from({ length: 500 }, (_, id) => [id, 'x', id + add]) });
    const comparison = compareTables(many(0), many(1000), ANY);
    expect(comparison).toMatchObject({ same: false, differing: 500 });
    expect(comparison.same ? [] : comparison.pairs).toHaveLength(20);
  });
});

describe('causes', () => {
  const cause = (columns: string, expected: Value[][], yours: Value[][], policy = ANY) =>
    causes(compareTables(table(columns, ...expected), table(columns, ...yours), policy));

  it('NULL against a value, with the value', () => {
    expect(cause('id INTEGER, n INTEGER', [[1, null], [2, null], [3, 4]], [[1, 1], [2, 1], [3, 4]])).toEqual([
      { kind: 'null', column: 'n', rows: 2, expected: null, yours: 1 },
    ]);
    expect(cause('id INTEGER, n INTEGER', [[1, 7], [2, 8], [3, 4]], [[1, null], [2, null], [3, 4]])).toEqual([
      { kind: 'null', column: 'n', rows: 2, expected: 7, yours: null, varied: true },
    ]);
  });

  it('rounded numbers, with the decimals', () => {
    const exact: Value[][] = [[1, 3.3333], [2, 4.5], [3, 0.05]];
    expect(cause('id INTEGER, mean DOUBLE', exact, [[1, 3.3], [2, 4.5], [3, 0.1]])).toEqual([
      { kind: 'rounding', column: 'mean', rows: 2, decimals: 1 },
    ]);
    expect(cause('id INTEGER, mean DOUBLE', [[1, 0.3]], [[1, 0.30000000000000004]])).toEqual([
      { kind: 'rounding', column: 'mean', rows: 1, decimals: 1 },
    ]);
    expect(cause('id INTEGER, mean DOUBLE', [[1, 3.3]], [[1, 3.9]])).toEqual([]);
    expect(cause('id INTEGER, mean DOUBLE', exact, [[1, 3.3], [2, 4.5], [3, 0.3]])).toEqual([]);
  });

  it('capitals and spaces', () => {
    expect(cause('id INTEGER, t VARCHAR', [[1, 'a b'], [2, 'c']], [[1, 'A b'], [2, 'c']])).toEqual([
      { kind: 'case', column: 't', rows: 1 },
    ]);
    expect(cause('id INTEGER, t VARCHAR', [[1, 'a b'], [2, 'c']], [[1, ' a b'], [2, 'c']])).toEqual([
      { kind: 'spaces', column: 't', rows: 1 },
    ]);
  });

  it('capitals in the key itself', () => {
    expect(cause('name VARCHAR', [['a'], ['b'], ['c']], [['a'], ['B'], ['c']])).toEqual([
      { kind: 'case', column: 'name', rows: 1 },
    ]);
    expect(cause('name VARCHAR', [['a'], ['a'], ['b'], ['b']], [['A'], ['a'], ['B'], ['b']])).toEqual([
      { kind: 'case', column: 'name', rows: 2 },
    ]);
  });

  it('a type that never can be equal, although rows are paired by what they say', () => {
    const expected = table('id INTEGER, cents INTEGER', [1, 99], [2, 90]);
    const yours = table('id VARCHAR, cents VARCHAR', ['2', '90'], ['1', '99']);
    expect(compareTables(expected, yours, ANY)).toMatchObject({
      differing: 2,
      causes: [
        { kind: 'type', column: 'id', expected: 'INTEGER', yours: 'VARCHAR' },
        { kind: 'type', column: 'cents', expected: 'INTEGER', yours: 'VARCHAR' },
      ],
      pairs: [
        { kind: 'differs', expected: [1, 99], yours: ['1', '99'], differs: [0, 1] },
        { kind: 'differs', expected: [2, 90], yours: ['2', '90'], differs: [0, 1] },
      ],
    });
  });

  it('are not named where rows cannot be told apart', () => {
    expect(cause('n INTEGER', [[null], [1], [1]], [[0], [2], [1]])).toEqual([]);
  });

  it('groups that fell apart by their capitals: one count differs, one row is extra', () => {
    expect(cause('domain VARCHAR, n INTEGER', [['a.com', 9], ['b.org', 5]], [['a.com', 7], ['A.COM', 2], ['b.org', 5]])).toEqual([
      { kind: 'extra', rows: 1 },
    ]);
  });
});

describe('a tolerance', () => {
  const within: Policy = { order: 'any', tolerance: 0.1 };
  const means = (...values: Value[]) => table('mean DOUBLE', ...values.map((value) => [value]));

  it('is absolute, its edge included', () => {
    expect(isSame(means(4.9), means(4.8), within)).toBe(true);
    expect(isSame(means(4.9), means(4.79), within)).toBe(false);
  });

  it('pairs rows so that all of them find a partner, if that is possible', () => {
    expect(isSame(means(1, 1.1), means(1.1, 1.2), within)).toBe(true);
    const two = (...rows: Value[][]) => table('a DOUBLE, b DOUBLE', ...rows);
    expect(isSame(two([1, 5], [1.05, 3]), two([1, 3], [1.05, 5]), within)).toBe(true);
    expect(isSame(two([1, 5], [1.05, 3]), two([1, 3], [1.05, 4]), within)).toBe(false);
  });

  it('leaves whole numbers, texts, NULL and NaN exact', () => {
    expect(isSame(table('id INTEGER', [1]), table('id INTEGER', [2]), { order: 'any', tolerance: 0.9 })).toBe(false);
    expect(isSame(means(null), means(0), within)).toBe(false);
    expect(isSame(means('NaN'), means(0), within)).toBe(false);
    expect(isSame(means('NaN', null), means(null, 'NaN'), within)).toBe(true);
  });

  it('holds row by row where the order counts', () => {
    expect(isSame(means(1, 2), means(1.05, 1.95), { order: 'same', tolerance: 0.1 })).toBe(true);
    expect(causes(compareTables(means(1, 2), means(1.95, 1.05), { order: 'same', tolerance: 0.1 }))).toEqual([{ kind: 'order' }]);
  });
});

describe('a digest', () => {
  const columns = [{ name: 'id', type: 'INTEGER' }, { name: 'rate', type: 'DECIMAL(4,2)' }];
  const one = table('id INTEGER, rate DECIMAL(4 2)', [1, '4.90'], [2, '0.99']);
  it('is equal for results that compare the same', () => {
    expect(digest(table('RATE DOUBLE, id BIGINT', [0.99, 2], [4.9, 1]), ANY, columns)).toBe(digest(one, ANY, columns));
    expect(digest(table('rate DOUBLE, id BIGINT', [0.99, 2], [4.9, 1]), SAME, columns)).not.toBe(digest(one, SAME, columns));
  });

  it('tells extra and missing columns apart', () => {
    const digests = ['id INTEGER', 'id INTEGER, rate INTEGER', 'id INTEGER, rate INTEGER, x INTEGER', 'rate INTEGER'].map((names) =>
      digest(table(names, [1, 1, 1]), ANY, columns),
    );
    expect(new Set(digests).size).toBe(4);
  });

  it('counts steps of the tolerance', () => {
    const policy: Policy = { order: 'any', tolerance: 0.01 };
    const rate = (value: number) => digest(table('rate DOUBLE', [value]), policy, columns);
    expect(rate(4.9001)).toBe(rate(4.9));
    expect(rate(4.92)).not.toBe(rate(4.9));
  });
});
