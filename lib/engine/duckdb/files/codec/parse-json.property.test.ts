import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BrokenJson, parseJson, parseJsonLines, parseManyJson } from './parse-json';

/** Without -0, which JSON writes as 0. */
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

test('our own reader gives what JSON.parse gives, however the text is spaced', () => {
  fc.assert(
    fc.property(fc.array(json), fc.constantFrom('', ' ', '\n\t'), (values, space) => {
      const texts = values.map((value) => JSON.stringify(value, null, space));
      const exact = (value: unknown) =>
        JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? Number(item) : item));
      expect(parseManyJson(texts.join('\n')).map(exact)).toEqual(values.map(exact));
    }),
    { numRuns: 500 },
  );
});

test('lines are values, and whole numbers keep all their digits', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt()), (numbers) => {
      const read = parseJsonLines(numbers.map((number) => `{"n": ${number}}`).join('\n'));
      expect(read.map((row) => String(Object(row).n))).toEqual(numbers.map(String));
    }),
  );
});

test('what JSON.parse refuses is refused, and nothing else', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '.5',
    'e3',
    'true',
    'nul',
    ' ',
    '\n',
    '"\\u00e9"',
    '"\n"',
    '01',
  );
  const accepts = (parse: () => unknown) => {
    try {
      parse();
      return true;
    } catch (error) {
      if (error instanceof BrokenJson || error instanceof SyntaxError) return false;
      throw error;
    }
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = `[1234567890123456789, ${pieces.join('')}]`;
      expect(accepts(() => parseJson(text))).toBe(accepts(() => JSON.parse(text)));
    }),
    { numRuns: 2000 },
  );
});

test('the place of a mistake is a line and a column, counted from 1', () => {
  const told = (text: string, parse: (text: string) => unknown = parseJson) => {
    try {
      return parse(text);
    } catch (error) {
      return error instanceof BrokenJson ? [error.line, error.column] : error;
    }
  };
  expect(told('{"a": }')).toEqual([1, 7]);
  expect(told('[\n  1,\n  2,\n]')).toEqual([4, 1]);
  expect(told('{"a": 1}\n\n{"b" 2}', parseJsonLines)).toEqual([3, 6]);
  expect(told('[1')).toEqual([1, 3]);
});
