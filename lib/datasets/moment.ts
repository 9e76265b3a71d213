import type { Random } from './random';

const DAY_MS = 86_400_000;

/** A day from `first` to `last`, both included, as `YYYY-MM-DD`. */
export function dayBetween(first: string, last: string, random: Random): string {
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS;
  return new Date(Date.parse(first) + random.between(0, days) * DAY_MS).toISOString().slice(0, 10);
}

/** A second of that day in UTC, as an engine writes it. */
export function momentOf(day: string, random: Random): string {
  const second = random.below(86_400);
  return new Date(Date.parse(day) + second * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
