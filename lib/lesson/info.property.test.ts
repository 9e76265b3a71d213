import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInfo, writeAttribute } from './info';

const value = fc.string({ unit: fc.constantFrom(...'ab "\\=.,`é'), minLength: 1, maxLength: 12 });

test('a value is read as it was written, whatever quotes and backslashes are in it', () => {
  fc.assert(
    fc.property(value, value, (first, second) => {
      const mistakes: string[] = [];
      const text = `sql cell a ${writeAttribute('one', first)} ${writeAttribute('two', second)}`;
      const { words, attributes } = readInfo(text, { line: 1, column: 1 }, (_, message) => mistakes.push(message));
      expect(mistakes).toEqual([]);
      expect(words.map((word) => word.text)).toEqual(['sql', 'cell', 'a']);
      expect(attributes.map((attribute) => [attribute.name, attribute.value])).toEqual([
        ['one', first],
        ['two', second],
      ]);
    }),
    { numRuns: 1000 },
  );
});

test('a long line of backslashes is read at once', () => {
  const mistakes: string[] = [];
  readInfo(`sql cell a x="${'\\'.repeat(100_000)}`, { line: 1, column: 4 }, ({ column }, message) =>
    mistakes.push(`${column} ${message}`),
  );
  expect(mistakes).toEqual([
    '15 cannot read this: write `key=value`, and a value with spaces or quotes in double quotes',
  ]);
});
