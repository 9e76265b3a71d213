import { readFileSync } from 'node:fs';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';
import { isSaved } from './saved-work-page';

const LESSON = 'splitting-columns';

test('a chart is built beside a result, is text in the cell, stays over a reload, and goes with Reset', async ({
  lesson,
  page,
}) => {
  await lesson.open(LESSON);
  await lesson.skipPredictions();
  const cell = lesson.cell('rate_shapes');
  await cell.region.getByRole('button', { name: 'Chart', exact: true }).click();
  const builder = cell.region.getByRole('region', { name: 'Chart builder of rate_shapes' });
  await expect(cell.chart).toContainText('films by rental_rate');
  await expect(builder).toContainText(
    'sql cell rate_shapes chart=bar x=rental_rate y=films title="films by rental_rate"',
  );

  await builder.getByRole('button', { name: 'Line', exact: true }).click();
  const title = builder.getByRole('textbox', { name: 'Title' });
  await title.fill('Films per price');
  await title.press('Enter');
  await builder.getByText('Log scale').click();
  const text = 'sql cell rate_shapes chart=line x=rental_rate y=films title="Films per price" scale=log';
  await expect(builder).toContainText(text);
  await expect(cell.chart.getByRole('img')).toHaveAccessibleName('line chart, films by rental_rate, 7 points');
  expect(await accessibilityFaults(page)).toEqual([]);

  await isSaved(page);
  await page.reload();
  await expect(cell.chart).toContainText('Films per price');
  await cell.reset.click();
  await expect(cell.chart).toBeHidden();
  await expect(cell.result).toBeVisible();
});

test('a chart is a file of its own: XML that names every bar, without anything from elsewhere', async ({
  lesson,
  page,
}) => {
  await lesson.open(LESSON);
  await lesson.skipPredictions();
  const cell = lesson.cell('customers_per_domain');
  const download = page.waitForEvent('download');
  await cell.region.getByRole('button', { name: 'Download the chart of customers_per_domain as SVG' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('customers_per_domain.svg');
  const xml = readFileSync(await file.path(), 'utf8');
  const read = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      root: parsed.documentElement.tagName,
      title: parsed.querySelector('title')?.textContent,
      bars: parsed.querySelectorAll('path').length,
      texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
    };
  }, xml);
  expect(read).toMatchObject({ root: 'svg', title: 'Customers per mail domain', bars: 1 });
  expect(read.texts).toEqual(expect.arrayContaining(['domain', 'customers', 'example.com']));
  expect(xml).not.toMatch(/var\(|light-dark\(/);
});

test('a query’s plan is a tree with rows and time, from its cell and as EXPLAIN ANALYZE', async ({ lesson, page }) => {
  await lesson.open(LESSON);
  await lesson.skipPredictions();
  const cell = lesson.cell('rate_shapes');
  const before = await cell.result.textContent();
  await cell.region.getByRole('button', { name: 'Plan', exact: true }).click();
  const panel = cell.region.getByRole('region', { name: 'Plan panel of rate_shapes' });
  await expect(panel).toContainText('most time', { timeout: 60_000 });
  await expect(panel).toContainText(/SEQ_SCAN.*ms/s);
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Close the plan' }).click();
  expect(await cell.result.textContent()).toBe(before);

  await cell.edit('EXPLAIN ANALYZE SELECT count(*) FROM film WHERE length > 100');
  await cell.run.click();
  const plan = cell.region.getByRole('region', { name: 'Plan of rate_shapes' });
  await expect(plan).toContainText('1,000 rows read', { timeout: 60_000 });
});

test('a line of many rows keeps its extremes and says so; on a phone too', async ({ lesson, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await lesson.open(LESSON);
  await lesson.skipPredictions();
  const cell = lesson.cell('rate_shapes');
  await cell.edit('SELECT i, CASE WHEN i = 123456 THEN 1000000 ELSE i % 10 END AS y FROM range(300000) AS r(i)');
  await cell.run.click();
  await expect(cell.region.getByText('300,000 rows').first()).toBeVisible({ timeout: 60_000 });
  await cell.region.getByRole('button', { name: 'Chart', exact: true }).click();
  const builder = cell.region.getByRole('region', { name: 'Chart builder of rate_shapes' });
  await builder.getByRole('button', { name: 'Line', exact: true }).click();
  await expect(cell.chart).toContainText('of 300,000 rows drawn: the first, last, least and greatest in each pixel');
  await expect(cell.chart).toContainText('1,000,000');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
});
