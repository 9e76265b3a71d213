import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';

const WINDOWS = {
  'a desktop': { width: 1440, height: 900 },
  'a phone': { width: 390, height: 800 },
} as const;

const ROUTES = [
  './',
  './practice/',
  './practice/Q001/',
  './practice/report/',
  './author/',
  './coverage/',
  './notebook/',
];

/** A dialog in which the finder, the keys or a sheet stands, opened by a key or a button; looked at, and closed. */
async function look(page: Page, dialog: string, open: () => Promise<void>) {
  await expect(async () => {
    await open();
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible({ timeout: 2000 });
  }).toPass();
  expect(await accessibilityFaults(page), dialog).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: dialog })).toBeHidden();
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const [name, viewport] of Object.entries(WINDOWS))
    test.describe(`on ${name} in the ${colorScheme} theme`, () => {
      // A button half-way between two colours would be a fault.
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

      test('no route has a fault, with the palette over it or without', async ({ page, complaints }) => {
        for (const route of [...ROUTES, './no-such-page/']) {
          await page.goto(route);
          await look(page, 'Commands', () => page.keyboard.press('ControlOrMeta+k'));
          expect(await accessibilityFaults(page), route).toEqual([]);
        }
        expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
      });

      test('a lesson has no fault in any of its states', async ({ page, lesson }) => {
        test.setTimeout(180_000);
        await lesson.open('splitting-columns');
        // What opens or closes is on its way for a moment: a fault is one that stays.
        const sound = (state: string) => expect.poll(() => accessibilityFaults(page), state).toEqual([]);
        // What scrolls becomes a tab stop with the page's scripts: they are there when the palette opens.
        await look(page, 'Commands', () => page.keyboard.press('ControlOrMeta+k'));
        await sound('fresh');
        await look(page, 'Keys', () => page.keyboard.press('?'));
        const bar = page.getByRole('banner');
        for (const sheet of ['Contents', 'Tables'])
          if (await bar.getByRole('button', { name: sheet, exact: true }).isVisible())
            await look(page, sheet, () => bar.getByRole('button', { name: sheet, exact: true }).click());
        await bar.getByRole('button', { name: 'Lesson menu' }).click();
        await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeChecked();
        await sound('its menu');
        await page.keyboard.press('Escape');

        await lesson.skipPredictions();
        await lesson.cell('sample_addresses').edit("SELECT 'mia@example.com' AS address");
        await expect(lesson.cell('guarded_cut').region).toContainText('stale');
        const broken = lesson.cell('first_addresses');
        await broken.edit('SELECT emial FROM customer');
        await page.keyboard.press('ControlOrMeta+Enter');
        await expect(broken.problem).toBeVisible();
        await page.keyboard.press('Escape');
        await sound('stale and failed');

        const answer = lesson.cell('email_parts');
        await answer.edit("SELECT customer_id, 'a' AS username, email AS domain FROM customer");
        await answer.check.click();
        await expect(answer.verdict).toContainText('Not yet');
        await answer.region.getByRole('button', { name: 'Open this variant' }).first().click();
        await expect(answer.result).toBeVisible();
        await sound('a verdict and a variant');

        const slow = lesson.cell('pieces_in_typescript');
        await slow.edit('await new Promise((done) => setTimeout(done, 30_000))');
        await page.keyboard.press('ControlOrMeta+Enter');
        await expect(slow.region).toContainText(/running, \d/);
        await sound('running');
        await slow.stop.click();
        await expect(slow.region).toContainText('stopped');

        await page.keyboard.press('ControlOrMeta+Shift+f');
        const search = page.getByRole('dialog', { name: 'Search in this page' });
        await expect(search.getByRole('searchbox')).toBeFocused();
        await page.keyboard.type('customer');
        await expect(search.getByRole('menuitem').first()).toBeVisible();
        await sound('words sought');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('region', { name: 'Found in this page' })).toBeVisible();
        await sound('words found');
      });
    });

test('in forced colours what a colour said is said by a border, and nothing moves', async ({ page, lesson }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await lesson.open('splitting-columns');
  const style = (selector: string, of: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), of);

  const cell = lesson.cell('guarded_cut');
  await lesson.cell('sample_addresses').edit("SELECT 'mia@example.com' AS address");
  await expect(cell.region).toContainText('stale');
  expect(await style('#guarded_cut [data-output]', 'border-left-style')).toBe('dashed');
  expect(await style('#sample_addresses [data-phase]', 'outline-style')).toBe('solid');

  await page.keyboard.press('Escape');
  const bar = await page
    .locator('#sample_addresses')
    .evaluate((element) => getComputedStyle(element, '::before').borderLeftWidth);
  expect(bar).toBe('3px');
  expect(await style('main button', 'border-top-style')).toBe('solid');
  expect(await style('main button', 'transition-duration')).toMatch(/^0s(, 0s)*$/);

  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('run');
  const chosen = palette.locator('[data-focused]');
  await expect(chosen).toHaveCount(1);
  expect(await chosen.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});
