import { afterEach, expect, test, vi } from 'vitest';
import { lessonPath, questionPath, sitePath, withoutBasePath } from './site-path';

afterEach(() => vi.unstubAllEnvs());

test('pages get a trailing slash, files keep their name, and what follows stays', () => {
  expect(sitePath('/')).toBe('/');
  expect(sitePath('/practice')).toBe('/practice/');
  expect(sitePath('/practice/?topic=sql#due')).toBe('/practice/?topic=sql#due');
  expect(sitePath('/practice?topic=a/b.c')).toBe('/practice/?topic=a/b.c');
  expect(sitePath('/generated/data/film.1a2b.csv')).toBe('/generated/data/film.1a2b.csv');
});

test('a lesson has an address, and so has each of its cells and each question', () => {
  expect(lessonPath('cron')).toBe('/lessons/cron/');
  expect(lessonPath('cron', 'next_runs')).toBe('/lessons/cron/#next_runs');
  expect(questionPath('Q009')).toBe('/practice/Q009/');
  expect(questionPath('Q009', 'top_five')).toBe('/practice/Q009/#top_five');
});

test('under a base path every address begins with it, and it can be taken off again', () => {
  vi.stubEnv('NEXT_PUBLIC_BASE_PATH', '/under');
  expect(sitePath('/')).toBe('/under/');
  expect(lessonPath('cron', 'a')).toBe('/under/lessons/cron/#a');
  expect(withoutBasePath(lessonPath('cron', 'a'))).toBe('/lessons/cron/#a');
  expect(withoutBasePath('/underneath/')).toBe('/underneath/');
});
