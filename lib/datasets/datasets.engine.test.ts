import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, type DuckDBConnection, NODE_RUNTIME } from '@duckdb/duckdb-wasm/blocking';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DatasetName, datasetNames, generateDataset, recipeOf } from './generate';
import { FIGURES } from './testing/figures';

let connection: DuckDBConnection;

/** The only row of a query, as texts. */
function row(sql: string): string[] {
  const [first, ...others] = connection.query(`SELECT COLUMNS(*)::VARCHAR FROM (${sql})`).toArray();
  expect(others).toEqual([]);
  return Object.values(first?.toJSON() ?? {}).map((value) => (value === null ? 'NULL' : String(value)));
}

beforeAll(async () => {
  const folder = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const bundle = { mainModule: join(folder, 'duckdb-eh.wasm'), mainWorker: '' };
  const engine = await createDuckDB({ mvp: bundle, eh: bundle }, { log: () => undefined }, NODE_RUNTIME);
  await engine.instantiate(() => undefined);
  connection = engine.connect();
  for (const name of datasetNames.filter((each) => !recipeOf(each).onDemand)) {
    const { csv, columns, nulls } = generateDataset(name);
    engine.registerFileBuffer(`${name}.csv`, csv);
    const types = columns.map((column) => `'${column.name}': '${column.type}'`).join(', ');
    connection.query(
      `CREATE TABLE ${name} AS FROM read_csv('${name}.csv', header = true, auto_detect = false, nullstr = '${nulls}',
        allow_quoted_nulls = false, delim = ',', quote = '"', escape = '"', columns = {${types}})`,
    );
  }
}, 60_000);

describe.each(Object.entries(FIGURES))('%s', (_, figures) => {
  it.each(figures)('%s', (_, sql, expected) => {
    expect(row(sql).join(' ')).toBe(expected);
  });
});

describe('loaded in DuckDB', () => {
  it('every value comes back as it was generated', () => {
    const tables = ['film', 'film_dirty', 'customer', 'language', 'athlete_events'] as const satisfies DatasetName[];
    const others = ['payment', 'recommendation', 'card_transaction_raw', 'connection_record', 'hn_item'] as const;
    for (const name of [...tables, ...others]) {
      const { rows, columns } = generateDataset(name);
      const written = columns.map(({ name: column, type }) =>
        type.endsWith('[]') ? `array_to_string("${column}", '|')` : `"${column}"::VARCHAR`,
      );
      const came = connection
        .query(`SELECT ${written.map((sql, place) => `${sql} AS c${place}`).join(', ')} FROM ${name}`)
        .toArray();
      const expected = rows.map((cells) =>
        Object.fromEntries(
          cells.map((value, place) => [
            `c${place}`,
            value === null ? null : Array.isArray(value) ? value.join('|') : String(value),
          ]),
        ),
      );
      expect(came.map((each) => each.toJSON())).toEqual(expected);
    }
  });

  it('columns have the types that the data set names', () => {
    expect(
      connection
        .query('DESCRIBE film')
        .toArray()
        .map((each) => each.toJSON().column_type),
    ).toEqual(recipeOf('film').columns.map(({ type }) => type));
  });

  it('an empty text stays apart from NULL', () => {
    expect(
      row(
        `SELECT count(*) FILTER (rental_rate = ''), count(*) FILTER (rental_rate IS NULL), count(*) FILTER (length IS NULL) FROM film_dirty`,
      ),
    ).toEqual(['3', '0', '8']);
  });

  it('foreign keys find their rows', () => {
    expect(
      row(
        `SELECT count(*), count(DISTINCT film_id), count(name) FROM film_category LEFT JOIN category USING (category_id)`,
      ),
    ).toEqual(['1000', '1000', '1000']);
    expect(row(`SELECT count(*) FROM film JOIN language USING (language_id)`)).toEqual(['1000']);
    expect(row(`SELECT count(*) FROM film ANTI JOIN film_category_dirty USING (film_id)`)).toEqual(['6']);
  });
});

