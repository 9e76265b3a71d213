import type { Value } from '../core/value';
import { bell, deal } from './deck';
import { ACTS, PEOPLE, PLACES, QUALITIES, THINGS } from './film-words';
import { FILMS_IN_LANGUAGE } from './language';
import { dayBetween, momentOf } from './moment';
import { openStreams, type Random } from './random';
import { columnsOf, type Recipe } from './recipe';

export const FILMS = 1000;

const FEATURES = ['Trailer', 'Commentary', 'Cut scenes', 'Making of'];

export const film: Recipe = {
  about: 'The films of a rental shop, one row each.',
  columns: columnsOf(`
    film_id INTEGER one number per film
    title VARCHAR unique
    description VARCHAR one sentence, or NULL
    release_year INTEGER from 1998 to 2025
    language_id INTEGER the language it is shown in, see language
    original_language_id INTEGER the language it was made in, if that is another one
    rental_duration INTEGER how many days a rental lasts, 3 to 7
    rental_rate DECIMAL(4,2) the price of a rental, in dollars
    length INTEGER in minutes
    replacement_cost DECIMAL(5,2) what a lost copy costs, in dollars
    rating VARCHAR the age rating: G, PG, PG-13, R or NC-17
    special_features VARCHAR[] what else is on the disc
    last_update TIMESTAMP when the row was last written, in UTC
  `),
  nulls: '\\N',
  make: () => ({ rows: films(), dirt: [] }),
};

function films(): Value[][] {
  const open = openStreams('film');
  const titles = open('title').shuffle(QUALITIES.flatMap((quality) => THINGS.map((thing) => `${quality} ${thing}`)));
  const described = deal(
    [
      [true, FILMS - 16],
      [false, 16],
    ],
    open('described'),
  );
  const describing = open('description');
  const years = open('release_year');
  const languages = deal(
    FILMS_IN_LANGUAGE.map((count, index) => [index + 1, count] as const),
    open('language_id'),
  );
  const translated = deal(
    [
      [true, 50],
      [false, FILMS - 50],
    ],
    open('translated'),
  );
  const originals = open('original_language_id');
  const durations = open('rental_duration');
  const rates = deal(
    [
      ['0.99', 341],
      ['2.99', 323],
      ['4.99', 336],
    ],
    open('rental_rate'),
  );
  const lengths = open('length');
  const costs = open('replacement_cost');
  const ratings = deal(
    [
      ['G', 178],
      ['PG', 194],
      ['PG-13', 223],
      ['R', 195],
      ['NC-17', 210],
    ],
    open('rating'),
  );
  const features = open('special_features');
  const updates = open('last_update');

  return rates.map((rate, index) => {
    const language = languages[index] ?? 1;
    return [
      index + 1,
      titles[index] ?? null,
      description(describing, described[index] === true),
      2025 - Math.min(years.below(28), years.below(28)),
      language,
      translated[index] ? originals.pick([1, 2, 3, 4, 5, 6].filter((id) => id !== language)) : null,
      durations.between(3, 7),
      rate,
      bell(46, 185, 3, lengths),
      `${costs.between(9, 29)}.99`,
      ratings[index] ?? null,
      someOf(FEATURES, features),
      momentOf(dayBetween('2026-01-05', '2026-02-28', updates), updates),
    ];
  });
}

function description(random: Random, kept: boolean): string | null {
  const [person, act, quality, thing, place] = [PEOPLE, ACTS, QUALITIES, THINGS, PLACES].map((list) =>
    random.pick(list),
  );
  const article = /^[aeiou]/.test(person ?? '') ? 'An' : 'A';
  return kept ? `${article} ${person} ${act} the ${quality?.toLowerCase()} ${thing?.toLowerCase()} ${place}.` : null;
}

/** One to all of them, in their order. */
function someOf(list: readonly string[], random: Random): string[] {
  const chosen = random.between(1, 2 ** list.length - 1);
  return list.filter((_, index) => (chosen >> index) & 1);
}
