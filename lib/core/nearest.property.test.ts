import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

test('the distance is 0 only between equal words, and the same both ways', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});

test('one deletion, insertion, replacement or swap is at most one edit away', () => {
  fc.assert(
    fc.property(word, fc.nat(7), fc.constantFrom('a', 'b'), (a, place, letter) => {
      const [head, tail] = [a.slice(0, place), a.slice(place)];
      const edited = [head + tail.slice(1), head + letter + tail, head + letter + tail.slice(1)];
      const swapped = head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
      for (const b of [...edited, swapped]) expect(editDistance(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});

test('the nearest name is a candidate, and no candidate is nearer', () => {
  fc.assert(
    fc.property(word, fc.array(word), (name, candidates) => {
      const found = nearest(name, candidates);
      if (found === undefined) return;
      expect(candidates).toContain(found);
      for (const other of candidates) expect(editDistance(name, found)).toBeLessThanOrEqual(editDistance(name, other));
    }),
  );
});

test('a name that is a candidate is its own nearest', () => {
  fc.assert(
    fc.property(word, fc.array(word), (name, others) => {
      expect(nearest(name, [...others, name])).toBe(name);
    }),
  );
});
