import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRADES } from './grade';
import { dueAfter } from './schedule';
import { DAY, FRIDAY } from './testing/practice';

const history = fc
  .array(fc.record({ days: fc.integer({ min: 0, max: 60 }), grade: fc.constantFrom(...GRADES) }), { maxLength: 12 })
  .map((steps) => {
    let at = FRIDAY;
    return steps.map(({ days, grade }) => {
      at += days * DAY;
      return { at, grade };
    });
  });

test('nothing comes back before the next day, and a better grade never brings it back sooner', () => {
  fc.assert(
    fc.property(history, (before) => {
      const at = (before.at(-1)?.at ?? FRIDAY) + 3 * DAY;
      const dues = GRADES.map((grade) => dueAfter([...before, { at, grade }]) ?? 0);
      expect(dues.toSorted((a, b) => a - b)).toEqual(dues);
      expect(dues[0]).toBeGreaterThanOrEqual(at + DAY);
    }),
  );
});

test('the same history gives the same date', () => {
  fc.assert(
    fc.property(history, (given) => {
      expect(dueAfter(structuredClone(given))).toBe(dueAfter(given));
    }),
  );
});

test('a first grade brings it back after one, two, three or eight days', () => {
  const days = GRADES.map((grade) => ((dueAfter([{ at: FRIDAY, grade }]) ?? 0) - FRIDAY) / DAY);
  expect(days).toEqual([1, 2, 3, 8]);
});
