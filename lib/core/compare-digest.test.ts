import { describe, expect, it } from 'vitest';
import { digest } from './compare';
import { tableOf } from './comparing/table-of';
import type { Policy } from './comparison';

const ANY: Policy = { order: 'any' };
const SAME: Policy = { order: 'same' };

describe('a digest', () => {
  const columns = [
    { name: 'id', type: 'INTEGER' },
    { name: 'rate', type: 'DECIMAL(4,2)' },
  ];
  const one = tableOf('id INTEGER, rate DECIMAL(4 2)', [1, '4.90'], [2, '0.99']);
  it('is equal for results that compare the same', () => {
    expect(digest(tableOf('RATE DOUBLE, id BIGINT', [0.99, 2], [4.9, 1]), ANY, columns)).toBe(
      digest(one, ANY, columns),
    );
    expect(digest(tableOf('rate DOUBLE, id BIGINT', [0.99, 2], [4.9, 1]), SAME, columns)).not.toBe(
      digest(one, SAME, columns),
    );
  });

  it('tells extra and missing columns apart', () => {
    const digests = [
      'id INTEGER',
      'id INTEGER, rate INTEGER',
      'id INTEGER, rate INTEGER, x INTEGER',
      'rate INTEGER',
    ].map((names) => digest(tableOf(names, [1, 1, 1]), ANY, columns));
    expect(new Set(digests).size).toBe(4);
  });

  it('counts steps of the tolerance', () => {
    const policy: Policy = { order: 'any', tolerance: 0.01 };
    const rate = (value: number) => digest(tableOf('rate DOUBLE', [value]), policy, columns);
    expect(rate(4.9001)).toBe(rate(4.9));
    expect(rate(4.92)).not.toBe(rate(4.9));
  });
});
