import { expect, test } from 'vitest';
import { match, rankBy } from './rank';

const ranked = (titles: readonly string[], query: string, recent: readonly string[] = []) =>
  rankBy(
    titles,
    query,
    (title) => title,
    (title) => (recent.includes(title) ? recent.indexOf(title) : recent.length),
  ).map(({ item }) => item);

test('a beginning comes before a word, a word before a part of one', () => {
  expect(ranked(['prerun', 'Now run it', 'Run all', 'Stop'], 'run')).toEqual(['Run all', 'Now run it', 'prerun']);
});

test('all words must be there, in any order', () => {
  expect(ranked(['Run all, from clean', 'Run all', 'Clean'], 'clean run')).toEqual(['Run all, from clean']);
  expect(ranked(['Run all', 'To run llamas'], 'll run')).toEqual(['To run llamas', 'Run all']);
});

test('of equals the one used last comes first, then the order they came in', () => {
  expect(ranked(['Run a', 'Run b', 'Run c'], 'run', ['Run c', 'Run b'])).toEqual(['Run c', 'Run b', 'Run a']);
});

test('the place that is marked is the beginning of a word if there is one', () => {
  expect(match('unfilmed film', 'film')).toEqual({ rank: 1, from: 9, to: 13 });
  expect(match('film_means', 'means')).toEqual({ rank: 1, from: 5, to: 10 });
  expect(match('a (b', '(b')).toEqual({ rank: 1, from: 2, to: 4 });
  expect(match('film', 'x')).toBeUndefined();
});
