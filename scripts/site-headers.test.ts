import { expect, test } from 'vitest';
import { headersFile } from './site-headers';

test('the header file of a site under a path speaks of that path', () => {
  const paths = headersFile('/under').match(/^\/.*$/gm);
  expect(paths).toEqual([
    '/under/*',
    '/under/_next/static/*',
    '/under/generated/data/*',
    '/under/generated/engine/*',
    '/under/generated/lessons/*',
    '/under/generated/postgres/*',
  ]);
});

test('no path gets a policy that would keep the sandbox from starting', () => {
  expect(headersFile('')).not.toMatch(/script-src|default-src/);
});
