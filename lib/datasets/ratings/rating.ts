import { customer as customers } from '../customer';
import { bell, deal, draw } from '../deck';
import { FILMS } from '../film';
import { dayBetween, momentOf } from '../moment';
import { openStreams, type Random } from '../random';
import { columnsOf, type Recipe } from '../recipe';
import { apportion, zipfWeights } from '../zipf';

const RATINGS = 28_000;
const [UNRATED_FILMS, RATED_ONCE] = [60, 40];
const SILENT_CUSTOMERS = 25;
const MOST_PER_FILM = 400;
/** What the films are given that only one customer rated. */
const ONLY_RATINGS = [
  [5, 12],
  [4, 14],
  [3, 8],
  [2, 4],
  [1, 2],
] as const;

export type Rating = { readonly film: number; readonly customer: number; readonly stars: number; readonly at: string };

/** In the order of time. Nobody rates a film twice. */
export function ratings(): Rating[] {
  const open = openStreams('rating');
  const rated = draw(toNth(FILMS), FILMS - UNRATED_FILMS, open('film_id'));
  const counts = apportion(zipfWeights(rated.length - RATED_ONCE, 9), RATINGS - RATED_ONCE, 2, MOST_PER_FILM);
  const raters = draw(
    toNth(customers.make().rows.length),
    customers.make().rows.length - SILENT_CUSTOMERS,
    open('customer_id'),
  );
  const eagerness = open('eagerness');
  const crowd = raters.flatMap((customer) => new Array<number>(eagerness.between(1, 6)).fill(customer));
  const [choosing, judging, times] = [open('raters'), open('rating'), open('rated_at')];
  const bias = new Map(raters.map((customer) => [customer, bell(-139, 139, 4, judging)]));
  const only = deal(ONLY_RATINGS, open('only'));

  return rated
    .flatMap((film, place) => {
      const quality = bell(340 - 173, 340 + 173, 4, judging);
      return distinct(crowd, counts[place] ?? 1, choosing).map((customer): Rating => {
        const felt = quality + (bias.get(customer) ?? 0) + bell(-260, 260, 4, judging);
        const alone = only[place - counts.length];
        const stars = alone ?? Math.min(5, Math.max(1, Math.round(felt / 100)));
        return { film, customer, stars, at: momentOf(dayBetween('2026-01-10', '2026-06-30', times), times) };
      });
    })
    .sort(byTime);
}

const byTime = (one: Rating, other: Rating) =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : one.film - other.film || one.customer - other.customer;

const toNth = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Different members of a crowd in which some stand more than once. */
function distinct(crowd: readonly number[], count: number, random: Random): number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(random.pick(crowd));
  return [...chosen];
}

const RATING_COLUMNS = columnsOf(`
  film_id INTEGER see film
  customer_id INTEGER see customer
  rating INTEGER from 1 to 5
  rated_at TIMESTAMP when, in UTC
`);

export const rating: Recipe = {
  about: 'What customers thought of films, one row per customer and film. 60 films and 25 customers have no ratings.',
  columns: RATING_COLUMNS,
  nulls: '\\N',
  make: () => ({ rows: ratings().map(({ film, customer, stars, at }) => [film, customer, stars, at]), dirt: [] }),
};
