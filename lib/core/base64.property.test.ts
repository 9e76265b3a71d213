import { assert, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64';

test('bytes come back as they went, and the text is what everybody writes', () =>
  assert(
    property(uint8Array({ maxLength: 100_000 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(bytes);
    }),
    { numRuns: 50 },
  ));
