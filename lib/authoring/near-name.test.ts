import { expect, test } from 'vitest';
import { withNearName } from './near-name';

const problem = { line: 2, column: 5, message: 'unknown role `sell`: did you mean `cell`?' };

test('the nearest name takes the place of the unknown one, where the problem is', () => {
  expect(withNearName('sell\r\nsql sell sell\r\n', problem)).toBe('sell\r\nsql cell sell\r\n');
});

test('nothing is replaced when the line says something else by now, or no name is near', () => {
  expect(withNearName('sell\nsql cell\nsell', problem)).toBeUndefined();
  expect(withNearName('sell\nsql sell', { ...problem, message: 'unknown role `sell`' })).toBeUndefined();
});
