import { expect, test } from 'vitest';
import { nearest } from './nearest';

const attributes = ['fold', 'readonly', 'runall', 'title', 'x', 'y'];

test.each([
  ['fodl', 'fold'],
  ['readonyl', 'readonly'],
  ['Title', 'title'],
  ['tilte', 'title'],
  ['run_all', 'runall'],
  ['fold', 'fold'],
])('%s is nearest to %s', (name, expected) => {
  expect(nearest(name, attributes)).toBe(expected);
});

test.each(['colour', 'z', 'q', '', 'readonlyreadonly'])('"%s" is near to nothing', (name) => {
  expect(nearest(name, attributes)).toBeUndefined();
});

test('of two equally near names the earlier one is offered', () => {
  expect(nearest('cut', ['cat', 'cot'])).toBe('cat');
});
