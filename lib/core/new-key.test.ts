import { afterEach, expect, test, vi } from 'vitest';
import { newKey } from './new-key';

afterEach(() => void vi.unstubAllGlobals());

test('a page without a secure address has keys, and no two alike', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const keys = Array.from({ length: 100 }, newKey);
  expect(keys.filter((key) => !/^[0-9a-f]{20}$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(100);
});
