import type { Figure } from './figure';

export const RENTALS: readonly Figure[] = [
  [
    'copies and films',
    `SELECT count(*), count(DISTINCT inventory_id), count(DISTINCT film_id) FROM inventory`,
    '4581 4581 958',
  ],
  ['films without a copy', `SELECT count(*) FROM film ANTI JOIN inventory USING (film_id)`, '42'],
  ['copies of a film', `SELECT min(n), max(n) FROM (SELECT count(*) n FROM inventory GROUP BY film_id)`, '2 8'],
  [
    'copies find their film, in both stores',
    `SELECT count(*), count(DISTINCT i.store_id) FROM inventory i JOIN film USING (film_id)`,
    '4581 2',
  ],
  [
    'rentals have a key',
    `SELECT count(*), count(DISTINCT rental_id), min(rental_id), max(rental_id) FROM rental`,
    '16044 16044 1 16044',
  ],
  [
    'rentals find their copy and their customer',
    `SELECT count(*) FROM rental JOIN inventory USING (inventory_id) JOIN customer USING (customer_id)`,
    '16044',
  ],
  [
    'what is still out',
    `SELECT count(*), count(*) FILTER (rental_date::DATE = '2026-06-14') FROM rental WHERE return_date IS NULL`,
    '183 158',
  ],
  ['nothing of the last day came back', `SELECT count(return_date) FROM rental WHERE rental_date >= '2026-06-14'`, '0'],
  [
    'rentals of a customer',
    `SELECT count(*), min(n), max(n) FROM (SELECT count(*) n FROM rental GROUP BY customer_id)`,
    '599 12 46',
  ],
  [
    'no copy is out twice at once',
    `SELECT count(*) FROM (SELECT rental_date, lag(coalesce(return_date, 'infinity'), 1, '-infinity'::TIMESTAMP) OVER (PARTITION BY inventory_id ORDER BY rental_date) back FROM rental) WHERE back >= rental_date`,
    '0',
  ],
  [
    'everything comes back one to ten days later',
    `SELECT min(d), max(d) FROM (SELECT return_date::DATE - rental_date::DATE d FROM rental WHERE return_date IS NOT NULL)`,
    '1 10',
  ],
  [
    'rental_id is in the order of time',
    `SELECT count(*) FROM rental a JOIN rental b ON b.rental_id = a.rental_id + 1 WHERE b.rental_date < a.rental_date`,
    '0',
  ],
  [
    'months with rentals',
    `SELECT count(DISTINCT month(rental_date)), count(DISTINCT rental_date::DATE) FROM rental`,
    '5 52',
  ],
  [
    'a day of a weekend has 1.4 times as many',
    `SELECT round(avg(n) FILTER (w) / avg(n) FILTER (NOT w), 2) FROM (SELECT count(*) n, any_value(dayofweek(rental_date) IN (0, 6)) w FROM rental WHERE rental_date < '2026-06-14' GROUP BY rental_date::DATE)`,
    '1.4',
  ],
  [
    'the evening is the busiest time',
    `SELECT mode(hour(rental_date)), count(*) FILTER (hour(rental_date) BETWEEN 17 AND 21) > 10000 FROM rental`,
    '19 true',
  ],
  [
    'who was at the counter works in that store',
    `SELECT count(*) FROM rental JOIN inventory USING (inventory_id) WHERE staff_id <> store_id`,
    '0',
  ],
  [
    'nobody rents before registering',
    `SELECT count(*) FROM rental JOIN customer USING (customer_id) WHERE rental_date < create_date`,
    '0',
  ],

  [
    'payments have a key in the order of time',
    `SELECT count(*), count(DISTINCT payment_id) FROM payment`,
    '16049 16049',
  ],
  [
    'payment_id is in the order of time',
    `SELECT count(*) FROM payment a JOIN payment b ON b.payment_id = a.payment_id + 1 WHERE b.payment_date < a.payment_date`,
    '0',
  ],
  [
    'one payment for each rental, and five for none',
    `SELECT count(rental_id), count(DISTINCT rental_id), count(*) - count(rental_id) FROM payment`,
    '16044 16044 5',
  ],
  [
    'payments by who rented',
    `SELECT count(*) FROM payment p JOIN rental r USING (rental_id) WHERE p.customer_id <> r.customer_id OR p.staff_id <> r.staff_id`,
    '0',
  ],
  ['amounts', `SELECT count(*) FILTER (amount = 0), min(amount), max(amount) FROM payment`, '24 0.00 11.99'],
  [
    'the amount is the rate and one dollar for each day too late',
    `SELECT count(*) FILTER (amount = rental_rate + greatest(0, coalesce(return_date::DATE - rental_date::DATE, 0) - rental_duration)), count(*) FROM payment JOIN rental USING (rental_id) JOIN inventory USING (inventory_id) JOIN film USING (film_id) WHERE amount > 0`,
    '16020 16020',
  ],
  [
    'payments that come late',
    `SELECT count(*), min(payment_date - rental_date) >= INTERVAL 31 DAY FROM payment JOIN rental USING (rental_id) WHERE payment_date > rental_date + INTERVAL 30 DAY`,
    '40 true',
  ],
  [
    'the others are paid at the return',
    `SELECT count(*) FROM payment JOIN rental USING (rental_id) WHERE payment_date = coalesce(return_date, rental_date)`,
    '16004',
  ],
];
