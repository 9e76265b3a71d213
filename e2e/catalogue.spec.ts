import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';

test('a reader finds a lesson by a word of its goal, opens it and comes back', { tag: '@sub-path' }, async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data engineering, by doing it');

  const search = page.getByRole('searchbox', { name: 'Search lessons' });
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('splitting');
  await expect(page.getByRole('status')).toHaveText('1 lesson has “splitting”.');
  await expect(page.getByRole('listitem')).toHaveCount(1);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Splitting columns' })).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(/\/lessons\/splitting-columns\/$/);

  await page.getByRole('banner').getByRole('link', { name: 'Millrace' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data engineering, by doing it');
});

test('a search without a match says so, and Escape brings the lessons back', async ({ page }) => {
  await page.goto('./');
  const all = await page.getByRole('listitem').count();
  await page.getByRole('searchbox').fill('teapots');
  await expect(page.getByRole('status')).toHaveText('No lesson has “teapots” in its title or goal.');
  await expect(page.getByRole('listitem')).toHaveCount(0);
  await page.getByRole('searchbox').press('Escape');
  await expect(page.getByRole('listitem')).toHaveCount(all);
});

test('a search typed before the scripts have loaded counts', async ({ page }) => {
  let release = () => {};
  const typed = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('splitting');
  release();
  await expect(page.getByRole('status')).toHaveText('1 lesson has “splitting”.');
  await expect(page.getByRole('searchbox')).toHaveValue('splitting');
});

test('planned lessons are listed as coming, without a link', async ({ page }) => {
  await page.goto('./');
  const planned = page.getByRole('listitem').filter({ hasText: 'coming' });
  await expect(planned).not.toHaveCount(0);
  await expect(planned.getByRole('link')).toHaveCount(0);

  const ready = await page.getByRole('listitem').filter({ hasText: 'not started' }).count();
  await page.getByRole('button', { name: `Ready ${ready}` }).click();
  await expect(page.getByRole('listitem')).toHaveCount(ready);
});

test('a chosen theme is there at the next visit before anything is painted', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe('rgb(22, 24, 26)');

  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');

  await page.getByRole('button', { name: 'Theme: dark' }).click();
  await page.getByRole('menuitemradio', { name: 'As the system' }).click();
  expect(await paper()).toBe('rgb(253, 252, 250)');
});

test('an address without a page says so and leads to the lessons', { tag: '@sub-path' }, async ({
  page,
  complaints,
}) => {
  await page.goto('./lessons/none/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  await page.getByRole('link', { name: 'All lessons' }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the lessons are listed, and a ready one can be opened', { tag: '@sub-path' }, async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: 'Splitting columns' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Splitting columns' })).toBeVisible();
  });
});

test('on a narrow phone nothing is wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the list of lessons has no accessibility fault in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Theme/ }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
