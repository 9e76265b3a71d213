import type { Value } from '../core/value';
import { draw } from './deck';
import { film } from './film';
import { openStreams } from './random';
import type { Dirt, Recipe } from './recipe';

/** The first films stay as they are, so that a first look shows nothing. */
const TIDY = 10;

const TEXT_RATES = [
  ['4.99', '4.9', 'rate without its last zero'],
  ['2.99', '$2.99', 'rate with a dollar sign'],
  ['2.99', '2,99', 'rate with a decimal comma'],
  ['0.99', '', 'rate empty'],
] as const;

const placeOf = (name: string) => film.columns.findIndex((column) => column.name === name);
const [TITLE, RATE, LENGTH, RATING] = [placeOf('title'), placeOf('rental_rate'), placeOf('length'), placeOf('rating')];

export const filmDirty: Recipe = {
  about: 'The list of films as another shop sent it: prices are text, and some rows are wrong.',
  columns: film.columns.map((column) =>
    column.name === 'rental_rate'
      ? { name: 'rental_rate', type: 'VARCHAR', about: 'the price of a rental, as it was written' }
      : column,
  ),
  nulls: film.nulls,
  make() {
    const rows = film.make().rows.map((row) => [...row]);
    const open = openStreams('film_dirty');
    const dirt: Dirt[] = [];
    function spoil(row: Value[], position: number, value: Value, kind: string): void {
      row[position] = value;
      dirt.push({ table: 'film_dirty', key: `${row[0]}`, kind });
    }

    const rates = open('rental_rate');
    for (const [rate, written, kind] of TEXT_RATES) {
      const clean = rows.slice(TIDY).filter((row) => row[RATE] === rate);
      for (const row of draw(clean, 3, rates)) spoil(row, RATE, written, kind);
    }
    for (const row of draw(rows.slice(TIDY), 8, open('length'))) spoil(row, LENGTH, null, 'length missing');
    const teenage = rows.slice(TIDY).filter((row) => row[RATING] === 'PG-13');
    for (const row of draw(teenage, 3, open('rating'))) spoil(row, RATING, 'PG13', 'rating spelled PG13');

    const [originals, copies] = halves(draw(rows.slice(TIDY), 10, open('title')));
    copies.forEach((row, index) => {
      const title = String(originals[index]?.[TITLE]);
      const change = TITLE_CHANGES[index] ?? String;
      spoil(row, TITLE, change(title), 'title of another film in other case or spaces');
    });
    return { rows, dirt };
  },
};

const TITLE_CHANGES: readonly ((title: string) => string)[] = [
  (title) => title.toUpperCase(),
  (title) => title.toLowerCase(),
  (title) => ` ${title}`,
  (title) => `${title} `,
  (title) => title.replace(' ', '  '),
];

function halves<T>(list: readonly T[]): [T[], T[]] {
  return [list.slice(0, list.length / 2), list.slice(list.length / 2)];
}
