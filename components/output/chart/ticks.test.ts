import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logTicks, niceTicks, tickDecimals } from './ticks';

describe('ticks of a linear axis', () => {
  test('are round numbers that hold the values', () => {
    expect([niceTicks(0, 188, 6), niceTicks(1.2, 4.9, 6), niceTicks(0, 1000, 6), niceTicks(-30, 70, 6)]).toEqual([
      [0, 50, 100, 150, 200],
      [1, 2, 3, 4, 5],
      [0, 200, 400, 600, 800, 1000],
      [-40, -20, 0, 20, 40, 60, 80],
    ]);
  });
  test('have no dust of binary fractions', () => {
    expect(niceTicks(0, 0.35, 6)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(tickDecimals(niceTicks(0, 0.35, 6))).toBe(1);
  });
  test('of a single value still span something', () => {
    expect([niceTicks(0, 0, 6), niceTicks(5, 5, 6)]).toEqual([
      [0, 0.2],
      [5, 6],
    ]);
  });
  test('of whole numbers are whole', () => {
    expect([niceTicks(0, 3, 6, true), niceTicks(1, 9, 5, true), niceTicks(0, 9500, 5, true)]).toEqual([
      [0, 1, 2, 3],
      [0, 2, 4, 6, 8, 10],
      [0, 2500, 5000, 7500, 10_000],
    ]);
  });
  test('hold any values, in even steps, in no more than eight', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-3);
        const ticks = niceTicks(low, high, 6);
        const slack = (high - low) * 1e-6;
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect((ticks[0] ?? Number.NaN) - slack).toBeLessThanOrEqual(low);
        expect((ticks.at(-1) ?? Number.NaN) + slack).toBeGreaterThanOrEqual(high);
      }),
    );
  });
});

test('ticks of a log axis are powers of ten, with 2 and 5 between few of them', () => {
  expect([logTicks(1, 189), logTicks(3, 45), logTicks(1, 1e6), logTicks(0.02, 0.5)]).toEqual([
    [1, 10, 100, 1000],
    [1, 2, 5, 10, 20, 50, 100],
    [1, 10, 100, 1000, 10_000, 100_000, 1_000_000],
    [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
  ]);
});
