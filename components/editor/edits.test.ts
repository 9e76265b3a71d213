import { expect, test } from 'vitest';
import { caretAfter, differenceOf } from './edits';

test('the difference of two texts is one stretch, as short as can be', () => {
  const between = (before: string, after: string) => {
    const { from, to, text } = differenceOf(before, after);
    return [from, to, text];
  };
  expect(between('select 1', 'select 12')).toEqual([8, 8, '2']);
  expect(between('aaa', 'aa')).toEqual([2, 3, '']);
  expect(between('a b c', 'a x c')).toEqual([2, 3, 'x']);
  expect(between('same', 'same')).toEqual([4, 4, '']);
});

test('a caret stays at its word when the spaces around it change', () => {
  const at = (marked: string, after: string) => {
    const offset = marked.indexOf('|');
    const caret = caretAfter(marked.replace('|', ''), after, offset);
    return `${after.slice(0, caret)}|${after.slice(caret)}`;
  };
  expect(at('select |a from t', 'select\n  a\nfrom t')).toBe('select\n  |a\nfrom t');
  expect(at('select a| from t', 'select\n  a\nfrom t')).toBe('select\n  a|\nfrom t');
  expect(at('select ab|c', 'select\n  abc')).toBe('select\n  ab|c');
  expect(at('a   |', 'a')).toBe('a|');
  expect(at('|  a', 'a')).toBe('|a');
});
