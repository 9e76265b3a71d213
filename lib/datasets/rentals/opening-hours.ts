import { DAY_SECONDS, secondOf } from '../moment';
import type { Random } from '../random';
import { apportion } from '../zipf';

/** The shop rents for some days, then is quiet for weeks. */
const SEASONS = [
  ['2026-01-09', '2026-01-18'],
  ['2026-02-06', '2026-02-17'],
  ['2026-03-06', '2026-03-20'],
  ['2026-04-03', '2026-04-16'],
] as const;

/** A Sunday in the fifth month: what goes out then has not come back. */
export const LAST_DAY = '2026-06-14';

/** How many of 100 rentals fall into each hour from nine in the morning. */
const BY_HOUR = [2, 3, 3, 5, 5, 4, 4, 6, 10, 15, 17, 14, 9, 3];
const FIRST_HOUR = 9;
const [WEEKDAY, WEEKEND] = [10, 14];

/** That many seconds at which somebody rents, in order; Saturdays and Sundays have 1.4 times as many as other days. */
export function rentalSeconds(count: number, random: Random): number[] {
  const days = SEASONS.flatMap(([first, last]) => {
    const length = (secondOf(last) - secondOf(first)) / DAY_SECONDS + 1;
    return Array.from({ length }, (_, day) => secondOf(first) + day * DAY_SECONDS);
  });
  const weights = days.map((day) => ([0, 6].includes(new Date(day * 1000).getUTCDay()) ? WEEKEND : WEEKDAY));
  return apportion(weights, count, 0, count)
    .flatMap((rentals, place) => secondsOfDay(days[place] ?? 0, rentals, random))
    .sort((one, other) => one - other);
}

/** That many seconds of one day, most of them in the evening. */
export function secondsOfDay(day: number, count: number, random: Random): number[] {
  const hours = BY_HOUR.flatMap((share, hour) => new Array<number>(share).fill(FIRST_HOUR + hour));
  return Array.from({ length: count }, () => day + random.pick(hours) * 3600 + random.below(3600)).sort(
    (one, other) => one - other,
  );
}

/** A second at which somebody brings something back, so many days later. */
export function returnSecond(rented: number, days: number, random: Random): number {
  const day = rented - (rented % DAY_SECONDS) + days * DAY_SECONDS;
  return day + random.between(FIRST_HOUR * 3600, 22 * 3600 - 1);
}
