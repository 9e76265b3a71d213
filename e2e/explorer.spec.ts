import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';

const LESSON = 'splitting-columns';
const CELL = 'first_addresses';
const MAKES = `CREATE TABLE "Day of" AS SELECT i AS n, i * 2 AS "double n" FROM range(9) AS t(i);
COPY (SELECT 7 AS n) TO 'seven.csv';
SELECT n FROM "Day of"`;

const rail = (page: Page) => page.getByRole('complementary', { name: 'Tables' });
const section = (page: Page, name: string) => rail(page).getByRole('region', { name, exact: true });
const entry = (page: Page, where: string, name: string) =>
  section(page, where)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `Insert ${name}`, exact: true }) })
    .first();

test('what cells make stands in the explorer, with its first rows, a way to it and its files', async ({
  page,
  lesson,
}) => {
  await lesson.open(LESSON);
  await expect(section(page, 'DuckDB')).toContainText('not started');
  await expect(section(page, 'Data')).toContainText('film');
  const cell = lesson.cell(CELL);
  await cell.edit(MAKES);
  await cell.run.click();
  const made = entry(page, 'DuckDB', 'Day of');
  await expect(made).toContainText('9');
  await expect(section(page, 'DuckDB')).not.toContainText('not started');

  await made.getByText('Day of', { exact: true }).click();
  await expect(made.getByRole('list', { name: 'Columns of Day of' })).toContainText('BIGINT');
  await made.getByText('First five rows').click();
  await expect(made.getByRole('table', { name: 'First rows of Day of' }).getByRole('row')).toHaveCount(6);

  const file = entry(page, 'Files', 'seven.csv');
  await file.hover();
  await file.getByRole('button', { name: 'More for seven.csv' }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Download' }).click(),
  ]);
  expect(await readFile(await saved.path(), 'utf8')).toBe('n\n7\n');
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.evaluate(() => window.scrollTo(0, 0));
  await made.hover();
  await made.getByRole('button', { name: 'More for Day of' }).click();
  await page.getByRole('menuitem', { name: `Go to the cell ${CELL}` }).click();
  await expect(cell.region).toBeInViewport();
  await expect(cell.region).toBeFocused();
});

test('a name is typed where the caret was last, as the language of the cell writes it', async ({ page, lesson }) => {
  await lesson.open(LESSON);
  const cell = lesson.cell(CELL);
  await cell.edit(MAKES);
  await cell.run.click();
  const made = entry(page, 'DuckDB', 'Day of');
  await expect(made).toBeVisible();
  await cell.edit('SELECT * FROM ');
  await expect(made).toBeHidden();
  await entry(page, 'Data', 'film').hover();
  await entry(page, 'Data', 'film').getByRole('button', { name: 'Insert film', exact: true }).click();
  await expect(cell.region).toContainText('SELECT * FROM film');
  await page.keyboard.type(' LIMIT 3');
  await expect(cell.region).toContainText('SELECT * FROM film LIMIT 3');
});

test('without a cell to type into the name is copied, and said', async ({ page, lesson, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lesson.open(LESSON);
  await entry(page, 'Data', 'film').hover();
  await entry(page, 'Data', 'film').getByRole('button', { name: 'Insert film', exact: true }).click();
  await expect(page.getByText('Copied, as no cell was entered yet: film')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('film');
});

test('keys go from name to name, open, and reach the actions', async ({ page, lesson }) => {
  await lesson.open(LESSON);
  const names = section(page, 'Data').locator('summary').filter({ visible: true });
  await names.first().focus();
  await page.keyboard.press('ArrowRight');
  const first = section(page, 'Data').getByRole('listitem').first();
  await expect(first.getByRole('list')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(first.getByRole('list').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(names.first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(first.getByRole('list')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(section(page, 'Data').getByRole('listitem').nth(1).locator('summary').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(section(page, 'Data').getByRole('listitem').nth(1).getByRole('button').first()).toBeFocused();
});

test('a lesson of TypeScript tells its variables and names no engine', async ({ page, lesson }) => {
  await lesson.open('typescript-from-python');
  await expect(section(page, 'DuckDB')).toBeHidden();
  await expect(section(page, 'Variables')).toContainText('once they have run');
  const cell = page.getByRole('region', { name: 'Variables', exact: true });
  await lesson.skipPredictions();
  await page.getByRole('banner').getByRole('button', { name: 'Run all' }).click();
  await lesson.untilIdle();
  await expect(cell).toContainText(/\w+\[\] \([\d,]+\)/);
  await expect(cell).toContainText('function (');
  const count = async () => section(page, 'Variables').getByRole('listitem').count();
  const all = await count();
  await rail(page).getByRole('searchbox', { name: 'Filter names' }).fill('zzz');
  await expect(rail(page)).toContainText('No such name');
  await rail(page).getByRole('searchbox', { name: 'Filter names' }).press('Escape');
  await expect.poll(count).toBe(all);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the sheet closes when a name is typed', async ({ page, lesson }) => {
    await lesson.open(LESSON);
    const cell = lesson.cell(CELL);
    await cell.region.locator('pre').first().tap();
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: 'Tables' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Tables' });
    await sheet.getByRole('button', { name: 'Insert film', exact: true }).tap();
    await expect(sheet).toBeHidden();
    await expect(cell.region).toContainText(/;?\s*film$|film/);
  });
});
