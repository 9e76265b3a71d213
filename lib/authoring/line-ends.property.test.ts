import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editable } from './line-ends';

test('a file that is opened and not edited keeps every byte', () => {
  const lines = fc.array(fc.string({ unit: 'binary' }).map((line) => line.replaceAll(/[\r\n\uFEFF]/g, '')));
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\uFEFF'), (parts, end, mark) => {
      const file = mark + parts.join(end);
      const { text, toFile } = editable(file);
      expect(text).not.toMatch(/[\r\uFEFF]/);
      expect(toFile(text)).toBe(file);
    }),
  );
});
