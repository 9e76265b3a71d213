import type { Figure } from './figure';

export const SHOP: readonly Figure[] = [
  [
    'customers of the shop',
    `SELECT count(*), count(DISTINCT id), count(first_name), count(DISTINCT email) FROM shop_customer`,
    '120 120 118 120',
  ],
  [
    'first names that several share',
    `SELECT count(*) > 20 FROM (SELECT first_name FROM shop_customer GROUP BY first_name HAVING count(*) > 1)`,
    'true',
  ],
  [
    'names with accents',
    `SELECT count(*) FILTER (first_name <> strip_accents(first_name) OR first_name LIKE '%ø%'), count(*) FILTER (last_name <> strip_accents(last_name) OR last_name LIKE 'Ø%') FROM shop_customer`,
    '18 6',
  ],
  [
    'addresses have none',
    `SELECT count(*) FROM shop_customer WHERE NOT regexp_full_match(email, '[a-z.]+@example\\.(com|org|net)')`,
    '0',
  ],
  [
    'orders',
    `SELECT count(*), count(DISTINCT id), count(customer_id), min(total) > 0 FROM shop_order`,
    '400 400 394 true',
  ],
  [
    'customers without orders',
    `SELECT count(*) FROM shop_customer c ANTI JOIN shop_order o ON o.customer_id = c.id`,
    '22',
  ],
  [
    'orders of customers that do not exist',
    `SELECT count(*) FROM shop_order o WHERE customer_id NOT IN (SELECT id FROM shop_customer)`,
    '3',
  ],
  [
    'one customer orders most',
    `SELECT max(n) > 60, median(n) <= 4 FROM (SELECT count(*) n FROM shop_order WHERE customer_id <= 120 GROUP BY customer_id)`,
    'true true',
  ],
  [
    'orders are in the order of time',
    `SELECT count(*) FROM shop_order a JOIN shop_order b ON b.id = a.id + 1 WHERE b.order_date < a.order_date`,
    '0',
  ],
];
