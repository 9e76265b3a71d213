import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { bucketWith, key, keys } from '../testing/bucket';
import { type KeyQuery, listKeys } from './list-keys';

const prefix = constantFrom('', 'a', 'a/', '/', '😀', 'b a');
const delimiter = constantFrom('', '/', 'a', '//');

type Question = Pick<KeyQuery, 'prefix' | 'delimiter'>;

/** What S3's reference says, in the plainest way. */
function expected(names: readonly string[], { prefix, delimiter }: Question) {
  const inOrder = [...new Set(names)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const fitting = inOrder.filter((name) => name.startsWith(prefix));
  const groupOf = (name: string) => {
    const end = delimiter ? name.indexOf(delimiter, prefix.length) : -1;
    return end < 0 ? undefined : name.slice(0, end + delimiter.length);
  };
  return {
    names: fitting.filter((name) => groupOf(name) === undefined),
    groups: [...new Set(fitting.flatMap((name) => groupOf(name) ?? []))],
  };
}

function readAll(names: readonly string[], question: Question, limit: number) {
  const { objects } = bucketWith(names);
  const all = { names: [] as string[], groups: [] as string[] };
  for (let after: string | undefined = '', pages = 0; after !== undefined; pages++) {
    expect(pages).toBeLessThanOrEqual(names.length);
    const page: ReturnType<typeof listKeys> = listKeys(objects, { ...question, limit, after });
    expect(page.items.length + page.commonPrefixes.length).toBeLessThanOrEqual(limit);
    all.names.push(...page.items.map((item) => item.key));
    all.groups.push(...page.commonPrefixes);
    after = page.next;
  }
  return all;
}

test('pages of any size make the whole list, with any prefix and delimiter', () =>
  assert(
    property(keys, prefix, delimiter, integer({ min: 1, max: 7 }), (names, begin, cut, limit) => {
      const question = { prefix: begin, delimiter: cut };
      expect(readAll(names, question, limit)).toEqual(expected(names, question));
    }),
    { numRuns: 500 },
  ));

test('a list that starts after a key has the keys above it', () =>
  assert(
    property(keys, key, (names, after) => {
      const { items } = listKeys(bucketWith(names).objects, { prefix: '', delimiter: '', after, limit: 1_000 });
      const above = expected(names, { prefix: '', delimiter: '' }).names.filter(
        (name) => Buffer.compare(Buffer.from(name), Buffer.from(after)) > 0,
      );
      expect(items.map((item) => item.key)).toEqual(above);
    }),
  ));
