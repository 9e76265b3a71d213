import { expect, it } from 'vitest';
import { apportion, zipfWeights } from './zipf';

it('weights are whole, and fall as the ranks rise', () => {
  expect(zipfWeights(4, 10)).toEqual([1_000_000, 500_000, 333_333, 250_000]);
  expect(zipfWeights(3, 5)).toEqual([1_000_000, 707_106, 577_350]);
});

it('shares make the total exactly, each within its bounds', () => {
  expect(apportion([6, 3, 1], 10, 0, 10)).toEqual([6, 3, 1]);
  expect(apportion([1, 1, 1], 10, 2, 10)).toEqual([4, 3, 3]);
  expect(apportion([100, 1, 1], 20, 1, 9)).toEqual([9, 6, 5]);
});

it('a total that fits no shares is refused', () => {
  expect(() => apportion([1, 1], 21, 0, 10)).toThrow('21 among 2');
  expect(() => apportion([1, 1], 1, 1, 10)).toThrow('1 among 2');
});
