import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';

const LESSON = 'splitting-columns';
const CELL = 'first_addresses';
/** 1,000 rows, so that the engine has to sort and filter. */
const LONG = `SELECT i AS id, 'film ' || i AS title, (i % 7)::DECIMAL(4,2) AS rate, [i, NULL] AS parts
FROM range(1000) AS t(i)`;

async function runLong(page: Page, cell: ReturnType<import('./fixtures').LessonPage['cell']>) {
  await cell.edit(LONG);
  await cell.run.click();
  await expect(cell.region).toContainText(/1,000 rows · 4 columns · \d+ ms/);
  await expect(page.getByRole('grid', { name: `Result of ${CELL}` })).toBeVisible();
}

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

test('a result that is not run yet is sorted and filtered where it stands', async ({ lesson }) => {
  await lesson.open(LESSON);
  const { region, result } = lesson.cell(CELL);
  const cells = () => result.getByRole('row').nth(1).getByRole('cell');
  const first = await cells().first().textContent();
  const heading = result.getByRole('columnheader').nth(1);
  const name = await heading.evaluate((element) => element.firstChild?.textContent ?? '');
  await result.getByRole('button', { name: `Sort by ${name}` }).click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await result.getByRole('button', { name: `Sort by ${name}` }).click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(cells().first()).not.toHaveText(first ?? '');
  await result.getByRole('button', { name: `Sort by ${name}` }).click();
  await expect(heading).not.toHaveAttribute('aria-sort');
  await expect(cells().first()).toHaveText(first ?? '');
  await expect(region).not.toContainText(' ms');
});

test('a long result is sorted, filtered, profiled and inspected', async ({ page, lesson }) => {
  await lesson.open(LESSON);
  const cell = lesson.cell(CELL);
  await runLong(page, cell);
  const { region, result } = cell;
  const firstRow = result.getByRole('row').nth(1);

  await result.getByRole('button', { name: 'Sort by rate' }).click();
  await result.getByRole('button', { name: 'Sort by rate' }).click();
  await expect(firstRow).toContainText('film 6');
  await result.getByRole('button', { name: 'Sort by id' }).click({ modifiers: ['Shift'] });
  await result.getByRole('button', { name: 'Sort by id' }).click({ modifiers: ['Shift'] });
  await expect(firstRow).toContainText('film 993');

  const heading = result.getByRole('columnheader', { name: 'title' });
  await heading.hover();
  await heading.getByRole('button', { name: 'Menu of title' }).click();
  await page.getByRole('menuitem', { name: 'Filter…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter title' });
  await dialog.getByRole('textbox', { name: 'Value' }).fill('FILM 99');
  await dialog.getByRole('button', { name: 'Filter' }).click();
  await expect(region).toContainText('11 of 1,000 rows:');
  await expect(firstRow).toContainText('film 993');

  await region.getByRole('button', { name: 'Profile' }).click();
  const profile = region.getByRole('table', { name: `Columns of ${CELL}` });
  await expect(profile.getByRole('row', { name: /^rate/ })).toContainText('0.00 – 6.00');
  await profile.getByRole('button', { name: 'rate' }).click();
  await expect(region.getByRole('table', { name: 'Most frequent values of rate' })).toContainText('1.00');
  expect(await accessibilityFaults(page)).toEqual([]);

  await region.getByRole('button', { name: 'Remove the filter title contains “FILM 99”' }).click();
  await expect(region).not.toContainText('of 1,000 rows:');

  await firstRow.getByRole('gridcell').nth(3).click();
  const value = page.getByRole('dialog', { name: 'parts' });
  await expect(value).toContainText('List(2)');
  await page.keyboard.press('Escape');
  await expect(value).toBeHidden();
});

test('keys alone sort, open a menu, inspect, and copy a cell and rows', async ({ page, lesson, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lesson.open(LESSON);
  const cell = lesson.cell(CELL);
  await runLong(page, cell);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await cell.result.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(clipboard).toBe('film 0');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(clipboard).toBe('0\tfilm 0\t0.00\t[0,null]\n1\tfilm 1\t1.00\t[1,null]\n');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'title' })).toContainText('6 characters');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(cell.result.getByRole('columnheader', { name: 'title' })).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('menu', { name: 'Column title' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell.result).toBeFocused();
});

test('a result is downloaded as CSV and as Parquet, and its rows are copied', async ({ page, lesson, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lesson.open(LESSON);
  const cell = lesson.cell(CELL);
  await runLong(page, cell);
  const download = async (item: string) => {
    await cell.region.getByRole('button', { name: 'Download' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item, exact: true }).click(),
    ]);
    return file;
  };
  const csv = await download('CSV, exact');
  expect(csv.suggestedFilename()).toBe(`${CELL}.csv`);
  const lines = (await textOf(csv)).split('\n');
  expect([lines.length, lines[0], lines[1000]]).toEqual([
    1002,
    'id,title,rate,parts',
    '999,film 999,5.00,"[999,null]"',
  ]);
  expect((await textOf(await download('CSV, safe for spreadsheets'))).slice(0, 3)).toBe('\ufeffid');
  const parquet = await download('Parquet');
  expect(parquet.suggestedFilename()).toBe(`${CELL}.parquet`);
  expect((await readFile(await parquet.path())).subarray(0, 4).toString()).toBe('PAR1');

  await cell.region.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rows as JSON' }).click();
  await expect(cell.region).toContainText('1,000 rows copied.');
  const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toHaveLength(1000);
});
