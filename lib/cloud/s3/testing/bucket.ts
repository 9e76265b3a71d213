import { type Arbitrary, array, constantFrom, string, uint8Array } from 'fast-check';
import { etagOf } from '../store/etag';
import { putObject } from '../store/objects';
import type { Bucket, StoredObject } from '../store/state';

export const EMPTY_BUCKET: Bucket = {
  key: 'lake',
  region: 'us-east-1',
  created: 0,
  objects: [],
  uploads: [],
  events: [],
  sequence: 0,
};

export const PLAIN = { contentType: 'text/plain', headers: {}, metadata: {}, storageClass: 'STANDARD' };

export const objectOf = (key: string, bytes: Uint8Array): StoredObject => ({
  ...PLAIN,
  key,
  bytes,
  etag: etagOf(bytes),
  modified: 0,
});

/** Keys that share folders, with letters on both sides of the surrogates. */
export const key: Arbitrary<string> = string({
  unit: constantFrom('a', 'b', '/', ' ', 'é', '\uffee', '😀'),
  minLength: 1,
  maxLength: 6,
});

export const content: Arbitrary<Uint8Array> = uint8Array({ maxLength: 20 });

export const keys: Arbitrary<string[]> = array(key, { maxLength: 30 });

export const bucketWith = (names: readonly string[]): Bucket =>
  names.reduce((bucket, name) => putObject(bucket, objectOf(name, new TextEncoder().encode(name))), EMPTY_BUCKET);
