import { expect } from 'vitest';

/** The expected value with its patterns, `{ matches: '…' }`, as vitest understands them. */
export function compared(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.map(compared);
  if (typeof expected !== 'object' || expected === null) return expected;
  if ('matches' in expected) return expect.stringMatching(new RegExp(String(expected.matches)));
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, compared(value)]));
}
