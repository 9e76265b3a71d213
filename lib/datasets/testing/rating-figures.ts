import type { Figure } from './figure';

const BY_FILM = `SELECT film_id, count(rating.rating) AS n, avg(rating.rating) AS mean FROM film LEFT JOIN rating USING (film_id) GROUP BY film_id`;

export const RATINGS: readonly Figure[] = [
  ['ratings and their key', `SELECT count(*), count(DISTINCT (film_id, customer_id)) FROM rating`, '28000 28000'],
  [
    'ratings find their film and their customer',
    `SELECT count(*) FROM rating JOIN film USING (film_id) JOIN customer USING (customer_id)`,
    '28000',
  ],
  [
    'films without ratings, and with one',
    `SELECT count(*) FILTER (n = 0), count(*) FILTER (n = 1), max(n) FROM (${BY_FILM})`,
    '60 40 400',
  ],
  ['films whose only rating is the best', `SELECT count(*) FROM (${BY_FILM}) WHERE n = 1 AND mean = 5`, '12'],
  ['customers without ratings', `SELECT count(*) FROM customer ANTI JOIN rating USING (customer_id)`, '25'],
  [
    'ratings',
    `SELECT min(rating), max(rating), count(DISTINCT rating), round(avg(rating), 1) FROM rating`,
    '1 5 5 3.4',
  ],
  ['films have a quality', `SELECT round(stddev(mean), 1) FROM (${BY_FILM}) WHERE n >= 20`, '0.5'],
  [
    'rows are in the order of time',
    `SELECT count(*) FROM (SELECT rated_at, lag(rated_at) OVER (ORDER BY rowid) AS earlier FROM rating) WHERE earlier > rated_at`,
    '0',
  ],

  [
    'dirty ratings, and pairs that are there twice',
    `SELECT count(*), count(*) - count(DISTINCT (film_id, customer_id)) FROM rating_dirty`,
    '28030 30',
  ],
  [
    'the second of a pair is later and differs',
    `SELECT count(*) FROM rating_dirty a JOIN rating_dirty b USING (film_id, customer_id) WHERE a.rated_at < b.rated_at AND a.rating <> b.rating`,
    '30',
  ],
  [
    'ratings that cannot be',
    `SELECT count(*) FILTER (rating IN (0, 6)), count(*) FILTER (rating IS NULL), count(*) FILTER (rating NOT BETWEEN 0 AND 6) FROM rating_dirty`,
    '20 15 0',
  ],
  ['ratings of films that do not exist', `SELECT count(*) FROM rating_dirty ANTI JOIN film USING (film_id)`, '10'],
  ['nothing else was changed', `SELECT count(*) FROM (FROM rating EXCEPT FROM rating_dirty)`, '45'],

  [
    'films with recommendations',
    `SELECT count(*), count(DISTINCT film_id) FROM recommendation JOIN film USING (film_id)`,
    '950 950',
  ],
  [
    'how many films are recommended',
    `SELECT min(len(recommended_film_ids)), max(len(recommended_film_ids)) FROM recommendation`,
    '3 5',
  ],
  [
    'no film recommends itself, or one twice',
    `SELECT count(*) FILTER (list_contains(recommended_film_ids, film_id)), count(*) FILTER (len(list_distinct(recommended_film_ids)) < len(recommended_film_ids)) FROM recommendation`,
    '0 0',
  ],
  ['recommendations are in no order', `SELECT count(*) < 20 FROM recommendation WHERE film_id = rowid + 1`, 'true'],
];
