import type { Value } from '../../core/value';
import { draw } from '../deck';
import { FILMS } from '../film';
import { dayBetween, momentOf } from '../moment';
import { openStreams } from '../random';
import type { Dirt, Recipe } from '../recipe';
import { rating } from './rating';

const [RATED_AGAIN, OUT_OF_RANGE, MISSING, UNKNOWN_FILM] = [30, 20, 15, 10];
/** The first rows stay as they are, so that a first look shows nothing. */
const TIDY = 10;
const [FILM, CUSTOMER, STARS, AT] = [0, 1, 2, 3];

export const ratingDirty: Recipe = {
  ...rating,
  about: 'The same ratings as an app sent them: some came twice, some cannot be, some are of films that do not exist.',
  columns: rating.columns.map((column) =>
    column.name === 'rating' ? { ...column, about: 'from 1 to 5, where it is right; or NULL' } : column,
  ),
  make() {
    const rows = rating.make().rows.map((row) => [...row]);
    const open = openStreams('rating_dirty');
    const dirt: Dirt[] = [];
    const note = (row: readonly Value[], kind: string) =>
      dirt.push({ table: 'rating_dirty', key: `${row[FILM]}, ${row[CUSTOMER]}`, kind });

    const chosen = draw(rows.slice(TIDY), RATED_AGAIN + OUT_OF_RANGE + MISSING + UNKNOWN_FILM, open('rows'));
    const take = (count: number) => chosen.splice(0, count);
    const [changes, films, times] = [open('rating'), open('film_id'), open('rated_at')];
    const again = take(RATED_AGAIN).map((row): Value[] => {
      const others = [1, 2, 3, 4, 5].filter((stars) => stars !== row[STARS]);
      const day = dayBetween('2026-07-01', '2026-07-14', times);
      return [row[FILM] ?? null, row[CUSTOMER] ?? null, changes.pick(others), momentOf(day, times)];
    });
    for (const row of take(OUT_OF_RANGE)) {
      row[STARS] = changes.pick([0, 6]);
      note(row, 'rating out of range');
    }
    for (const row of take(MISSING)) {
      row[STARS] = null;
      note(row, 'rating missing');
    }
    for (const row of take(UNKNOWN_FILM)) {
      row[FILM] = FILMS + films.between(1, 99);
      note(row, 'film that does not exist');
    }
    for (const row of again) note(row, 'rated again with another value');
    again.sort((one, other) => (String(one[AT]) < String(other[AT]) ? -1 : 1));
    return { rows: [...rows, ...again], dirt };
  },
};
