import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, findHits } from './find-hits';

const passages = [{ text: 'Films are rated.' }, { text: 'SELECT film_id\nFROM rating JOIN film USING (film_id)' }];

test('a query is found in all passages, whatever its case', () => {
  expect(findHits(passages, 'FILM')).toEqual([
    { passage: 0, from: 0, to: 4 },
    { passage: 1, from: 7, to: 11 },
    { passage: 1, from: 32, to: 36 },
    { passage: 1, from: 44, to: 48 },
  ]);
});

test('signs mean themselves, and a space is any white space', () => {
  expect(findHits(passages, '(film')).toEqual([{ passage: 1, from: 43, to: 48 }]);
  expect(findHits(passages, 'film_id from')).toEqual([{ passage: 1, from: 7, to: 19 }]);
  expect(findHits(passages, '   ')).toEqual([]);
});

test('a hit is shown with its line', () => {
  const text = passages[1]?.text ?? '';
  const shown = contextOf(text, { from: 32, to: 36 });
  expect(shown).toEqual({ title: 'FROM rating JOIN film USING (film_id)', from: 17, to: 21 });
});

test('a long line is cut, and says where', () => {
  const text = `${'before '.repeat(20)}needle${' after'.repeat(20)}`;
  const { title, from, to } = contextOf(text, { from: 140, to: 146 });
  expect(title.slice(from, to)).toBe('needle');
  expect(title.startsWith('…before')).toBe(true);
  expect(title.endsWith('…')).toBe(true);
});

test('what is marked in a context is what was found', () => {
  const word = fc.constantFrom('film', 'ilm', 'id', 'select', 'id film');
  const text = fc
    .array(fc.constantFrom('film', 'id', ' ', '   ', '\n', 'SELECT'), { maxLength: 60 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, word, (text, query) => {
      for (const hit of findHits([{ text }], query)) {
        const { title, from, to } = contextOf(text, hit);
        expect(title.slice(from, to)).toBe(text.slice(hit.from, hit.to));
      }
    }),
  );
});
