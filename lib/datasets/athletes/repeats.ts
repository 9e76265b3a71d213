import { draw } from '../deck';
import { openRandom } from '../random';
import type { Athlete, Entry } from './entry';
import { GAMES_ROWS } from './games-rows';
import type { Medal } from './medals';

/** Positions of entries that stand in the table twice: men without a medal, artists first. */
export function repeatedEntries(
  entries: readonly Entry[],
  athletes: readonly Athlete[],
  medals: ReadonlyMap<number, Medal>,
): number[] {
  const random = openRandom('athlete_events/repeats');
  const open: { artists: number[]; others: number[] }[] = GAMES_ROWS.map(() => ({ artists: [], others: [] }));
  entries.forEach(({ games, athlete, event }, place) => {
    if (medals.has(place) || athletes[athlete]?.sex !== 'M') return;
    const its = open[games];
    (event.sport.name === 'Art Competitions' ? its?.artists : its?.others)?.push(place);
  });
  return GAMES_ROWS.flatMap(({ repeats }, games) => {
    const { artists = [], others = [] } = open[games] ?? {};
    return draw(artists.length >= repeats ? artists : others, repeats, random);
  });
}
