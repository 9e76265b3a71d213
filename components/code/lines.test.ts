import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from './highlight';
import { linesOf } from './lines';

const textOf = (lines: ReturnType<typeof linesOf>) =>
  lines.map((line) => line.pieces.map((piece) => piece.text).join('')).join('\n');

test('a mark splits a line into pieces and names the line', () => {
  const code = 'select a\nfrom filn';
  expect(linesOf(code, [{ from: 9, to: 13, class: 'keyword' }], [{ from: 14, to: 18, kind: 'error' }])).toEqual([
    { from: 0, pieces: [{ from: 0, text: 'select a' }] },
    {
      from: 9,
      pieces: [
        { from: 9, text: 'from', class: 'keyword' },
        { from: 13, text: ' ' },
        { from: 14, text: 'filn', mark: 'error' },
      ],
      mark: 'error',
    },
  ]);
});

test('a mark without width at the end of the code is drawn under the last character', () => {
  expect(linesOf('a (', [], [{ from: 3, to: 3, kind: 'error' }])).toEqual([
    {
      from: 0,
      pieces: [
        { from: 0, text: 'a ' },
        { from: 2, text: '(', mark: 'error' },
      ],
      mark: 'error',
    },
  ]);
});

test('whatever the code and the marks, the pieces are the code', () => {
  const stretch = fc.record({ from: fc.nat(60), to: fc.nat(60), kind: fc.constantFrom('error', 'warning') });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('select ', "'", '\n', '--', 'a', '`', '${', '}', ' 1'), { maxLength: 40 }),
      fc.array(stretch),
      fc.constantFrom('sql', 'ts', 'markdown'),
      (parts, marks, language) => {
        const code = parts.join('');
        expect(textOf(linesOf(code, highlight(code, language), marks))).toBe(code);
      },
    ),
  );
});
