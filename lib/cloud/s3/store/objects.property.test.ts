import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { bucketWith, content, EMPTY_BUCKET, key, keys, objectOf } from '../testing/bucket';
import { etagOf } from './etag';
import { findObject, putObject, removeObject } from './objects';

const step = tuple(constantFrom('put', 'remove'), key, content);

test('a bucket holds what a map would, in the order of its keys’ bytes', () =>
  assert(
    property(array(step, { maxLength: 40 }), (steps) => {
      const model = new Map<string, Uint8Array>();
      let bucket = EMPTY_BUCKET;
      for (const [kind, name, bytes] of steps) {
        if (kind === 'put') model.set(name, bytes);
        else model.delete(name);
        bucket = kind === 'put' ? putObject(bucket, objectOf(name, bytes)) : removeObject(bucket, name);
      }
      const inOrder = [...model].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(bucket.objects.map((object) => [object.key, object.bytes])).toEqual(inOrder);
      for (const [name, bytes] of model) expect(findObject(bucket, name)?.bytes).toBe(bytes);
    }),
  ));

test('what was there stays as it was, whatever comes after', () =>
  assert(
    property(keys, key, content, (names, name, bytes) => {
      const before = bucketWith(names);
      const seen = structuredClone(before);
      putObject(before, objectOf(name, bytes));
      removeObject(before, name);
      expect(before).toEqual(seen);
    }),
  ));

test('removing twice is removing once, and removing nothing changes nothing', () =>
  assert(
    property(keys, key, (names, name) => {
      const once = removeObject(bucketWith(names), name);
      expect(removeObject(once, name)).toBe(once);
    }),
  ));

test('equal bytes have equal tags, others have others', () =>
  assert(
    property(content, content, (one, other) => {
      expect(etagOf(one.slice())).toBe(etagOf(one));
      expect(etagOf(one) === etagOf(other)).toBe(Buffer.from(one).equals(Buffer.from(other)));
    }),
  ));
