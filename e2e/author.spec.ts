import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { newLesson, newQuestion } from '../lib/authoring/templates';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';
import { setCode } from './monaco';

const FOLDER = new URL('../lib/authoring/fixtures/grades-lesson/', import.meta.url);
const LESSON = readFileSync(new URL('lesson.md', FOLDER), 'utf8');
const GRADES = readFileSync(new URL('grades.csv', FOLDER));

/** The page for authors, by roles and names only. */
function studioOf(page: Page) {
  const source = page.getByRole('region', { name: 'Source', exact: true });
  const box = source.getByRole('textbox', { name: 'Source of the lesson' });
  const tab = (name: RegExp) => source.getByRole('tab', { name });
  return {
    source,
    box,
    preview: page.getByRole('region', { name: 'Preview', exact: true }),
    bar: page.getByRole('banner'),
    problems: source.getByRole('list', { name: 'Problems' }),
    tab,
    async write(text: string) {
      await source.locator('[data-editor=monaco] textarea').waitFor();
      await box.focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(text);
    },
    async prove() {
      await page.getByRole('banner').getByRole('button', { name: 'Prove' }).click();
      await expect(tab(/Proof/)).toHaveAttribute('aria-selected', 'true');
      await expect(source.getByRole('status').filter({ hasText: /claim/ })).toBeVisible({ timeout: 80_000 });
    },
    /** Until what is typed is in this browser. */
    kept: () => expect(page.getByRole('banner')).toContainText(/Kept \d/),
  };
}

async function start(page: Page, button: string) {
  await page.goto('./author/');
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('region', { name: 'Source', exact: true })).toBeVisible();
  return studioOf(page);
}

async function freshPage(browser: Browser, page: Page) {
  const context = await browser.newContext({ baseURL: new URL('./', page.url().replace(/author\/.*$/, '')).href });
  return context.newPage();
}

test('an instructor writes prose, an exercise and a CSV, proves them, saves one file, and opens it in a fresh profile', {
  tag: '@sub-path',
}, async ({ page, browser }) => {
  test.setTimeout(240_000);
  const studio = await start(page, 'New lesson');
  await studio.tab(/Files/).click();
  const chooser = page.waitForEvent('filechooser');
  await studio.source.getByRole('button', { name: 'Add files…' }).click();
  await (await chooser).setFiles({ name: 'Grades.CSV', mimeType: 'text/csv', buffer: GRADES });
  await expect(studio.source.getByRole('list', { name: 'Files' })).toContainText('grades.csv');
  await expect(studio.source).toContainText('table grades, 6 rows, 3 columns');

  await studio.source.getByRole('button', { name: 'Add to data' }).click();
  await expect(studio.preview.getByText('./grades.csv')).toBeVisible();

  await studio.write(LESSON);
  await expect(studio.preview.getByRole('heading', { level: 1 })).toHaveText('Grades, counted with care');
  await studio.prove();
  await expect(studio.source).toContainText(/All \d+ claims hold/);
  await expect(studio.source.getByRole('list', { name: 'Mutants of the solutions' })).toContainText(
    /passed_per_course (\d+) of \1 mutants caught/,
  );
  await studio.kept();

  const download = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+S');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('grades-lesson.zip');
  const file = readFileSync(await saved.path());

  const other = await freshPage(browser, page);
  await other.goto('./author/');
  await expect(other.getByText('None yet.')).toBeVisible();
  const picker = other.waitForEvent('filechooser');
  await other.getByRole('button', { name: 'Open file…' }).click();
  await (await picker).setFiles({ name: 'grades-lesson.zip', mimeType: 'application/zip', buffer: file });
  const opened = studioOf(other);
  await expect(opened.preview).toContainText('From a file, not from Millrace: opened from grades-lesson.zip on');
  await expect(opened.preview.getByRole('heading', { level: 1 })).toHaveText('Grades, counted with care');
  await opened.prove();
  await expect(opened.source).toContainText(/All \d+ claims hold/);

  const cell = opened.preview.getByRole('region', { name: 'passed_per_course', exact: true });
  await setCode(
    other,
    'passed_per_course',
    'SELECT course, count(*) AS passed FROM grades WHERE points >= 10 GROUP BY course',
  );
  await cell.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(cell).toContainText('so a course without any is gone', { timeout: 60_000 });
  await other.context().close();
});

test('a mistake is listed, marked, led to and mended, and the last good preview stays meanwhile', async ({ page }) => {
  const studio = await start(page, 'New lesson');
  await studio.write(
    LESSON.replace('data: [./grades.csv]', 'data: []').replace('sql cell grade_list', 'sql sell grade_list'),
  );
  await expect(studio.problems).toContainText('unknown role sell: did you mean cell?');
  await expect(studio.bar.getByRole('button', { name: '1 problem' })).toBeVisible();
  await expect(studio.preview.getByRole('heading', { level: 1 })).toHaveText('My lesson');
  await expect(studio.preview).toContainText('As of your last text without mistakes.');

  await studio.bar.getByRole('button', { name: 'Prove' }).click();
  await expect(studio.problems).toBeVisible();
  await studio.problems.getByRole('button', { name: /^Go to 19:/ }).click();
  await expect(studio.box).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.insertText(' fold=yes');
  await studio.problems.getByRole('button', { name: 'Replace' }).click();
  await expect(studio.source).toContainText('The text has no mistakes.');
  await expect(studio.preview.getByRole('heading', { level: 1 })).toHaveText('Grades, counted with care');
  await expect(
    studio.preview.getByRole('region', { name: 'grade_list' }).getByRole('button', { name: 'Unfold' }),
  ).toBeVisible();
});

