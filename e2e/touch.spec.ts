import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { setCode } from './monaco';

const LESSON = 'splitting-columns';
const CELL = 'first_addresses';

test.describe(() => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  const keys = (page: Page) => page.getByRole('toolbar', { name: 'Keys for code' });
  const key = (page: Page, name: string) => keys(page).getByRole('button', { name, exact: true });

  test('signs are typed from a row of keys, the field keeps the focus, and undo takes each back', async ({
    lesson,
    page,
  }) => {
    await lesson.open(LESSON);
    await setCode(page, CELL, 'SELECT count');
    const field = lesson.cell(CELL).region.locator('textarea');
    const code = lesson.cell(CELL).region.locator('pre').first();
    for (const name of ['opening bracket', 'star', 'closing bracket']) await key(page, name).tap();
    await expect(code).toHaveText('SELECT count(*)');
    await expect(field).toBeFocused();
    await page.keyboard.type(' AS n');
    await expect(code).toHaveText('SELECT count(*) AS n');
    for (let step = 0; step < 12 && (await code.textContent()) !== 'SELECT count'; step++)
      await key(page, 'Undo').tap();
    await expect(code).toHaveText('SELECT count');
    await key(page, 'Redo').tap();
    await expect(code).toHaveText('SELECT count(');
  });

  test('the keys are as large as a finger, stand at the lower edge, and go with the focus; Run runs', async ({
    lesson,
    page,
  }) => {
    await lesson.open(LESSON);
    await setCode(page, CELL, 'SELECT 41 + 1 AS answer');
    const boxes = await Promise.all((await keys(page).getByRole('button').all()).map((each) => each.boundingBox()));
    for (const box of boxes) {
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    const row = await keys(page).boundingBox();
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeCloseTo(800, 0);
    await key(page, 'Run').tap();
    await expect(lesson.cell(CELL).result).toContainText('42', { timeout: 60_000 });
    await lesson.cell(CELL).region.locator('textarea').focus();
    await key(page, 'Done').tap();
    await expect(keys(page)).toHaveCount(0);
  });

  test('the text field lies over the same code, letter for letter', async ({ lesson, page }) => {
    await lesson.open(LESSON);
    await setCode(page, CELL, `SELECT '${'m'.repeat(20)}' AS text,\n  'iiii' AS thin`);
    const { region } = lesson.cell(CELL);
    const shape = (selector: string) =>
      region
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { fontSize, lineHeight, letterSpacing, fontFamily, tabSize } = getComputedStyle(element);
          return { fontSize, lineHeight, letterSpacing, fontFamily, tabSize };
        });
    const { letterSpacing: still, ...code } = await shape('pre');
    const { letterSpacing: native, ...field } = await shape('textarea');
    expect(field).toEqual(code);
    expect([still, native].map((each) => Number.parseFloat(each) || 0)).toEqual([0, 0]);
    const texts = await region.locator('textarea').evaluate((element: HTMLTextAreaElement) => ({
      correct: element.getAttribute('autocorrect'),
      capitals: element.getAttribute('autocapitalize'),
      check: element.spellcheck,
    }));
    expect(texts).toEqual({ correct: 'off', capitals: 'off', check: false });
  });

  test('SQL is formatted in the text field, and its undo takes it back', async ({ lesson, page }) => {
    await lesson.open(LESSON);
    await setCode(page, CELL, 'select 1 as a from film limit 1');
    const code = lesson.cell(CELL).region.locator('pre').first();
    await page.keyboard.press('Shift+Alt+F');
    await expect(code).toHaveText('select 1 as a\nfrom film\nlimit 1');
    await key(page, 'Undo').tap();
    await expect(code).toHaveText('select 1 as a from film limit 1');
  });
});

/** A class that Monaco's own code writes. */
const MONACO = /monaco-mouse-cursor-text/;

test('under a finger nothing of the editor is fetched that a mouse fetches', async ({ browser, baseURL }) => {
  async function monacoScripts(touch: boolean) {
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      ...(touch ? { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } } : {}),
    });
    const page = await context.newPage();
    const fetched = new Set<string>();
    page.on('request', (request) => /\.js$/.test(request.url()) && fetched.add(request.url()));
    await page.goto(`./lessons/${LESSON}/`);
    await setCode(page, CELL, 'SELECT 1 AS one');
    await page.waitForLoadState('networkidle');
    await context.close();
    const texts = await Promise.all([...fetched].map(async (url) => (await fetch(url)).text()));
    return texts.filter((text) => MONACO.test(text)).length;
  }
  expect(await monacoScripts(false)).toBeGreaterThan(0);
  expect(await monacoScripts(true)).toBe(0);
});