describe('figures that the lesson on splitting columns states', () => {
  const AT_SIGNS = `length(email) - length(replace(email, '@', ''))`;
  const CUT = `email LIKE '%_@_%' AND email NOT LIKE '%@%@%'`;
  const EMAIL_PARTS = `SELECT customer_id, CASE WHEN ${CUT} THEN split_part(email, '@', 1) END AS username,
    CASE WHEN ${CUT} THEN lower(split_part(email, '@', 2)) END AS domain
    FROM (SELECT customer_id, trim(email) AS email FROM customer)`;
  const RATE_PARTS = `SELECT film_id, (rate * 100)::INTEGER // 100 AS dollars, (rate * 100)::INTEGER % 100 AS cents
    FROM (SELECT film_id, TRY_CAST(replace(replace(rental_rate, '$', ''), ',', '.') AS DECIMAL(6, 2)) AS rate FROM film_dirty)`;

  it.each([
    ['the first customer', `SELECT email FROM customer WHERE customer_id = 1`, 'kaya.falk@example.net'],
    [
      'the first five are tidy',
      `SELECT count(*) FROM customer WHERE customer_id <= 5 AND ${CUT} AND email = lower(trim(email)) AND email NOT LIKE '%+%'`,
      '5',
    ],
    [
      'shapes of addresses',
      `SELECT count(*) FILTER (n = 1), count(*) FILTER (n = 0), count(*) FILTER (n = 2), count(*) FILTER (n IS NULL), count(*) FROM (SELECT ${AT_SIGNS} AS n FROM customer)`,
      '583 4 3 9 599',
    ],
    ['one address says that there is none', `SELECT count(*) FROM customer WHERE email = 'n/a'`, '1'],
    ['addresses in capitals', `SELECT count(*) FROM customer WHERE email LIKE '%@%' AND email = upper(email)`, '15'],
    ['addresses after a space', `SELECT count(*) FROM customer WHERE email LIKE ' %'`, '2'],
    ['addresses with a tag', `SELECT count(*) FROM customer WHERE email LIKE '%+%@%'`, '6'],
    [
      'second pieces of three',
      `SELECT count(*) FILTER (domain = ''), count(*) FILTER (domain = lower(last_name)), count(*) FROM (SELECT last_name, split_part(email, '@', 2) AS domain FROM customer WHERE email LIKE '%@%@%')`,
      '1 1 3',
    ],
    [
      'domains',
      `SELECT count(*), count(domain), count(DISTINCT domain), count(*) FILTER (domain = 'example.com') FROM (${EMAIL_PARTS})`,
      '599 583 5 260',
    ],
    [
      'domains as they are spelled',
      `SELECT count(DISTINCT CASE WHEN p.domain IS NOT NULL THEN split_part(trim(c.email), '@', 2) END) FROM customer c JOIN (${EMAIL_PARTS}) p USING (customer_id)`,
      '8',
    ],
    [
      'the largest three have capitals',
      `SELECT count(DISTINCT lower(split_part(email, '@', 2))), count(*) FROM customer WHERE email LIKE '%@%' AND email = upper(email) AND lower(split_part(email, '@', 2)) IN (SELECT domain FROM (${EMAIL_PARTS}) WHERE domain IS NOT NULL GROUP BY domain ORDER BY count(*) DESC LIMIT 3)`,
      '3 15',
    ],
    [
      'no two domains are equally large',
      `SELECT count(DISTINCT n) FROM (SELECT count(*) AS n FROM (${EMAIL_PARTS}) GROUP BY domain)`,
      '6',
    ],
    ['cut without a test', `SELECT count(split_part(email, '@', 2)) FROM customer`, '590'],
    [
      'films by their rate',
      `SELECT count(*) FILTER (rental_rate = 0.99), count(*) FILTER (rental_rate = 2.99), count(*) FILTER (rental_rate = 4.99) FROM film`,
      '341 323 336',
    ],
    ['dollars missing on Monday', `SELECT count(*) * (4.90 - 4.09) FROM film WHERE rental_rate = 4.99`, '272.16'],
    [
      'rates as text',
      `SELECT count(*) FILTER (rental_rate IN ('0.99', '2.99', '4.99')), count(DISTINCT rental_rate) - 3, count(*) FILTER (rental_rate = '4.9'), count(*) FILTER (rental_rate = '$2.99'), count(*) FILTER (rental_rate = '2,99'), count(*) FILTER (rental_rate = '') FROM film_dirty`,
      '988 4 3 3 3 3',
    ],
    [
      'films per dollar',
      `SELECT count(*) FILTER (dollars = 0), count(*) FILTER (dollars = 2), count(*) FILTER (dollars = 4), count(dollars), count(*) FROM (${RATE_PARTS})`,
      '338 323 336 997 1000',
    ],
    [
      'cents that lose their zero',
      `SELECT count(*) FILTER (cents = 90), count(*) FILTER (cents = 99) FROM (${RATE_PARTS})`,
      '3 994',
    ],
  ])('%s', (_, sql, figures) => {
    expect(row(sql).join(' ')).toBe(figures);
  });

  it('wrong answers have results of their own', () => {
    const cases = (test: string, username: string, domain: string) =>
      `SELECT customer_id, CASE WHEN ${test} THEN ${username} END AS username, CASE WHEN ${test} THEN ${domain} END AS domain FROM customer`;
    const name = `split_part(trim(email), '@', 1)`;
    const answers = [
      EMAIL_PARTS,
      `SELECT customer_id, split_part(email, '@', 1) AS username, split_part(email, '@', 2) AS domain FROM customer`,
      cases(`email LIKE '%@%'`, name, `lower(split_part(email, '@', 2))`),
      `SELECT customer_id, ${name} AS username, lower(split_part(email, '@', 2)) AS domain FROM customer WHERE ${CUT}`,
      cases(CUT, name, `split_part(trim(email), '@', 2)`),
      `SELECT customer_id, ${name} AS username, nullif(lower(split_part(trim(email), '@', 2)), '') AS domain FROM customer`,
      cases(CUT, `split_part(email, '@', 1)`, `lower(split_part(email, '@', 2))`),
    ];
    const results = answers.map(
      (sql) => row(`SELECT list(a ORDER BY customer_id)::VARCHAR AS whole FROM (${sql}) AS a`)[0],
    );
    expect(new Set(results).size).toBe(answers.length);
  });
});
