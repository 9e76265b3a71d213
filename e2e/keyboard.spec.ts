import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** A key is heard once the page's scripts are there. */
async function open(page: Page, keys: string, name: string) {
  const dialog = page.getByRole('dialog', { name });
  await expect(async () => {
    await page.keyboard.press(keys);
    await expect(dialog).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  return dialog;
}

/** Opens the palette, types, and waits until what is meant is the one that Enter chooses. */
async function choose(page: Page, query: string, title: string) {
  const palette = await open(page, 'ControlOrMeta+k', 'Commands');
  await page.keyboard.type(query);
  await expect(palette.getByRole('menuitem').first()).toContainText(title);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

test('with keys alone: to a cell, edit, run, its output and back, out of the editor, an exercise, and the work as a file', async ({
  page,
  lesson,
}) => {
  await lesson.open('splitting-columns');
  const cell = lesson.cell('guarded_cut');
  await choose(page, 'guarded', 'guarded_cut');
  await expect(cell.region).toBeFocused();
  await expect(cell.region).toBeInViewport();

  await page.keyboard.press('Enter');
  await expect(cell.editor).toBeFocused();
  await cell.region.locator('[data-editor=monaco]').waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('SELECT unnest(range(1000)) AS number');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell.region).toContainText(/\d+ ms/);
  await expect(cell.editor).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(cell.region).toBeFocused();
  await page.keyboard.press('o');
  await expect(cell.region.locator('[data-output] :focus')).toBeVisible();
  await page.keyboard.press('o');
  await expect(cell.region).toBeFocused();
  await page.keyboard.press('o');
  await page.keyboard.press('Escape');
  await expect(cell.region).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Tab');
  await expect(cell.editor).not.toBeFocused();
  await expect(page.locator(':focus')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(cell.editor).toBeFocused();
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Escape');

  const next = lesson.cell('email_parts');
  await page.keyboard.press('ArrowDown');
  await expect(next.region).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(cell.region).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+Enter');
  await expect(next.verdict).toContainText('Not attempted: ');
  await expect(next.region).toBeFocused();

  const file = page.waitForEvent('download');
  await choose(page, 'save all', 'Save all work as a file');
  const bytes = readFileSync(await (await file).path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

test('arrows go through cells, questions and exercises alike, and Enter goes into each', async ({ page, lesson }) => {
  await lesson.open('splitting-columns');
  await choose(page, 'first_addresses', 'first_addresses');
  const ids = await page.locator('[data-cell], [data-block]').evaluateAll((all) => all.map(({ id }) => id));
  for (const id of ids.slice(1, 8)) {
    await page.keyboard.press('ArrowDown');
    const block = page.getByRole('region', { name: id, exact: true });
    await expect(block).toBeFocused();
    await expect(block).toBeInViewport();
  }
  await choose(page, 'at_sign_groups', 'at_sign_groups');
  const question = page.getByRole('region', { name: 'at_sign_groups', exact: true });
  await page.keyboard.press('Enter');
  await expect(question.locator(':focus')).toBeVisible();
});

test('the palette finds headings, columns, lessons and questions, and says when there is nothing', async ({
  page,
  lesson,
}) => {
  await lesson.open('splitting-columns');
  await choose(page, 'guard the', 'Guard the cut');
  await expect(page.getByRole('heading', { name: 'Guard the cut' })).toBeFocused();

  const palette = await open(page, 'ControlOrMeta+k', 'Commands');
  await page.keyboard.type('insert customer.ema');
  await expect(palette.getByRole('menuitem')).toContainText('Put the caret into a cell first.');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('teapot');
  await expect(palette).toContainText('Nothing here is called “teapot”.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Guard the cut' })).toBeFocused();

  const cell = lesson.cell('first_addresses');
  await cell.edit('');
  await choose(page, 'insert customer.ema', 'Insert customer.email');
  await expect(cell.editor).toBeFocused();
  await expect(cell.region.locator('.view-lines')).toHaveText('email');

  await choose(page, 'first pipe', 'First pipeline');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First pipeline');
});

test('a command used lately comes first the next time', async ({ page }) => {
  await page.goto('./');
  await choose(page, 'dark', 'Theme: dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await open(page, 'ControlOrMeta+k', 'Commands');
  await expect(page.getByRole('menuitem').first()).toContainText('Theme: dark');
});

test('the palette opens on every route', async ({ page }) => {
  for (const path of ['./', './practice/', './author/', './coverage/', './practice/Q001/', './notebook/']) {
    await page.goto(path);
    await expect(page.getByRole('button', { name: 'Commands' })).toBeVisible();
    const palette = await open(page, 'ControlOrMeta+k', 'Commands');
    await expect(palette.getByRole('menuitem', { name: 'Search in this page' })).toBeVisible();
  }
});

test('words of the page are found in prose, in edited code and in results, one after the other', async ({
  page,
  lesson,
}) => {
  await lesson.open('splitting-columns');
  const cell = lesson.cell('first_addresses');
  await cell.edit("SELECT 'zanzibar' AS island");
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell.result).toContainText('zanzibar');
  const dialog = await open(page, 'ControlOrMeta+Shift+f', 'Search in this page');
  await page.keyboard.type('ZANZI');
  await expect(dialog.getByRole('menuitem')).toHaveCount(2);
  await expect(dialog.getByRole('menuitem').first()).toContainText("SELECT 'zanzibar' AS island");
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const bar = page.getByRole('region', { name: 'Found in this page' });
  await expect(bar).toContainText('2 of 2, first_addresses');
  await expect(cell.region).toBeFocused();
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('found-here') ?? [])].map((range) => (range as Range).toString()));
  expect(await marked()).toEqual(['zanzi']);

  await page.keyboard.press('F3');
  await expect(bar).toContainText('1 of 2');
  await page.keyboard.press('Shift+F3');
  await expect(bar).toContainText('2 of 2');
  await bar.getByRole('button', { name: 'End the search' }).click();
  await expect(bar).toBeHidden();
  expect(await marked()).toEqual([]);
});

test('letters are keys only on a cell, and can be switched off for good', async ({ page, lesson }) => {
  await lesson.open('splitting-columns');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await lesson.cell('first_addresses').edit('?');
  await expect(keys).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(keys).toBeVisible();
  await expect(keys).not.toContainText('Delete this cell');
  await keys.getByRole('checkbox', { name: 'Single letters and signs are keys too' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(lesson.cell('first_addresses').region).toBeFocused();
  await page.keyboard.press('?');
  await page.keyboard.press('o');
  await expect(lesson.cell('first_addresses').region).toBeFocused();
  await expect(keys).toBeHidden();

  await page.reload();
  await choose(page, 'keys', 'Keys');
  await expect(keys.getByRole('checkbox')).not.toBeChecked();
});

test('on a phone the palette fills the width, and its menu leads to it', async ({ page, lesson }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await lesson.open('splitting-columns');
  await page.getByRole('button', { name: 'Lesson menu' }).click();
  await page.getByRole('menuitem', { name: 'Commands' }).click();
  const palette = page.getByRole('dialog', { name: 'Commands' });
  expect((await palette.boundingBox())?.width).toBe(390);
  await palette.getByRole('menuitem', { name: 'Search in this page' }).click();
  await expect(page.getByRole('dialog', { name: 'Search in this page' })).toBeVisible();
});
