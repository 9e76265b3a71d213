import { expect, test } from 'vitest';
import { applyEdits } from './edits';

test('edits are applied where they say, whatever their order', () => {
  const { text } = applyEdits('one two three', [
    { from: 8, to: 13, text: '3' },
    { from: 0, to: 0, text: 'zero ' },
    { from: 4, to: 7, text: '' },
  ]);
  expect(text).toBe('zero one  3');
});

test('an offset is found again before the edits; inside a replacement, where it began', () => {
  const { text, before } = applyEdits('one two three', [
    { from: 0, to: 0, text: 'zero ' },
    { from: 4, to: 7, text: 'twice' },
  ]);
  expect(text).toBe('zero one twice three');
  expect([0, 5, 8, 9, 13, 15].map(before)).toEqual([0, 0, 3, 4, 4, 8]);
});
