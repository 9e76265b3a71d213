import { describe, expect, it } from 'vitest';
import { compareTables } from './compare';
import { tableOf } from './comparing/table-of';
import type { Cause, Comparison, Policy } from './comparison';
import type { Value } from './value';

const ANY: Policy = { order: 'any' };
const causes = (comparison: Comparison): readonly Cause[] => (comparison.same ? [] : comparison.causes);

describe('causes', () => {
  const cause = (columns: string, expected: Value[][], yours: Value[][], policy = ANY) =>
    causes(compareTables(tableOf(columns, ...expected), tableOf(columns, ...yours), policy));

  it('NULL against a value, with the value', () => {
    expect(
      cause(
        'id INTEGER, n INTEGER',
        [
          [1, null],
          [2, null],
          [3, 4],
        ],
        [
          [1, 1],
          [2, 1],
          [3, 4],
        ],
      ),
    ).toEqual([{ kind: 'null', column: 'n', rows: 2, expected: null, yours: 1 }]);
    expect(
      cause(
        'id INTEGER, n INTEGER',
        [
          [1, 7],
          [2, 8],
          [3, 4],
        ],
        [
          [1, null],
          [2, null],
          [3, 4],
        ],
      ),
    ).toEqual([{ kind: 'null', column: 'n', rows: 2, expected: 7, yours: null, varied: true }]);
  });

  it('rounded numbers, with the decimals', () => {
    const exact: Value[][] = [
      [1, 3.3333],
      [2, 4.5],
      [3, 0.05],
    ];
    expect(
      cause('id INTEGER, mean DOUBLE', exact, [
        [1, 3.3],
        [2, 4.5],
        [3, 0.1],
      ]),
    ).toEqual([{ kind: 'rounding', column: 'mean', rows: 2, decimals: 1 }]);
    expect(cause('id INTEGER, mean DOUBLE', [[1, 0.3]], [[1, 0.30000000000000004]])).toEqual([
      { kind: 'rounding', column: 'mean', rows: 1, decimals: 1 },
    ]);
    expect(cause('id INTEGER, mean DOUBLE', [[1, 3.3]], [[1, 3.9]])).toEqual([]);
    expect(
      cause('id INTEGER, mean DOUBLE', exact, [
        [1, 3.3],
        [2, 4.5],
        [3, 0.3],
      ]),
    ).toEqual([]);
  });

  it('capitals and spaces', () => {
    expect(
      cause(
        'id INTEGER, t VARCHAR',
        [
          [1, 'a b'],
          [2, 'c'],
        ],
        [
          [1, 'A b'],
          [2, 'c'],
        ],
      ),
    ).toEqual([{ kind: 'case', column: 't', rows: 1 }]);
    expect(
      cause(
        'id INTEGER, t VARCHAR',
        [
          [1, 'a b'],
          [2, 'c'],
        ],
        [
          [1, ' a b'],
          [2, 'c'],
        ],
      ),
    ).toEqual([{ kind: 'spaces', column: 't', rows: 1 }]);
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
    const expected = tableOf('id INTEGER, cents INTEGER', [1, 99], [2, 90]);
    const yours = tableOf('id VARCHAR, cents VARCHAR', ['2', '90'], ['1', '99']);
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

  it('are not named where nothing tells which rows were meant', () => {
    const twice = (...values: number[]): Value[][] =>
      values.flatMap((value) => [
        [value, value],
        [value, value],
      ]);
    expect(cause('a INTEGER, b INTEGER', twice(1, 2), twice(3, 4))).toEqual([]);
  });

  it('groups that fell apart by their capitals: one count differs, one row is extra', () => {
    expect(
      cause(
        'domain VARCHAR, n INTEGER',
        [
          ['a.com', 9],
          ['b.org', 5],
        ],
        [
          ['a.com', 7],
          ['A.COM', 2],
          ['b.org', 5],
        ],
      ),
    ).toEqual([{ kind: 'extra', rows: 1 }]);
  });
});
