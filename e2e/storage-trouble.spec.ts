import { downloadWork } from './download-work';
import { expect, test } from './fixtures';
import { CELL, chip, isSaved, LESSON, MINE, notice } from './saved-work-page';

/** How long after something happens to the storage the page has said so. */
const SOON = { timeout: 2_000 };

test('a browser that has no room left says so within two seconds, and the work is downloaded from the page', async ({
  page,
  lesson,
}) => {
  const session = await page.context().newCDPSession(page);
  // The browser remembers for a while how much room there was: it must not have looked yet.
  const { origin } = new URL(process.env.ROOT_SITE ?? '');
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await lesson.open(LESSON);
  const cell = lesson.cell(CELL);
  await cell.edit(MINE);
  await isSaved(page);
  await page.keyboard.insertText(`\n-- ${'more '.repeat(50_000)}`);
  const full = notice(page, 'This browser does not save your lesson.');
  await expect(full).toContainText('the browser has no room left', SOON);
  await expect(chip(page)).toContainText('Not saved');
  const { work } = await downloadWork(page, full.getByRole('button', { name: 'Download my work' }));
  expect(work).toContain('more more');
  await full.getByRole('button', { name: 'Try again' }).click();
  await expect(full).toBeVisible();
  await cell.edit(MINE);
  await isSaved(page);
});

test('work that is deleted while its page is open is missed within two seconds, is downloaded, and saved again', async ({
  page,
  lesson,
}) => {
  await lesson.open(LESSON);
  const cell = lesson.cell(CELL);
  await cell.edit(MINE);
  await isSaved(page);
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  const gone = notice(page, 'What was saved of this lesson is gone from this browser');
  await expect(gone).toBeVisible(SOON);
  await expect(chip(page)).toContainText('Not saved');
  const { work } = await downloadWork(page, gone.getByRole('button', { name: 'Download my work' }));
  expect(work).toContain('mine@example.com');
  await gone.getByRole('button', { name: 'Save it again' }).click();
  await isSaved(page);
  await page.reload();
  await expect(cell.region).toContainText('mine@example.com');
});

test('a browser that refuses storage says so within two seconds, and the work is downloaded from the page', async ({
  page,
  lesson,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('refused', 'SecurityError');
        },
      },
    });
  });
  await lesson.open(LESSON);
  const refused = notice(page, 'This browser does not save your lesson.');
  await expect(refused).toContainText('the browser forbids storage for this site', SOON);
  await lesson.cell(CELL).edit(MINE);
  const { work } = await downloadWork(page, refused.getByRole('button', { name: 'Download my work' }));
  expect(work).toContain('mine@example.com');
});
