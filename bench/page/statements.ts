// The lesson's own cell `sample_addresses`, and what is run over the athletes: the same text for product and floor.

export const SAMPLE = `SELECT *
FROM (VALUES
  ('mia@example.com'),
  ('mia.example.com'),
  ('mia@abend@example.com'),
  (NULL)
) AS sample(address)`;

export const GROUPED = `SELECT sport, count(*) AS entries, avg(height) AS height, max(weight) AS weight
FROM athlete_events_full
GROUP BY sport
ORDER BY sport`;

/** Never ends by itself, but looks up between its batches of rows. */
export const ENDLESS_JOIN =
  'SELECT count(*) FROM range(1000000) a, range(1000000) b, range(1000) c WHERE a.range < b.range + c.range';

/** One call that looks up only when it is done. */
export const LONG_SCALAR = "SELECT levenshtein(repeat('abcdefgh', 20000), repeat('hgfedcba', 20000)) AS distance";
