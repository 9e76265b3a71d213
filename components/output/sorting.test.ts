import { expect, test } from 'vitest';
import { type View, WHOLE } from '@/lib/core/view';
import { pressed } from './sorting';

const words = ({ sorting }: View) => sorting.map(({ column, direction }) => `${column} ${direction}`);

test('a heading sorts up, then down, then not at all', () => {
  const up = pressed(WHOLE, 2, false);
  const down = pressed(up, 2, false);
  expect([up, down, pressed(down, 2, false)].map(words)).toEqual([['2 ascending'], ['2 descending'], []]);
});

test('another heading takes the place of the first, or comes after it', () => {
  const first = pressed(WHOLE, 2, false);
  expect(words(pressed(first, 0, false))).toEqual(['0 ascending']);
  const both = pressed(first, 0, true);
  expect([both, pressed(both, 2, true), pressed(pressed(both, 2, true), 2, true)].map(words)).toEqual([
    ['2 ascending', '0 ascending'],
    ['2 descending', '0 ascending'],
    ['0 ascending'],
  ]);
});
