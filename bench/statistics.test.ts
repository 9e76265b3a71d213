import { expect, test } from 'vitest';
import { median, quantile, spread } from './statistics';

test('the median is the middle value, or between the two in the middle', () => {
  expect([median([9, 1, 4]), median([10, 2, 4, 1])]).toEqual([4, 3]);
});

test('a quantile lies between its neighbours', () => {
  expect([quantile([0, 10, 20], 0.95), quantile([7], 0.95)]).toEqual([19, 7]);
});

test('spread counts the outermost runs, so one slow run of seven is not hidden', () => {
  expect(spread([100, 100, 100, 100, 100, 100, 130])).toBeCloseTo(0.3);
});
