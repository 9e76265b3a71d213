import { expect, test } from 'vitest';
import { elapsed, isRunning, LONGEST_ABSENCE, pauseClock, resumeClock, seeClock, startClock } from './clock';
import { clockText, leftText, momentBetween, spokenTime } from './clock-words';
import { MINUTE } from './testing/practice';

test('a pause does not count', () => {
  const paused = pauseClock(startClock(0), 3 * MINUTE);
  const resumed = resumeClock(paused, 60 * MINUTE);
  expect([elapsed(paused, 50 * MINUTE), elapsed(resumed, 62 * MINUTE)]).toEqual([3 * MINUTE, 5 * MINUTE]);
});

test('a crash of a few minutes counts, a night away does not', () => {
  const seen = seeClock(startClock(0), 2 * MINUTE);
  expect(elapsed(seen, 2 * MINUTE + LONGEST_ABSENCE)).toBe(2 * MINUTE + LONGEST_ABSENCE);
  const morning = seeClock(seen, 600 * MINUTE);
  expect([elapsed(morning, 600 * MINUTE), isRunning(morning)]).toEqual([2 * MINUTE, false]);
});

test('a clock that is resumed while it runs goes on', () => {
  expect(elapsed(resumeClock(startClock(0), MINUTE), 2 * MINUTE)).toBe(2 * MINUTE);
});

test('times are written with two digits for seconds, and what is left is rounded up', () => {
  expect([0, 9_999, 250_000, 3_850_000].map(clockText)).toEqual(['0:00', '0:09', '4:10', '1:04:10']);
  expect([0, 1, 59_001, 60_000].map(leftText)).toEqual(['0:00', '0:01', '1:00', '1:00']);
  expect([0, 1_000, 60_000, 250_000].map(spokenTime)).toEqual([
    '0 seconds',
    '1 second',
    '1 minute',
    '4 minutes 10 seconds',
  ]);
});

test('a voice speaks at half-time, a minute before the end and at the end, and once', () => {
  const says = (before: number, now: number) => momentBetween(10, 'question', before * MINUTE, now * MINUTE);
  expect(says(0, 4.9)).toBeUndefined();
  expect(says(4.9, 5)).toBe('Half of the question’s time is over: 5 minutes left');
  expect(says(5, 8.9)).toBeUndefined();
  expect(says(8.9, 9.1)).toBe('1 minute left of the question’s 10');
  expect(says(9.1, 12)).toBe('The question’s 10 minutes are over');
  expect(says(12, 20)).toBeUndefined();
});
