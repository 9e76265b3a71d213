import type { Figure } from './figure';

const PAUSES = `SELECT user_id, epoch(event_time) - epoch(lag(event_time) OVER (PARTITION BY user_id ORDER BY event_time)) AS pause FROM app_event`;

export const APP: readonly Figure[] = [
  [
    'users',
    `SELECT count(*), count(DISTINCT user_id), count(DISTINCT name), count(age), count(DISTINCT country) FROM app_user`,
    '500 500 500 490 5',
  ],
  [
    'old users',
    `SELECT count(*) FILTER (age = 100), count(*) FILTER (age > 100), count(*) FILTER (age = 101), max(age), count(*) FILTER (age < 0) FROM app_user`,
    '7 6 2 999 5',
  ],
  ['the other ages', `SELECT min(age) >= 16, max(age) <= 99 FROM app_user WHERE age BETWEEN 0 AND 99`, 'true true'],
  [
    'events',
    `SELECT count(*), count(DISTINCT user_id), min(event_time) >= '2026-03-02', max(event_time) < '2026-03-05' FROM app_event`,
    '3000 180 true true',
  ],
  [
    'pauses around half an hour',
    `SELECT count(*) FILTER (pause = 1799), count(*) FILTER (pause = 1800), count(*) FILTER (pause = 1801), count(*) FILTER (pause = 0), count(*) FILTER (pause BETWEEN 1771 AND 1829) FROM (${PAUSES})`,
    '18 24 18 40 60',
  ],
  [
    'users with one event',
    `SELECT count(*) FROM (SELECT user_id FROM app_event GROUP BY user_id HAVING count(*) = 1)`,
    '12',
  ],
  [
    'sessions by their longest pause',
    `SELECT count(*) FILTER (pause IS NULL OR pause > 1800), count(*) FILTER (pause IS NULL OR pause >= 1800) FROM (${PAUSES})`,
    '498 522',
  ],
  [
    'a session goes on over midnight',
    `SELECT count(*) > 0 FROM (SELECT event_time, lag(event_time) OVER (PARTITION BY user_id ORDER BY event_time) AS before FROM app_event) WHERE event_time::DATE > before::DATE AND event_time - before <= INTERVAL 30 MINUTE`,
    'true',
  ],
];
