import { expect, test } from 'vitest';
import { figuresIn } from './figures';

test.each([
  ['Four have none, three have two, and nine customers have no address', [4, 3, 9]],
  ['997 films came back of 1,000', [997, 1000]],
  ['That is 1,234,567.50 dollars', ['1234567.5']],
  ['4.90 has 9 cents, and 12.50 has 5', ['9', '5']],
  ['`4.90` is 4.9', [4.9, 4.9]],
  ['one is a surname, one is empty', [1, 1]],
  ['DuckDB 1.4.3 answers `4.99 // 1` with 4.99', ['1.4.3', '4.99']],
  ['times 100 is 28.999999999999996', [28.999999999999996]],
  ['and -1 in DuckDB, and −2 in pandas', [-1, -2]],
  ['the domain `abend`', ['abend']],
  ['on 2026-03-02 it was true, then NULL', ['2026-03-02', true, null]],
  ['TWELVE of them', [12]],
  ['2-3 rows', [2, 3]],
  ['nothing to prove', []],
])('"%s" says %j', (sentence, values) => {
  expect(figuresIn(sentence, values)).toBe(true);
});

test.each([
  ['three have two', [2, 3], 'another order'],
  ['one is empty', [1, 1], 'a value that stands there once'],
  ['341 films', [34], 'the beginning of a number'],
  ['12.50 has', [50], 'the end of a number'],
  ['12.50 has', ['50'], 'the end of a number, as text'],
  ['1,000 films', [1], 'a part of a number with separators'],
  ['2,99 is a text', [2], 'a decimal comma'],
  ['someone did', [1], 'a part of a word'],
  ['thirteen films', [13], 'a word above twelve'],
  ['the third', [3], 'an ordinal'],
  ['True', [true], 'a boolean in other letters'],
  ['ABEND', ['abend'], 'a text in other letters'],
  ['bends', ['bend'], 'a part of a word, as text'],
  ['version 1.4.3', ['1.4'], 'a part of a version'],
  ['1 of them', [-1], 'another sign'],
])('"%s" does not say %j: %s', (sentence, values, _reason) => {
  expect(figuresIn(sentence, values)).toBe(false);
});
