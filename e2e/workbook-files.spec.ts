import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { setCode } from './monaco';
import { choose, drop, workbookOf } from './workbook-page';

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
