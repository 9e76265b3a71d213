import { expect, test } from './fixtures';
import { setCode } from './monaco';

const LESSON = 'splitting-columns';

test('entering code moves nothing, and the caret stands where the reader clicked', async ({ lesson, page }) => {
  await lesson.open(LESSON);
  const { region, editor } = lesson.cell('first_addresses');
  await page.evaluate(() => document.fonts.ready);
  const text = region.locator('pre').first();
  const still = await text.boundingBox();
  const end = await text.evaluate((element) => {
    const range = document.createRange();
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode())
      if (node.textContent?.includes('customer')) range.selectNodeContents(node);
    const { right, bottom } = range.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return { x: right - box.x - 1, y: bottom - box.y - 4 };
  });

  await editor.click({ position: end });
  await expect(region.locator('[data-editor=monaco] textarea')).toBeFocused();
  expect(await text.boundingBox()).toEqual(still);
  await page.keyboard.type('_x');
  await expect(text).toContainText('ORDER BY customer_id_x');
});

test('what is typed before the editor has arrived is kept, and undo takes it back', async ({ lesson, page }) => {
  let release = () => {};
  const arrived = new Promise<void>((resolve) => {
    release = resolve;
  });
  await lesson.open(LESSON);
  await page.waitForLoadState('load');
  const { region, editor } = lesson.cell('first_addresses');
  const code = region.locator('pre').first();
  const before = await code.textContent();
  await page.route('**/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await editor.focus();
  await expect(region.locator('textarea')).toBeFocused();
  await page.keyboard.type('-- mine ');
  await expect(code).toHaveText(`-- mine ${before}`);
  release();
  await expect(region.locator('[data-editor=monaco] textarea')).toBeFocused();
  await page.keyboard.type('too ');
  await expect(code).toHaveText(`-- mine too ${before}`);
  for (let step = 0; step < 3; step++) await page.keyboard.press('ControlOrMeta+z');
  await expect(code).toHaveText(before ?? '');
});

test('SQL is completed from the tables above', async ({ lesson, page }) => {
  await lesson.open(LESSON);
  await setCode(page, 'at_signs', 'SELECT c. FROM customer c');
  await page.keyboard.press('Home');
  for (let step = 0; step < 'SELECT c.'.length; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+Space');
  await expect(page.getByRole('option', { name: /^email/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /^lower/ })).toHaveCount(0);
});

test('TypeScript knows the columns of the SQL above and the names of the TypeScript above', async ({
  lesson,
  page,
}) => {
  await lesson.open(LESSON);
  const { region } = lesson.cell('pieces_in_typescript');
  await setCode(page, 'pieces_in_typescript', 'const first = sample_addresses[0]?.adress;');
  await expect(region.locator('.squiggly-error')).toHaveCount(1);

  await setCode(page, 'pieces_in_typescript', 'const first = sample_addresses[0]?.address;');
  await expect(region.locator('.squiggly-error')).toHaveCount(0);
  await setCode(page, 'cut_prices', 'const size: number = first;');
  await expect(lesson.cell('cut_prices').region.locator('.squiggly-error')).toHaveCount(1);
  await setCode(page, 'cut_prices', 'const size: number = first?.length ?? 0;');
  await expect(lesson.cell('cut_prices').region.locator('.squiggly-error')).toHaveCount(0);
});

test('Tab passes through an editor until something is typed in it', async ({ lesson, page }) => {
  await lesson.open(LESSON);
  const { region, editor } = lesson.cell('first_addresses');
  await editor.focus();
  await expect(region.locator('[data-editor=monaco] textarea')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();

  await editor.focus();
  await page.keyboard.type(' ');
  await page.keyboard.press('Tab');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
});

test('under a finger the system’s own text field serves, and the editor is never fetched', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(`./lessons/${LESSON}/`);
  await setCode(page, 'first_addresses', 'SELECT 1 AS one');
  const region = page.getByRole('region', { name: 'first_addresses', exact: true });
  await expect(region.locator('pre').first()).toHaveText('SELECT 1 AS one');
  await expect(page.locator('.monaco-editor')).toHaveCount(0);
  await context.close();
});