test('what ran stays while the words around it change, and a cell whose code changes is stale', async ({ page }) => {
  const studio = await start(page, 'New lesson');
  const cell = studio.preview.getByRole('region', { name: 'orders', exact: true });
  await expect(cell.getByRole('table')).toHaveCount(0);
  await cell.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(cell.getByRole('table')).toContainText('Cleo', { timeout: 60_000 });

  const reworded = newLesson().replace('Say first why', 'Tell first why');
  await studio.write(reworded);
  await expect(studio.preview).toContainText('Tell first why');
  await expect(cell.getByRole('table')).toContainText('Cleo');
  await expect(cell).not.toContainText('stale');

  await studio.write(reworded.replace("'Cleo'", "'Dora'"));
  await expect(cell).toContainText('stale');
});

test('a failed claim leads to its line, and an edit says that the proof is of another text', async ({ page }) => {
  const studio = await start(page, 'New lesson');
  await studio.write(
    newLesson()
      .replace('There are four orders', 'There are five orders')
      .replace('-- There are four orders', '-- There are five orders'),
  );
  await studio.prove();
  await expect(studio.source).toContainText('1 of');
  const failed = studio.source.getByRole('list', { name: 'Claims that do not hold' });
  await failed.getByRole('button', { name: /^Go to/ }).click();
  await expect(studio.box).toBeFocused();
  await page.keyboard.insertText(' ');
  await expect(studio.source).toContainText('The text has changed since');
});

test('a proof is cancelled within half a second', async ({ page }) => {
  const studio = await start(page, 'New lesson');
  await studio.bar.getByRole('button', { name: 'Prove' }).click();
  const cancel = studio.bar.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeVisible();
  const took = await cancel.evaluate(async (button: HTMLElement) => {
    const began = performance.now();
    button.click();
    while (!document.body.textContent?.includes('The proof was cancelled.')) await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });
  expect(took).toBeLessThan(500);
  await studio.prove();
  await expect(studio.source).toContainText(/All \d+ claims hold/);
});

test('drafts are there after a reload, can be doubled, and come back when they were removed by mistake', async ({
  page,
}) => {
  const studio = await start(page, 'New question');
  await studio.write(newQuestion().replaceAll('My question', 'Large orders'));
  await studio.kept();
  await page.reload();
  await expect(studio.preview.getByRole('heading', { level: 1 })).toHaveText('Large orders');

  await page.getByRole('button', { name: 'All drafts' }).click();
  const drafts = page.getByRole('region', { name: 'Drafts in this browser' });
  await expect(drafts.getByRole('listitem')).toHaveCount(1);
  await drafts.getByRole('button', { name: 'Duplicate Large orders' }).click();
  await expect(drafts.getByRole('listitem')).toHaveCount(2);
  await expect(drafts).toContainText('copied from “Large orders”');
  await drafts.getByRole('button', { name: 'Remove Large orders' }).first().click();
  await expect(drafts.getByRole('listitem')).toHaveCount(1);
  await drafts.getByRole('button', { name: 'Undo' }).click();
  await expect(drafts.getByRole('listitem')).toHaveCount(2);
});

test('a second tab of a draft only reads, until it takes over', async ({ page, context }) => {
  const studio = await start(page, 'New lesson');
  await studio.kept();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('This draft is open in another tab.')).toBeVisible();
  await second.getByRole('button', { name: 'Edit here instead' }).first().click();
  await expect(page.getByText('This draft is open in another tab.')).toBeVisible();
});

test('typing in a lesson of 1,800 lines never waits for its reading', async ({ page }) => {
  const cron = readFileSync(new URL('../lessons/m7-schedule/cron/lesson.md', import.meta.url), 'utf8');
  const studio = await start(page, 'New lesson');
  await studio.write(cron.slice(0, cron.indexOf('```sql check prose')));
  await expect(studio.preview.getByRole('heading', { level: 1 })).toHaveText(/cron/i, { timeout: 30_000 });
  await studio.box.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\n\nA last word, typed at the end of a long lesson.', { delay: 20 });
  await expect(studio.preview).toContainText('typed at the end of a long lesson');
});

test('on a phone source and preview are one at a time, and nothing is wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const studio = await start(page, 'New lesson');
  await expect(studio.preview).toBeHidden();
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(390);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(studio.preview.getByRole('heading', { level: 1 })).toHaveText('My lesson');
  await expect(studio.source).toBeHidden();
  expect(await width()).toBe(390);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page for authors has no accessibility fault in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./author/');
    await expect(page.getByText('None yet.')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'New lesson' }).click();
    const studio = studioOf(page);
    await studio.write(newLesson().replace('sql cell', 'sql sell'));
    await expect(studio.problems).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await studio.problems.getByRole('button', { name: 'Replace' }).click();
    await studio.tab(/Files/).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await studio.prove();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
