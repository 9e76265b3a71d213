import { expect, test } from 'vitest';
import { rangeText, shareText } from './profile-words';

test('a share is never rounded to nothing or to all', () => {
  expect([
    shareText(0, 9),
    shareText(1, 100_000),
    shareText(1, 8),
    shareText(99_999, 100_000),
    shareText(3, 3),
  ]).toEqual(['0%', '<0.1%', '12.5%', '>99.9%', '100%']);
});

test('a range of one value is that value', () => {
  const column = { name: 'rate', type: 'DECIMAL(4,2)' };
  const profile = { rows: 1, nulls: 0, distinct: 1, bins: [], frequent: [] };
  expect(rangeText({ ...profile, least: '4.99', greatest: '4.99' }, column)).toBe('4.99');
  expect(rangeText({ ...profile, least: '0.99', greatest: '4.99' }, column)).toBe('0.99 – 4.99');
  expect(rangeText({ ...profile, least: null, greatest: null }, column)).toBe('');
});
