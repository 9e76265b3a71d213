import type { Event, Sex, Sport } from './events';
import type { Nation } from './nations';

export type Athlete = {
  readonly sport: Sport;
  readonly sex: Sex;
  readonly nation: Nation;
  readonly firstYear: number;
  lastYear: number;
  times: number;
};
/** One athlete in one event: a row of the table. */
export type Entry = { readonly athlete: number; readonly games: number; readonly event: Event };
