import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';
import { setCode } from './monaco';

/** The page of notebooks, by roles and names only. */
function workbookOf(page: Page) {
  const cell = (id: string) => page.getByRole('region', { name: id, exact: true });
  const menu = (id: string) => cell(id).getByRole('button', { name: `Cell menu of ${id}` });
  return {
    cell,
    bar: page.getByRole('banner'),
    result: (id: string) =>
      cell(id)
        .getByRole('table', { name: `Result of ${id}`, exact: true })
        .or(cell(id).getByRole('grid', { name: `Result of ${id}`, exact: true })),
    order: () =>
      page
        .getByRole('main')
        .locator('[data-cell], [data-block]')
        .evaluateAll((cells) => cells.map(({ id }) => id)),
    async choose(id: string, item: string) {
      await menu(id).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
    async fromMenu(item: string) {
      await page.getByRole('banner').getByRole('button', { name: 'Notebook menu' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
    add: (word: string) =>
      page
        .getByRole('group', { name: /^Add a cell/ })
        .last()
        .getByRole('button', { name: word })
        .click(),
    said: page.getByRole('status', { name: 'Last change' }),
    dialog: page.getByRole('dialog'),
    saved: () => expect(page.getByRole('banner')).toContainText(/Saved \d/),
    run: (id: string) => cell(id).getByRole('button', { name: 'Run', exact: true }).click(),
  };
}

type Dropped = { readonly name: string; readonly text: string };

/** Lets files fall on the page, as from a folder of the system. */
async function drop(page: Page, ...files: readonly Dropped[]) {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: data });
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: data });
}

async function choose(page: Page, button: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await (await chooser).setFiles(file);
}

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

const NASTY =
  '\uFEFFid;name;born;points\r\n1;"Smith; Ann";03.04.2001;1,5\r\n2;"two\r\nlines";31.12.1999;2,25\r\n3;Zoë;01.02.2003;NA\r\n';

test('a file that nobody made nicely is looked into, corrected, added and queried, and is there after a reload', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const book = workbookOf(page);
  await page.goto('./notebook/?new');
  await drop(page, { name: 'People (1).CSV', text: NASTY });
  await expect(book.dialog).toContainText('CSV · 3 rows · 4 columns', { timeout: 60_000 });
  await expect(book.dialog.getByRole('combobox', { name: 'Delimiter' })).toContainText('semicolon (found)');
  await book.dialog.getByRole('textbox', { name: 'Text that means NULL' }).fill('NA');
  await expect(book.dialog.getByRole('combobox', { name: 'Type of points' })).toHaveValue('DOUBLE');
  await book.dialog.getByRole('combobox', { name: 'Type of id' }).selectOption('VARCHAR');
  await expect(book.dialog.getByRole('status')).not.toContainText('looking');
  await book.dialog.getByRole('button', { name: 'Add as table people_1' }).click();
  await expect(book.said).toContainText('people_1 is a table now: 3 rows.');
  await expect(book.cell('query_1')).toContainText('SELECT * FROM people_1 LIMIT 20');
  await book.bar.getByRole('button', { name: /^Run/ }).click();
  await expect(book.result('query_1')).toContainText('Smith; Ann', { timeout: 60_000 });
  await expect(book.result('query_1')).toContainText('VARCHAR');
  await book.saved();
  await page.reload();
  await book.bar.getByRole('button', { name: /^Run/ }).click();
  await expect(book.result('query_1')).toContainText('Zoë', { timeout: 60_000 });
});

test('a broken file is refused with the place, and its bad rows can be left out', async ({ page }) => {
  test.setTimeout(120_000);
  const book = workbookOf(page);
  await page.goto('./notebook/?new');
  await drop(page, { name: 'ragged.csv', text: 'a,b\n1,2\n3\n5,6,7\n8,9\n' });
  await expect(book.dialog.getByRole('alert')).toContainText(/Line \d/, { timeout: 60_000 });
  await book.dialog.getByRole('combobox', { name: 'Rows that do not fit' }).selectOption('reject');
  await expect(book.dialog.getByRole('list', { name: 'Rows left out' })).toContainText(/line \d/);
  await book.dialog.getByRole('button', { name: 'Add as table ragged' }).click();
  await expect(book.cell('query_1')).toContainText('SELECT * FROM ragged LIMIT 20');
});

