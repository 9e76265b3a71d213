import { draw } from '../deck';
import { FILMS } from '../film';
import { dayBetween, momentOf } from '../moment';
import { openStreams } from '../random';
import { columnsOf, type Recipe } from '../recipe';
import { apportion } from '../zipf';

const COPIES = 4581;
const FILMS_IN_STOCK = 958;

export type Copy = { readonly id: number; readonly film: number; readonly store: number };

/** Every copy of a film that the shop owns. */
export function copies(open = openStreams('inventory')): Copy[] {
  const films = draw(
    Array.from({ length: FILMS }, (_, index) => index + 1),
    FILMS_IN_STOCK,
    open('film_id'),
  ).sort((one, other) => one - other);
  const popularity = open('copies');
  const counts = apportion(
    films.map(() => popularity.between(1, 100)),
    COPIES,
    2,
    8,
  );
  const stores = open('store_id');
  return films
    .flatMap((film, place) => {
      const its = Array.from({ length: counts[place] ?? 0 }, () => ({ film, store: stores.between(1, 2) }));
      return its.sort((one, other) => one.store - other.store);
    })
    .map((copy, index) => ({ id: index + 1, ...copy }));
}

export const inventory: Recipe = {
  about: 'The copies of films that a rental shop owns, one row each. Of 42 films it has none.',
  columns: columnsOf(`
    inventory_id INTEGER one number per copy
    film_id INTEGER see film
    store_id INTEGER the store where it stands, 1 or 2
    last_update TIMESTAMP when the row was last written, in UTC
  `),
  nulls: '\\N',
  make() {
    const open = openStreams('inventory');
    const all = copies(open);
    const updates = open('last_update');
    const rows = all.map(({ id, film, store }) => {
      return [id, film, store, momentOf(dayBetween('2026-01-05', '2026-01-08', updates), updates)];
    });
    return { rows, dirt: [] };
  },
};
