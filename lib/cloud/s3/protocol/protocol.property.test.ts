import { array, assert, constant, integer, oneof, property, string, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { readChunked } from './aws-chunked';
import { readRange } from './range';
import { childrenOf, readXml } from './read-xml';
import { S3Error } from './s3-error';
import { resultXml } from './xml';

/** Text that XML 1.0 can hold. */
const text = string({ unit: 'grapheme' });

test('what is written as XML is read as it was', () =>
  assert(
    property(array(text, { maxLength: 5 }), (texts) => {
      const root = readXml(
        resultXml(
          'Result',
          texts.map((one) => ['Key', one]),
        ),
      );
      expect(root && childrenOf(root, 'Key').map((node) => node.text)).toEqual(texts);
    }),
  ));

test('documents that are broken are no documents', () => {
  for (const broken of ['', 'text', '<a>', '<a></b>', '<a/><b/>', '</a>', '<a>&lt;</a> text', '<a', '<a><b></a></b>'])
    expect([broken, readXml(broken)]).toEqual([broken, undefined]);
  expect(
    readXml('<?xml version="1.0"?>\n<!-- why --><a x="1">\n<b>1 &#38; &#x32;</b><c/><b><![CDATA[<2>]]></b></a>\n'),
  ).toEqual({
    name: 'a',
    text: '\n',
    children: [
      { name: 'b', text: '1 & 2', children: [] },
      { name: 'c', text: '', children: [] },
      { name: 'b', text: '<2>', children: [] },
    ],
  });
});

const encoder = new TextEncoder();
const framed = (pieces: readonly Uint8Array[], end: string) =>
  Uint8Array.from([
    ...pieces.flatMap((piece) => [
      ...encoder.encode(`${piece.length.toString(16)};chunk-signature=ab\r\n`),
      ...piece,
      13,
      10,
    ]),
    ...encoder.encode(end),
  ]);

test('chunks are put together, whatever bytes they have', () =>
  assert(
    property(array(uint8Array({ minLength: 1, maxLength: 40 })), (pieces) => {
      const { body, trailers } = readChunked(framed(pieces, '0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n'));
      expect([...body]).toEqual(pieces.flatMap((piece) => [...piece]));
      expect([...trailers]).toEqual([['x-amz-checksum-crc32', 'AAAAAA==']]);
    }),
  ));

test('chunks that break off are refused', () =>
  assert(
    property(uint8Array({ minLength: 1, maxLength: 40 }), integer({ min: 0, max: 60 }), (piece, cut) => {
      const whole = framed([piece], '0\r\n\r\n');
      const part = whole.subarray(0, Math.min(cut, whole.length - 6));
      expect(() => readChunked(part)).toThrow(S3Error);
    }),
  ));

const side = oneof(constant(''), integer({ min: 0, max: 30 }).map(String));

test('a range is what the bytes from the first to the last are', () =>
  assert(
    property(side, side, integer({ min: 0, max: 20 }), (first, last, size) => {
      const numbers = Array.from({ length: size }, (_, index) => index);
      const isOdd = (first === '' && last === '') || (first !== '' && last !== '' && Number(last) < Number(first));
      const wanted = numbers.filter((index) =>
        first === '' ? index >= size - Number(last) : index >= Number(first) && (last === '' || index <= Number(last)),
      );
      const read = () => readRange(`bytes=${first}-${last}`, size);
      if (isOdd) expect(read()).toBeUndefined();
      else if (wanted.length === 0) expect(read).toThrow('The requested range is not satisfiable');
      else expect(read()).toEqual({ from: wanted[0], to: (wanted.at(-1) ?? 0) + 1 });
    }),
  ));
