import { describe, expect, it } from 'vitest';
import { compareTables } from './compare';
import { tableOf } from './comparing/table-of';
import type { Cause, Comparison, Policy } from './comparison';
import type { Table } from './value';

const ANY: Policy = { order: 'any' };
const SAME: Policy = { order: 'same' };
const causes = (comparison: Comparison): readonly Cause[] => (comparison.same ? [] : comparison.causes);
const isSame = (expected: Table, yours: Table, policy = ANY) => compareTables(expected, yours, policy).same;

describe('columns', () => {
  it('are matched by name, in any order and any case', () => {
    expect(isSame(tableOf('id INTEGER, n INTEGER', [1, 2]), tableOf('N INTEGER, ID INTEGER', [2, 1]))).toBe(true);
  });

  it('of one name are matched in their order', () => {
    expect(isSame(tableOf('n INTEGER, n INTEGER', [1, 2]), tableOf('n INTEGER, n INTEGER', [1, 2]))).toBe(true);
    expect(isSame(tableOf('n INTEGER, n INTEGER', [1, 2]), tableOf('n INTEGER, n INTEGER', [2, 1]))).toBe(false);
  });

  it('that are missing or not asked for are named, and every row differs', () => {
    expect(
      compareTables(tableOf('id INTEGER, n INTEGER', [1, 2]), tableOf('id INTEGER, m INTEGER', [1, 2]), ANY),
    ).toEqual({
      same: false,
      expectedRows: 1,
      yoursRows: 1,
      differing: 1,
      causes: [
        { kind: 'missing-columns', columns: ['n'] },
        { kind: 'extra-columns', columns: ['m'] },
      ],
      columns: [{ name: 'id', type: 'INTEGER' }],
      pairs: [],
    });
  });

  it('outside the policy do not count', () => {
    const policy: Policy = { order: 'any', columns: ['ID'] };
    expect(isSame(tableOf('id INTEGER, n INTEGER', [1, 2]), tableOf('id INTEGER', [1]), policy)).toBe(true);
    expect(causes(compareTables(tableOf('id INTEGER', [1]), tableOf('n INTEGER', [1]), policy))).toEqual([
      { kind: 'missing-columns', columns: ['id'] },
    ]);
  });

  it('without a common one still give a difference', () => {
    expect(isSame(tableOf('a INTEGER', [1]), tableOf('b INTEGER'))).toBe(false);
  });
});

describe('rows', () => {
  const films = tableOf(
    'film_id INTEGER, title VARCHAR, n INTEGER',
    [1, 'Iron Comet', 0],
    [2, 'Slow Waltz', 3],
    [3, 'Tin Map', 0],
  );

  it('count as often as they come', () => {
    expect(isSame(tableOf('n INTEGER', [1], [1]), tableOf('n INTEGER', [1]))).toBe(false);
    expect(causes(compareTables(films, { ...films, rows: [...films.rows, ...films.rows.slice(0, 2)] }, ANY))).toEqual([
      { kind: 'repeated', rows: 2 },
    ]);
    expect(causes(compareTables(tableOf('n INTEGER', [1], [1], [2]), tableOf('n INTEGER', [1], [2]), ANY))).toEqual([
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
      causes: [
        { kind: 'missing', rows: 1 },
        { kind: 'extra', rows: 1 },
      ],
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
    const yours = {
      ...films,
      rows: [
        [3, 'Tin Map', 1],
        [2, 'Slow Waltz', 3],
        [1, 'Iron Comet', 1],
      ],
    };
    expect(compareTables(films, yours, ANY)).toMatchObject({
      differing: 2,
      pairs: [
        { kind: 'differs', expected: [1, 'Iron Comet', 0], yours: [1, 'Iron Comet', 1], differs: [2] },
        { kind: 'differs', expected: [3, 'Tin Map', 0], yours: [3, 'Tin Map', 1], differs: [2] },
      ],
    });
  });

  it('are paired by two columns where one is no key', () => {
    const expected = tableOf('film INTEGER, person INTEGER, stars INTEGER', [1, 1, 5], [1, 2, 4], [2, 1, 4], [2, 2, 5]);
    const yours = {
      ...expected,
      rows: [
        [2, 2, 1],
        [1, 2, 1],
        [2, 1, 4],
        [1, 1, 5],
      ],
    };
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
