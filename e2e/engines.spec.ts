import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** What the page and its workers ask for, and what came. */
function listen(page: Page) {
  const urls: string[] = [];
  const bodies: Promise<string>[] = [];
  page.context().on('response', (response) => {
    urls.push(response.url());
    if (/\.js$/.test(new URL(response.url()).pathname)) bodies.push(response.text().catch(() => ''));
  });
  return { urls, scripts: () => Promise.all(bodies) };
}
const POSTGRES = /\/generated\/postgres\//;
/** Words of the library that reads Parquet files. */
const PARQUET = 'parquet file invalid';
/** Words of the services: an API's, and the object store's. */
const SERVICES = ['API_KEY_INVALID', 'BucketAlreadyOwnedByYou'];
/** A package that cells import, and the types of those that are large. */
const PACKAGE = /\/generated\/packages\/(.+)\.js$/;
const PACKAGE_TYPES = /\/(?:arquero|aws|parquet|pg)[.-][^/]*\.json$/;
/** Both engines start for the first of these cells. */
const START = { timeout: 60_000 };

const FROM_POSTGRES = `SELECT *
FROM (VALUES
  (1, DATE '2026-03-02', 4.90::numeric(6,2), true, 'é', ARRAY[1, 2], TIMESTAMP '2026-03-02 23:59:59.5'),
  (2, NULL, NULL, NULL, NULL, NULL, NULL)
) AS sent(id, day, price, open, name, list, seen)`;
const IN_DUCKDB = `SELECT
  id AS dollars, 1 AS films,
  typeof(day) AS day_type, typeof(price) AS price_type, typeof(open) AS open_type, typeof(list) AS list_type,
  day + 1 AS tomorrow, price + 0.10 AS more, NOT open AS shut, name, list[2] AS second, seen
FROM cast_postgres
ORDER BY id`;

test('rows of a Postgres cell reach a DuckDB cell with dates, decimals, lists and nulls intact', {
  tag: '@sub-path',
}, async ({ page, lesson }) => {
  const { urls } = listen(page);
  await lesson.open('splitting-columns');
  await lesson.skipPredictions();
  const sender = lesson.cell('cast_postgres');
  await sender.edit(FROM_POSTGRES);
  const reader = lesson.cell('films_per_dollar');
  await reader.edit(IN_DUCKDB);
  await reader.run.click();
  await expect(sender.result).toContainText('4.90', START);
  await expect(sender.result).toContainText('timestamp without time zone');
  await reader.region.getByRole('button', { name: 'Table' }).click();
  const rows = reader.region.getByRole('row');
  await expect(rows.filter({ hasText: '2026-03-03' })).toHaveText(
    /DATE.*DECIMAL\(38,2\).*BOOLEAN.*INTEGER\[\].*2026-03-03.*5\.00.*false.*é.*2.*2026-03-02 23:59:59\.5/,
  );
  await expect(rows.filter({ hasText: 'NULL' }).getByText('NULL')).toHaveCount(6);
  expect(urls.filter((url) => POSTGRES.test(url)).length).toBeGreaterThan(2);
});

test('a mistake in Postgres comes with its code, its place and the nearest name', async ({ lesson }) => {
  await lesson.open('splitting-columns');
  await lesson.skipPredictions();
  const cell = lesson.cell('cast_postgres');
  await cell.edit('SELECT film_id, titel\nFROM film_dirty');
  await cell.run.click();
  await expect(cell.problem).toContainText('titel', START);
  await expect(cell.problem).toContainText('Line 1');
  await expect(cell.problem).toContainText('42703');
  await cell.problem.getByRole('button', { name: 'Replace' }).click();
  await cell.run.click();
  await expect(cell.problem).toBeHidden();
  await expect(cell.result).toContainText('title');
});

test('a Postgres query that would never end is stopped, and its tables are there afterwards', async ({ lesson }) => {
  await lesson.open('splitting-columns');
  await lesson.skipPredictions();
  const first = lesson.cell('cast_postgres');
  await first.edit('CREATE TABLE kept AS SELECT 7 AS seven; SELECT seven FROM kept');
  await first.run.click();
  await expect(first.result).toContainText('7', START);
  const endless = lesson.cell('cast_postgres_text');
  await endless.edit('SELECT count(*) AS counted FROM generate_series(1, 100000000000) AS a');
  await endless.run.click();
  await expect(endless.stop).toBeVisible();
  await endless.stop.click();
  await expect(endless.region).toContainText('stopped');
  await endless.edit('SELECT seven + 1 AS eight FROM kept');
  await endless.run.click();
  await expect(endless.result).toContainText('8');
});

test('a Parquet file is written by SQL and read back with the network off', async ({ page, lesson }) => {
  await lesson.open('splitting-columns');
  const first = lesson.cell('first_addresses');
  await first.edit("COPY (SELECT customer_id, email, create_date FROM customer) TO 'people.parquet'; SELECT 1 AS done");
  await first.run.click();
  await expect(first.region).toContainText(/\d+ ms/);
  await page.context().setOffline(true);
  await first.edit(
    "COPY (SELECT customer_id, email, 4.99::DECIMAL(4,2) AS price FROM customer) TO 'priced.parquet'; SELECT 2 AS done",
  );
  await first.run.click();
  await expect(first.result).toContainText('2');
  const second = lesson.cell('sample_addresses');
  await second.edit(
    "SELECT count(*) AS people, count(email) AS addresses, sum(price) AS total, typeof(any_value(price)) AS type FROM 'priced.parquet'",
  );
  await second.run.click();
  await expect(second.result.getByRole('row').last()).toHaveText(/599.*590.*2,?989\.01.*DECIMAL\(4,2\)/);
  await page.context().setOffline(false);
});

test('a lesson without Postgres, Parquet, services and packages downloads none of them, nor their types', async ({
  page,
  lesson,
}) => {
  const { urls, scripts } = listen(page);
  await lesson.open('cron');
  await page.getByRole('button', { name: 'Run all' }).click();
  await lesson.untilIdle();
  const cell = lesson.cell('first_fires');
  const editorTypes = page.waitForResponse(/\/editor-types[./-]/);
  await cell.editor.focus();
  await editorTypes;
  // The warm second worker asks for the same file again, once the page has rested.
  expect(new Set(urls.filter((url) => url.endsWith('.wasm'))).size).toBe(1);
  expect(urls.filter((url) => POSTGRES.test(url))).toEqual([]);
  expect(urls.filter((url) => PACKAGE_TYPES.test(url))).toEqual([]);
  expect(urls.flatMap((url) => PACKAGE.exec(url)?.[1] ?? [])).toEqual(['croner']);
  const texts = await scripts();
  expect([PARQUET, ...SERVICES].filter((word) => texts.some((text) => text.includes(word)))).toEqual([]);

  await cell.edit("import { op } from 'arquero'\n[(await fetch('https://example.com/')).status, typeof op]");
  await cell.run.click();
  await expect(cell.region).toContainText('200', START);
  await expect.poll(() => urls.filter((url) => PACKAGE_TYPES.test(url)).length).toBe(1);
  expect(urls.flatMap((url) => PACKAGE.exec(url)?.[1] ?? [])).toEqual(['croner', 'arquero']);
  const more = await scripts();
  expect(SERVICES.filter((word) => more.some((text) => text.includes(word)))).toEqual(SERVICES);
});
