import { expect, test } from 'vitest';
import { requestWords } from './request-words';

const wordsOf = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, url = '/a') => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return requestWords({
    method: 'POST',
    url: new URL(url, 'https://a.example'),
    headers: new Headers(headers),
    body: bytes,
    pieces: [],
    now: 0,
    faults: [],
  });
};

test('what every client sends is left out, and so is what is not there', () => {
  const dull = { accept: '*/*', 'accept-encoding': 'gzip', 'transfer-encoding': 'chunked' };
  expect(wordsOf('', dull)).toEqual({ name: 'POST /a', parameters: {} });
  expect(wordsOf('', { accept: 'text/csv', Authorization: 'Bearer x' }, '/a%20b?q=a+b&n=')).toEqual({
    name: 'POST /a%20b',
    parameters: { query: { q: 'a b', n: '' }, headers: { accept: 'text/csv', authorization: 'Bearer x' } },
  });
});

test('a body is told as what it is: JSON, a form, a text, so many bytes', () => {
  const bodyOf = (...given: Parameters<typeof wordsOf>) => wordsOf(...given).parameters.body;
  expect([
    bodyOf('{"a":[1]}'),
    bodyOf('a=1&b=x+y', { 'content-type': 'application/x-www-form-urlencoded' }),
    bodyOf('{"a":1}\n', { 'content-type': 'application/x-ndjson' }),
    bodyOf('FooBar'),
    bodyOf(new Uint8Array([0x89, 0x50, 0xff])),
    bodyOf('x'.repeat(20_001)),
  ]).toEqual([{ a: [1] }, { a: '1', b: 'x y' }, '{"a":1}\n', 'FooBar', '3 bytes', '20001 bytes']);
});
