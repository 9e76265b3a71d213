import { createHash } from 'node:crypto';
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { array, assert, integer, property, shuffledSubarray, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_BUCKET, PLAIN } from '../testing/bucket';
import { CHECKSUM_ALGORITHMS, checksumOf, joined } from './checksum';
import type { Bucket } from './state';
import { assemble, beginUpload, endUpload, findUpload, LEAST_PART, newPart, putPart } from './uploads';

const begun = beginUpload(EMPTY_BUCKET, { ...PLAIN, id: 'u', key: 'k', initiated: 0, parts: [] });

const upload = (bucket: Bucket) => {
  const found = findUpload(bucket, 'k', 'u');
  if (!found) throw new Error('the upload is gone');
  return found;
};

/** A part of the least size that ends with these bytes. */
function large(end: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(LEAST_PART);
  bytes.set(end);
  return bytes;
}

const send = (bucket: Bucket, number: number, bytes: Uint8Array) =>
  putPart(bucket, 'u', newPart(number, bytes, 0, undefined));

test('an object is its parts one after the other, in whatever order they came and whichever were left out', () =>
  assert(
    property(
      array(uint8Array({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      integer({ min: 1, max: 50 }),
      (ends, first) => {
        const pieces = ends.map((end, index) => (index === ends.length - 1 ? end : large(end)));
        const numbers = pieces.map((_, index) => first + 3 * index);
        const sent = pieces
          .map((bytes, index) => ({ bytes, number: numbers[index] ?? 0 }))
          .reverse()
          .reduce(
            (bucket, { bytes, number }) => send(bucket, number, bytes),
            send(begun, first + 1, large(new Uint8Array([7]))),
          );
        const named = upload(sent).parts.flatMap(({ number, etag }) =>
          numbers.includes(number) ? { number, etag } : [],
        );
        const assembled = assemble(upload(sent), named, 5);
        expect(assembled.status).toBe('done');
        if (assembled.status !== 'done') return;
        expect(Buffer.compare(assembled.object.bytes, Buffer.concat(pieces))).toBe(0);
        expect(assembled.object.etag).toBe(
          `${bytesToHex(md5(joined(pieces.map((piece) => md5(piece)))))}-${pieces.length}`,
        );
        expect(upload(begun).parts).toEqual([]);
      },
    ),
    { numRuns: 5 },
  ));

test('parts out of order, and parts that are not there, make nothing', () =>
  assert(
    property(shuffledSubarray([1, 2, 3, 4], { minLength: 2 }), (numbers) => {
      const sent = [1, 2, 3, 4].reduce((bucket, number) => send(bucket, number, new Uint8Array([number])), begun);
      const named = numbers.map((number) => ({
        number,
        etag: newPart(number, new Uint8Array([number]), 0, undefined).etag,
      }));
      const isSorted = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
      expect(assemble(upload(sent), named, 0).status).toBe(isSorted ? 'too-small' : 'out-of-order');
      expect(assemble(upload(sent), [{ number: 9, etag: 'x' }], 0).status).toBe('missing');
      expect(assemble(upload(sent), [{ number: 1, etag: 'x' }], 0).status).toBe('missing');
    }),
  ));

test('a part that is sent again is in place of the one before, and an upload that has ended is gone', () => {
  const again = send(send(begun, 1, new Uint8Array([1])), 1, new Uint8Array([2]));
  expect(upload(again).parts.map(({ bytes }) => [...bytes])).toEqual([[2]]);
  expect(endUpload(again, 'u').uploads).toEqual([]);
});

test('checksums are those that everybody computes', () => {
  const bytes = new TextEncoder().encode('123456789');
  const digest = (name: string) => createHash(name).update(bytes).digest('base64');
  expect(CHECKSUM_ALGORITHMS.map((name) => [name, checksumOf(name, bytes).value])).toEqual([
    ['CRC32', 'y/Q5Jg=='],
    ['CRC32C', '4waSgw=='],
    ['SHA1', digest('sha1')],
    ['SHA256', digest('sha256')],
  ]);
});
