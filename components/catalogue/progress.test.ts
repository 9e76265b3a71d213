import { expect, test } from 'vitest';
import { findLast, whenSaved } from './progress';

const progress = (status: 'started' | 'passed', savedAt: number) => ({ status, passed: 0, of: 2, savedAt });

test('the lesson to continue is the unfinished one worked on last', () => {
  const passed = ['c', progress('passed', 9)] as const;
  expect(findLast(new Map([['a', progress('started', 1)], ['b', progress('started', 3)], passed]))).toBe('b');
  expect(findLast(new Map([passed]))).toBeUndefined();
});

test('the last save is told as a person would', () => {
  const now = new Date(2026, 2, 10, 8, 0).getTime();
  expect(whenSaved(new Date(2026, 2, 10, 0, 0).getTime(), now)).toBe('today at 00:00');
  expect(whenSaved(new Date(2026, 2, 9, 9, 5).getTime(), now)).toBe('yesterday at 09:05');
  expect(whenSaved(new Date(2026, 2, 8, 23, 59).getTime(), now)).toBe('on 8 March');
});
