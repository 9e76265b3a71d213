import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffLine, diffLines, shortDiff } from './line-diff';

const MARKS = { same: ' ', removed: '-', added: '+', gap: '~' } as const;
const written = (lines: readonly DiffLine[]) => lines.map(({ kind, text }) => MARKS[kind] + text);

test('what was removed stands before what was added in its place', () => {
  expect(written(diffLines('a\nb\nc', 'a\nx\ny\nc'))).toEqual([' a', '-b', '+x', '+y', ' c']);
});

test('nothing against something is its lines, and line ends do not count', () => {
  expect(written(diffLines('', 'a\nb'))).toEqual(['+a', '+b']);
  expect(written(diffLines('a\r\nb', 'a\nb'))).toEqual([' a', ' b']);
});

test('lines far from what is different are counted, not shown', () => {
  const numbered = (changed: string) => ['1', '2', '3', '4', changed, '6', '7', '8'].join('\n');
  expect(shortDiff(diffLines(numbered('5'), numbered('five')), 1)).toEqual([
    { kind: 'gap', count: 3 },
    { kind: 'same', text: '4' },
    { kind: 'removed', text: '5' },
    { kind: 'added', text: 'five' },
    { kind: 'same', text: '6' },
    { kind: 'gap', count: 2 },
  ]);
});

const text = fc.array(fc.constantFrom('a', 'b', ' ', '', 'c d'), { maxLength: 12 }).map((lines) => lines.join('\n'));

test('from a difference both texts can be read', () =>
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const without = (kind: DiffLine['kind']) =>
        lines.flatMap((line) => (line.kind === kind ? [] : line.text)).join('\n');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  ));
