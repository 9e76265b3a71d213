import { invariant } from '../core/invariant';

const LARGEST = 1_000_000;

/** Whole weights in the proportion 1 / rank^(tenths / 10), the first 1,000,000: without floating point. */
export function zipfWeights(count: number, tenths: number): number[] {
  const whole = BigInt(LARGEST) ** 10n;
  return Array.from({ length: count }, (_, index) => {
    const divisor = BigInt(index + 1) ** BigInt(tenths);
    let [low, high] = [0, LARGEST];
    while (low < high) {
      const middle = low + Math.ceil((high - low) / 2);
      if (BigInt(middle) ** 10n * divisor <= whole) low = middle;
      else high = middle - 1;
    }
    return low;
  });
}

/** Shares `total` out in proportion to the weights, so that each place has from `least` to `most`. */
export function apportion(weights: readonly number[], total: number, least: number, most: number): number[] {
  invariant(least * weights.length <= total && total <= most * weights.length, `${total} among ${weights.length}`);
  const shares = weights.map(() => least);
  let left = total - least * weights.length;
  while (left > 0) {
    const open = weights.map((weight, place) => ((shares[place] ?? 0) < most ? weight : 0));
    const all = open.reduce((sum, weight) => sum + weight, 0);
    const before = left;
    for (const [place, weight] of open.entries()) {
      const had = shares[place] ?? 0;
      const given = Math.min(Math.trunc((before * weight) / all), most - had, left);
      shares[place] = had + given;
      left -= given;
    }
    if (left < before) continue;
    for (const [place, weight] of open.entries()) {
      if (left === 0 || weight === 0) continue;
      shares[place] = (shares[place] ?? 0) + 1;
      left--;
    }
  }
  return shares;
}
