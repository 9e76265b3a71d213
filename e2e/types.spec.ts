import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { setCode } from './monaco';

const LESSON = 'splitting-columns';
const SQL = 'sample_addresses';
const TYPESCRIPT = 'pieces_in_typescript';

const named = (column: string) => `SELECT * FROM (VALUES ('mia@example.com')) AS sample(${column})`;
const squiggles = (page: Page, id: string) =>
  page.getByRole('region', { name: id, exact: true }).locator('.squiggly-error');

/** Opens a cell's editor with the caret behind a piece of its code. */
async function caretAfter(page: Page, id: string, text: string) {
  const region = page.getByRole('region', { name: id, exact: true });
  await region.locator('[data-editor=monaco] textarea').focus();
  const code = (await region.locator('pre').first().textContent()) ?? '';
  await page.keyboard.press('ControlOrMeta+Home');
  for (let step = 0; step < code.indexOf(text) + text.length; step++) await page.keyboard.press('ArrowRight');
}
const offered = (page: Page) => page.locator('.suggest-widget.visible').getByRole('option');

test('a column renamed in SQL is a type error in the TypeScript below, and nothing has run', async ({
  lesson,
  page,
}) => {
  await lesson.open(LESSON);
  await setCode(page, TYPESCRIPT, `const first = ${SQL}[0]?.address\nfirst`);
  await setCode(page, SQL, named('mail'));
  await expect(squiggles(page, TYPESCRIPT)).toHaveCount(1);
  await expect(lesson.cell(SQL).region.locator('[data-output]')).toContainText('mia@abend@example.com');

  await setCode(page, SQL, named('address'));
  await expect(squiggles(page, TYPESCRIPT)).toHaveCount(0);
});

test('code that nobody has entered shows the type error too', async ({ lesson, page }) => {
  await lesson.open(LESSON);
  await setCode(page, SQL, named('mail'));
  const code = lesson.cell(TYPESCRIPT).region.locator('pre').first();
  await expect(
    code
      .locator('[data-mark=error]')
      .filter({ hasText: /^address$/ })
      .first(),
  ).toBeVisible();
  await setCode(page, SQL, named('address'));
  await expect(code.locator('[data-mark=error]')).toHaveCount(0);
});

test('of a name that two cells make the nearest one above counts, in SQL and in TypeScript', async ({
  lesson,
  page,
}) => {
  await lesson.open(LESSON);
  await setCode(page, 'first_addresses', 'CREATE TABLE doubled AS SELECT 1 AS far');
  await setCode(page, SQL, `CREATE TABLE doubled AS SELECT 2 AS near; ${named('address')}`);
  await setCode(page, TYPESCRIPT, 'const n: number | null | undefined = doubled[0]?.near');
  await expect(squiggles(page, TYPESCRIPT)).toHaveCount(0);
  await setCode(page, 'cut_prices', 'const far = doubled[0]?.far');
  await expect(squiggles(page, 'cut_prices')).toHaveCount(1);

  await setCode(page, 'guarded_cut', 'SELECT d. FROM doubled d');
  await caretAfter(page, 'guarded_cut', 'd.');
  await page.keyboard.press('ControlOrMeta+Space');
  await expect(offered(page)).toHaveCount(1);
  await expect(offered(page)).toHaveAccessibleName(/^near/);
  await page.keyboard.press('Escape');
  const region = page.getByRole('region', { name: 'guarded_cut', exact: true });
  await region.locator('.view-line').getByText('doubled').hover();
  await expect(page.locator('.monaco-hover').filter({ hasText: 'near' })).toContainText(`from ${SQL}`);
  await expect(region.locator('textarea')).toBeFocused();
});

test('F12, or a click with Ctrl or Cmd, leads to the cell that defines a name', async ({ lesson, page }) => {
  await lesson.open(LESSON);
  await setCode(page, 'cut_rules', `SELECT address FROM ${SQL}`);
  await caretAfter(page, 'cut_rules', 'FROM sample_');
  await page.keyboard.press('F12');
  await expect(lesson.cell(SQL).region.locator('textarea')).toBeFocused();

  const written = lesson.cell('cut_rules').region.locator('.view-line');
  await written.getByText(SQL).click({ modifiers: ['ControlOrMeta'] });
  await expect(lesson.cell(SQL).region.locator('textarea')).toBeFocused();

  await setCode(page, TYPESCRIPT, `${SQL}.length\nconst pieces = 1`);
  await caretAfter(page, TYPESCRIPT, 'sample_');
  await page.keyboard.press('F12');
  await expect(lesson.cell(SQL).region.locator('textarea')).toBeFocused();

  await setCode(page, 'cut_prices', 'pieces + 1');
  await caretAfter(page, 'cut_prices', 'pie');
  await page.keyboard.press('F12');
  await expect(lesson.cell(TYPESCRIPT).region.locator('textarea')).toBeFocused();
  await page.keyboard.type('parts');
  await expect(lesson.cell(TYPESCRIPT).region.locator('pre').first()).toContainText('const parts = 1');
});

test('a key formats a cell, one undo takes it back, and what does not parse stays and says so', async ({
  lesson,
  page,
}) => {
  await lesson.open(LESSON);
  const written = 'select address,length(address) as n from sample_addresses where address is not null';
  await setCode(page, 'cut_rules', written);
  const code = lesson.cell('cut_rules').region.locator('pre').first();
  await page.keyboard.press('Shift+Alt+F');
  await expect(code).toHaveText(
    'select address, length(address) as n\nfrom sample_addresses\nwhere address is not null',
  );
  await page.keyboard.press('ControlOrMeta+z');
  await expect(code).toHaveText(written);

  await setCode(page, 'cut_rules', 'select (1');
  await page.keyboard.press('Shift+Alt+F');
  await expect(page.getByText('This SQL does not parse at line 1, column 10, so it stays as it is.')).toBeVisible();
  await expect(code).toHaveText('select (1');

  await setCode(page, TYPESCRIPT, 'const   a={b:1}');
  await page.keyboard.press('Shift+Alt+F');
  await expect(lesson.cell(TYPESCRIPT).region.locator('pre').first()).toHaveText('const a = { b: 1 }');
});
