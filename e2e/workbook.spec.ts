import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';
import { setCode } from './monaco';
import { drop, workbookOf } from './workbook-page';

test('a blank page is a plain editor, keeps nothing until something is typed, and becomes a notebook with its second cell', {
  tag: '@sub-path',
}, async ({ page }) => {
  test.setTimeout(120_000);
  const book = workbookOf(page);
  await page.goto('./notebook/');
  await expect(book.cell('query_1').getByRole('textbox', { name: 'Code of query_1' })).toBeVisible();
  await expect(book.bar).not.toContainText(/Saved/);
  await page.getByRole('button', { name: 'Try a query on film' }).click();
  await expect(page).toHaveURL(/\?n=[0-9a-f]+$/);
  await book.saved();
  await expect(page.getByRole('button', { name: 'Cell menu of query_1' })).toHaveCount(0);
  await book.bar.getByRole('button', { name: /^Run/ }).click();
  await expect(book.result('query_1')).toContainText('title', { timeout: 60_000 });

  await book.fromMenu('Add a cell of TypeScript');
  await setCode(page, 'code_1', 'query_1.map((film) => film.rental_rate).length');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(book.cell('code_1')).toContainText('20', { timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Untitled');
  await expect(book.result('query_1')).toContainText('title');
});

test('cells are added, split, merged, moved, renamed, deleted and put back, and a reload keeps them all', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const book = workbookOf(page);
  await page.goto('./notebook/?new');
  await setCode(page, 'query_1', 'SELECT 1 AS a;\nSELECT 2 AS b');
  await book.fromMenu('Add a text');
  await page.getByRole('textbox', { name: 'Text of text_1' }).fill('## What it is\n\nTwo **numbers**.');
  await page.keyboard.press('Escape');
  await expect(book.cell('text_1').getByRole('heading', { name: 'What it is' })).toBeVisible();
  await expect(book.cell('text_1')).toBeFocused();
  await book.add('SQL');
  await setCode(page, 'query_2', 'SELECT b + 1 AS c FROM query_1');
  await book.run('query_2');
  await expect(book.result('query_2')).toContainText('3', { timeout: 60_000 });

  await setCode(page, 'query_1', 'SELECT 1 AS a;\nSELECT 2 AS b');
  await page.keyboard.press('ControlOrMeta+End');
  await book.choose('query_1', 'Split at the caret');
  await expect.poll(book.order).toEqual(['query_3', 'query_1', 'text_1', 'query_2']);
  await book.choose('query_3', 'Merge with the cell below');
  await expect.poll(book.order).toEqual(['query_1', 'text_1', 'query_2']);
  await book.choose('text_1', 'Move up');
  await expect.poll(book.order).toEqual(['text_1', 'query_1', 'query_2']);

  await book.cell('query_2').getByRole('button', { name: 'query_2, rename' }).click();
  const name = page.getByRole('textbox', { name: 'Name of query_2' });
  await name.fill('film');
  await name.press('Enter');
  await expect(book.cell('query_2').getByRole('alert')).toContainText('film is a data set');
  await name.fill('plus_one');
  await name.press('Enter');
  await expect(book.cell('plus_one')).toBeFocused();

  await book.choose('query_1', 'Delete');
  await expect(book.said).toContainText('Deleted query_1.');
  await expect.poll(book.order).toEqual(['text_1', 'plus_one']);
  await book.run('plus_one');
  await expect(book.cell('plus_one').getByRole('alert')).toContainText('query_1');
  await book.said.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(book.order).toEqual(['text_1', 'query_1', 'plus_one']);
  await book.cell('text_1').focus();
  await page.keyboard.press('Shift+Z');
  await expect.poll(book.order).toEqual(['text_1', 'plus_one']);
  await page.keyboard.press('z');
  await expect.poll(book.order).toEqual(['text_1', 'query_1', 'plus_one']);

  await page.getByRole('button', { name: 'Untitled, rename' }).click();
  await page.getByRole('textbox', { name: 'Name of the notebook' }).fill('Two numbers');
  await page.keyboard.press('Enter');
  await book.saved();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two numbers');
  await expect.poll(book.order).toEqual(['text_1', 'query_1', 'plus_one']);
  await expect(book.cell('query_1')).toContainText('SELECT 2 AS b');
  await book.bar.getByRole('button', { name: 'Run all' }).click();
  await expect(book.result('plus_one')).toContainText('3', { timeout: 60_000 });
});

test('a lesson is opened as a notebook with the code as it stands', async ({ page, lesson }) => {
  test.setTimeout(120_000);
  await lesson.open('select-join-inspect');
  const [first] = await page.locator('[data-cell]').evaluateAll((cells) => cells.map(({ id }) => id));
  await page.getByRole('button', { name: 'Lesson menu' }).click();
  await page.getByRole('menuitem', { name: 'Open as notebook' }).click();
  await expect(page).toHaveURL(/\/notebook\/\?n=/);
  await expect(workbookOf(page).cell(first ?? '')).toBeVisible();
});

test('a second tab reads, and takes over when it is asked to', async ({ page, context }) => {
  const book = workbookOf(page);
  await page.goto('./notebook/?new');
  await setCode(page, 'query_1', 'SELECT 1 AS first');
  await book.saved();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('This notebook is open in another tab.')).toBeVisible();
  await other.getByRole('button', { name: 'Edit here instead' }).click();
  await setCode(other, 'query_1', 'SELECT 2 AS second');
  await expect(other.getByRole('banner')).toContainText(/Saved \d/);
  await expect(page.getByText('This notebook is open in another tab.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a notebook has no accessibility fault in ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    const book = workbookOf(page);
    await page.goto('./notebook/?new');
    expect(await accessibilityFaults(page)).toEqual([]);
    await book.fromMenu('Add a text');
    await page.getByRole('textbox', { name: 'Text of text_1' }).fill('## A heading\n\nand words');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drop(page, { name: 'grades.csv', text: 'course,points\nsql,3\n' });
    await expect(book.dialog).toContainText('1 row', { timeout: 60_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await book.dialog.getByRole('button', { name: 'Add as table grades' }).click();
    await expect(book.dialog).toHaveCount(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await book.saved();
    await book.fromMenu('All notebooks');
    await expect(page.getByRole('list', { name: 'Notebooks' })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a notebook is begun, run and grown on a phone, and nothing is wider than the window', async ({ page }) => {
    test.setTimeout(120_000);
    const book = workbookOf(page);
    await page.goto('./notebook/');
    await setCode(page, 'query_1', 'SELECT title, rental_rate FROM film LIMIT 3');
    await book.bar.getByRole('button', { name: /^Run/ }).tap();
    await expect(book.result('query_1')).toContainText('title', { timeout: 60_000 });
    await book.fromMenu('Add a text');
    await page.getByRole('textbox', { name: 'Text of text_1' }).fill('Some words.');
    await page.getByRole('button', { name: 'Done' }).tap();
    await expect(book.cell('text_1')).toContainText('Some words.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
