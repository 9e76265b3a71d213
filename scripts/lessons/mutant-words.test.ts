import { expect, test } from 'vitest';
import { mutantWords, totalWords } from './mutant-words';

const scores = [
  { caught: 11, of: 12, equivalent: 1 },
  { caught: 16, of: 16, equivalent: 0 },
];

test('the mutants of an exercise and of all are counted without the equivalent ones', () => {
  expect(scores.map(mutantWords)).toEqual(['11 of 12 mutants caught, 1 equivalent', '16 of 16 mutants caught']);
  expect(totalWords(scores)).toBe('27 of 28 caught (96.4 %), 1 equivalent');
});

test('a share is never rounded up to all', () => {
  expect(totalWords([{ caught: 9999, of: 10000, equivalent: 0 }])).toBe('9999 of 10000 caught (99.9 %)');
});
