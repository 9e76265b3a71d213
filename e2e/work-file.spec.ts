import type { Browser, Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility';
import { downloadWork } from './download-work';
import { expect, test } from './fixtures';
import { CELL, isSaved, LESSON, MINE, notice } from './saved-work-page';

/** Another browser: nothing of this one is in it. */
async function otherBrowser(browser: Browser, page: Page) {
  const context = await browser.newContext({ baseURL: new URL('../../', page.url()).href });
  return context.newPage();
}

test('all work goes into one file, and from it into another browser, with a choice where both have some', {
  tag: '@sub-path',
}, async ({ page, lesson, browser }) => {
  await lesson.open(LESSON);
  await lesson.cell(CELL).edit(MINE);
  await isSaved(page);
  await page.getByRole('button', { name: 'Lesson menu' }).click();
  await page.getByRole('menuitem', { name: 'Your work…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your work' });
  await expect(dialog).toContainText('1 lesson or question');
  expect(await accessibilityFaults(page)).toEqual([]);
  const { file } = await downloadWork(page, dialog.getByRole('button', { name: 'Save all work as a file' }));

  const other = await otherBrowser(browser, page);
  await other.goto(`./lessons/${LESSON}/`);
  const region = other.getByRole('region', { name: CELL, exact: true });
  const bringIn = async (chosen: string) => {
    await other.getByRole('button', { name: 'Lesson menu' }).click();
    await other.getByRole('menuitem', { name: 'Your work…' }).click();
    const choosing = other.waitForEvent('filechooser');
    await other.getByRole('button', { name: 'Choose a file…' }).click();
    await (await choosing).setFiles(chosen);
  };
  await bringIn(file);
  const items = other.getByRole('list', { name: 'What is in the file' });
  await expect(items.getByRole('listitem')).toContainText(/splitting-columns.*not here yet/);
  await other.getByRole('button', { name: 'Bring in 1 thing' }).click();
  await other.getByRole('button', { name: 'Load the page again' }).click();
  await expect(region).toContainText('mine@example.com');

  await bringIn(file);
  await expect(other.getByRole('dialog')).toContainText('1 thing, all the same as here');
  await expect(other.getByRole('dialog')).toContainText('There is nothing to bring in.');
  await other.getByRole('button', { name: 'Close' }).click();

  await region.getByRole('button', { name: 'Reset' }).click();
  await isSaved(other);
  await bringIn(file);
  await expect(items.getByRole('listitem')).toContainText('older than here');
  await items.getByRole('button', { name: 'Take the file’s' }).click();
  expect(await accessibilityFaults(other)).toEqual([]);
  await other.getByRole('button', { name: 'Bring in 1 thing' }).click();
  await other.getByRole('button', { name: 'Load the page again' }).click();
  await expect(region).toContainText('mine@example.com');
});

test('a file that is no file of work is refused in words, and nothing is changed', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Your work' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await choosing).setFiles({ name: 'work.zip', mimeType: 'application/zip', buffer: Buffer.from('hello') });
  await expect(notice(page, '“work.zip” is not brought in: it is no zip archive.')).toBeVisible();
});
