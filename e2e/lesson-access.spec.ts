import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

test('with keys alone a reader runs and edits a cell, leaves it, checks an exercise and reads the verdict', async ({
  page,
  lesson,
}) => {
  await lesson.open('splitting-columns');
  const first = lesson.cell('first_addresses');
  await first.run.focus();
  await page.keyboard.press('Enter');
  await expect(first.region).toContainText(/\d+ ms/);
  await expect(first.run).toBeFocused();

  // Past what else the cell's head offers: copying, and how it depends.
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab');
  await expect(first.editor).toBeFocused();
  await first.region.locator('[data-editor=monaco]').waitFor();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' OFF');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(first.problem).toBeVisible();
  await expect(first.editor).toBeFocused();
  await page.keyboard.type('S');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(first.editor).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(first.region).toBeFocused();

  const answer = lesson.cell('email_parts');
  await answer.edit("SELECT customer_id, 'a' AS username, email AS domain FROM customer");
  await page.keyboard.press('Escape');
  await answer.check.focus();
  await page.keyboard.press('Enter');
  await expect(answer.verdict).toContainText('Not yet: ');
  await expect(answer.check).toBeFocused();
  const open = answer.region.getByRole('button', { name: 'Open this variant' }).first();
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(answer.region.getByRole('note')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(answer.region).toBeFocused();
});

test('the keys of a cell lead to the next one, which comes into view below the bar', async ({ page, lesson }) => {
  await lesson.open('splitting-columns');
  await lesson.cell('first_addresses').editor.focus();
  for (const id of ['at_signs', 'sample_addresses', 'cut_rules']) {
    await page.keyboard.press('Shift+Enter');
    const next = lesson.cell(id);
    await expect(next.editor).toBeFocused();
    await expect(next.editor).toBeInViewport({ ratio: 1 });
  }
  await page.goto('./lessons/splitting-columns/#guarded_cut');
  await page.reload();
  const bar = await page.getByRole('banner').boundingBox();
  await expect
    .poll(async () => (await lesson.cell('guarded_cut').region.boundingBox())?.y ?? 0)
    .toBeGreaterThan(bar?.height ?? 0);
  await expect(lesson.cell('guarded_cut').region).toBeInViewport({ ratio: 1 });
});

test('what is answered, skipped, reset or taken over does not lose the focus', async ({ page, lesson, context }) => {
  await lesson.open('splitting-columns');
  const prediction = page.getByRole('region', { name: 'at_sign_groups', exact: true });
  await prediction.getByRole('button', { name: 'Skip, show the result' }).press('Enter');
  await expect(prediction).toBeFocused();
  await prediction.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(prediction).toBeFocused();

  const first = lesson.cell('first_addresses');
  await first.edit('SELECT 1 AS one');
  await first.reset.press('Enter');
  await expect(first.region).toBeFocused();

  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByRole('button', { name: 'Edit here instead' }).press('Enter');
  await expect(second.getByRole('main')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Edit here instead' })).toBeVisible();
});

/** All that stands in a live region, as it comes. */
async function hear(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const live = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const place = (target instanceof Element ? target : target.parentElement)?.closest(live);
        const words = place?.textContent.trim();
        if (words && heard.at(-1) !== words) heard.push(words);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { heard });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test('runs and verdicts are announced in few words, and the time that counts is not', async ({ page, lesson }) => {
  await lesson.open('splitting-columns');
  const heard = await hear(page);
  const cell = lesson.cell('pieces_in_typescript');
  await cell.edit('await new Promise((done) => setTimeout(done, 1500))\nconst rows = [{ one: 1 }]\nrows');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell.region).toContainText(/running, \d\.\d s/);
  await expect(cell.region).toContainText(/\d+ ms/);
  expect(await heard()).toEqual(['running', expect.stringMatching(/^pieces_in_typescript: done, 1 row, \d\.\d s/)]);

  const answer = lesson.cell('email_parts');
  await answer.edit("SELECT customer_id, 'a' AS username, email AS domain FROM customer");
  await answer.check.click();
  await expect(answer.verdict).toContainText('Not yet');
  const [, , checking, verdict, ...rest] = await heard();
  expect([checking, rest]).toEqual(['Checking', []]);
  expect(verdict).toContain('Not yet: ');
  expect(verdict).not.toContain('Open this variant');
});

test('focus moves nothing, and a result takes neither the focus nor the place', async ({ page, lesson }) => {
  await lesson.open('splitting-columns');
  await lesson.skipPredictions();
  const cell = lesson.cell('exact_cents');
  await cell.region.scrollIntoViewIfNeeded();
  // Those beside the page have their own lists, which may grow.
  const headings = () =>
    page
      .getByRole('main')
      .getByRole('heading')
      .evaluateAll((all) => all.map((h) => h.getBoundingClientRect().top));
  const before = await headings();
  await cell.editor.focus();
  await cell.region.locator('[data-editor=monaco]').waitFor();
  expect(await headings()).toEqual(before);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell.region).toContainText(/\d+ ms/);
  await expect(cell.editor).toBeFocused();
  expect(await headings()).toEqual(before);
});

test('a cell is edited and run in forced colours', async ({ page, lesson }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await lesson.open('splitting-columns');
  const first = lesson.cell('first_addresses');
  await first.edit('SELECT 42 AS answer');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(first.result).toContainText('42');
});
