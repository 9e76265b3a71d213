import { invariant } from '../core/invariant';
import type { Random } from './random';

/** Every value as often as its count says, in random order: a distribution that comes out exactly. */
export function deal<T>(counts: readonly (readonly [T, number])[], random: Random): T[] {
  return random.shuffle(counts.flatMap(([value, count]) => new Array<T>(count).fill(value)));
}

/** Different members of `list`, in random order. */
export function draw<T>(list: readonly T[], count: number, random: Random): T[] {
  invariant(list.length >= count, `cannot draw ${count} of ${list.length}`);
  return random.shuffle(list).slice(0, count);
}

/** A bell-like whole number from `low` to `high`, both included: the sum of `dice` even ones. */
export function bell(low: number, high: number, dice: number, random: Random): number {
  const span = high - low;
  const each = Math.trunc(span / dice);
  let value = low + random.below(span - each * (dice - 1) + 1);
  for (let die = 1; die < dice; die++) value += random.below(each + 1);
  return value;
}
