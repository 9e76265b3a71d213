import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, withoutLost } from './journal';

const SCHEMAS = ['a', 'b', 'c'];
const schema = fc.constantFrom(...SCHEMAS);
const anyEntry = fc.record({
  sql: fc.integer({ min: 1, max: 1_000_000 }).map(String),
  schema,
  path: fc.subarray(SCHEMAS),
  replaces: fc.boolean(),
  keeps: fc.boolean(),
});

/** A database in small: each schema is a text made of what was written and what was read for it. */
function replay(entries: readonly Entry[]) {
  const state = new Map<string, string>();
  const kept: string[] = [];
  for (const { sql, schema: target = '', path, replaces, keeps } of entries) {
    const read = path.map((name) => state.get(name) ?? '').join('+');
    const before = replaces ? '' : (state.get(target) ?? '');
    state.set(target, `${before}[${sql} of ${read}]`);
    if (keeps) kept.push(sql);
  }
  return { state: Object.fromEntries(state), kept };
}

test('leaving out what was lost changes nothing that is left', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 12 }), (entries) => {
      expect(replay(withoutLost(entries)).state).toEqual(replay(entries).state);
      expect(replay(withoutLost(entries)).kept).toEqual(replay(entries).kept);
    }),
  );
});

test('a result that is made again and again is remembered once', () => {
  const entries = Array.from({ length: 5 }, (_, index) => ({
    sql: String(index),
    path: ['main'],
    schema: 'r',
    replaces: true,
  }));
  expect(withoutLost(entries)).toEqual(entries.slice(-1));
});
