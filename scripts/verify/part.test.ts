import { afterEach, expect, test, vi } from 'vitest';
import { atLeastOneBy, parseCountLine, runParts } from './part';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test('the last count of an output is the one that is meant', () => {
  expect(parseCountLine('1 passed, 2 failed\nlessons: 3 passed, 0 failed\n40 passed, 1 failed\n')).toEqual({
    passed: 40,
    failed: 1,
  });
  expect(parseCountLine('lessons: 3 passed, 0 failed')).toBeUndefined();
});

test('a program that ends badly without a count is a failure', () => {
  expect(atLeastOneBy(1, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1 });
  expect(atLeastOneBy(1, { passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
  expect(atLeastOneBy(0, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 0 });
});

test('every part runs, and the last line is the sum alone', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = async () => {
    throw new Error('no browser');
  };
  const good = async () => ({ passed: 5, failed: 0 });
  const absent = async () => ({ passed: 0, failed: 0, skipped: 'there is no server' });
  expect(
    await runParts([
      { name: 'stories', run: broken },
      { name: 'types', run: good },
      { name: 'a server', run: absent },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
  expect(String(log.mock.lastCall).split('\n').at(-1)).toBe('5 passed, 1 failed');
  expect(String(log.mock.lastCall)).toContain('a server: SKIPPED, there is no server');
  expect(process.exitCode).toBe(1);
});