test('271,116 rows of CSV are added and counted', async ({ page }) => {
  test.setTimeout(240_000);
  const book = workbookOf(page);
  await page.goto('./notebook/?new');
  const rows = Array.from(
    { length: 271_116 },
    (_, at) => `${at},name ${at % 977},${(at * 7919) % 1000},${at % 3 === 0 ? '' : 'x'}`,
  );
  const buffer = Buffer.from(`id,name,points,flag\n${rows.join('\n')}\n`);
  await choose(page, 'Open a file…', { name: 'athletes.csv', mimeType: 'text/csv', buffer });
  await expect(book.dialog).toContainText('271,116 rows', { timeout: 120_000 });
  await book.dialog.getByRole('button', { name: 'Add as table athletes' }).click();
  await setCode(page, 'query_1', 'SELECT count(*) AS n, count(DISTINCT name) AS names FROM athletes');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(book.result('query_1')).toContainText('271,116', { timeout: 120_000 });
  await expect(book.result('query_1')).toContainText('977');
});

test('two notebooks are listed, named, duplicated, deleted and put back; a file of each comes back as it went', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const book = workbookOf(page);
  await page.goto('./notebook/?new');
  await setCode(page, 'query_1', 'SELECT 41 + 1 AS answer');
  await book.saved();
  await book.fromMenu('Add a cell of TypeScript');
  await setCode(page, 'code_1', 'query_1[0]');
  await book.run('code_1');
  await expect(book.cell('code_1')).toContainText('42', { timeout: 60_000 });
  await book.saved();
  const markdown = page.waitForEvent('download');
  await book.fromMenu('Export as Markdown');
  const md = readFileSync(await (await markdown).path());
  const jupyter = page.waitForEvent('download');
  await book.fromMenu('Export for Jupyter, with results');
  const ipynb = readFileSync(await (await jupyter).path());
  expect(JSON.parse(ipynb.toString())).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
  expect(ipynb.toString()).toContain('42');

  await book.fromMenu('All notebooks');
  const list = page.getByRole('list', { name: 'Notebooks' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: 'Duplicate Untitled' }).click();
  await expect(list.getByRole('link')).toHaveText(['Copy of Untitled', 'Untitled']);
  await list.getByRole('button', { name: 'Delete Copy of Untitled' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('button', { name: 'Rename Untitled' }).click();
  await page.getByRole('textbox', { name: 'Name of Untitled' }).fill('Answers');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('link', { name: 'Answers' })).toBeVisible();

  for (const file of [
    { name: 'answers.md', mimeType: 'text/markdown', buffer: md },
    { name: 'answers.ipynb', mimeType: 'application/json', buffer: ipynb },
  ]) {
    await page.goto('./notebook/?all');
    await choose(page, 'Open a file…', file);
    await expect(page).toHaveURL(/\?n=/);
    await expect.poll(book.order).toEqual(['query_1', 'code_1']);
    await expect(book.cell('query_1')).toContainText('SELECT 41 + 1 AS answer');
    await expect(book.cell('code_1')).toContainText('query_1[0]');
  }
  await page.goBack();
  await expect(page.getByRole('list', { name: 'Notebooks' }).getByRole('listitem')).toHaveCount(4);
});

test('a file that is no notebook is refused with its mistakes and their lines', async ({ page }) => {
  await page.goto('./notebook/?all');
  await choose(page, 'Open a file…', {
    name: 'broken.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('---\nkind: lesson\n---\n\n# Broken\n'),
  });
  await expect(page.getByRole('list', { name: 'Problems in broken.md' })).toContainText(/\d+:\d+/);
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
