import type { Random } from './random';

export const DAY_SECONDS = 86_400;

/** A day from `first` to `last`, both included, as `YYYY-MM-DD`. */
export function dayBetween(first: string, last: string, random: Random): string {
  const days = (secondOf(last) - secondOf(first)) / DAY_SECONDS;
  return dayAt(secondOf(first) + random.between(0, days) * DAY_SECONDS);
}

/** A second of that day in UTC, as an engine writes it. */
export function momentOf(day: string, random: Random): string {
  return momentAt(secondOf(day) + random.below(DAY_SECONDS));
}

/** The first second of a day, counted from 1970 in UTC. */
export const secondOf = (day: string): number => Date.parse(day) / 1000;

/** A second counted from 1970 in UTC, as an engine writes it. */
export const momentAt = (second: number): string =>
  new Date(second * 1000).toISOString().slice(0, 19).replace('T', ' ');

const dayAt = (second: number): string => momentAt(second).slice(0, 10);
