import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';

const EXERCISE = 'files_to_report';
const FOLLOW_UP = 'files_to_report_more';
const ANSWER = 'A table of what was loaded, by file and checksum.\nThe report starts when every shop is there.';

/** An open answer and its comparison, by roles and names only. */
function openAnswerOf(page: Page, id: string) {
  const region = page.getByRole('region', { name: id, exact: true });
  const points = region.getByRole('group', { name: 'Which of these does your answer say?' });
  return {
    region,
    box: region.getByRole('textbox', { name: /^Your answer to/ }),
    compare: region.getByRole('button', { name: 'Compare', exact: true }),
    keep: region.getByRole('button', { name: 'Keep this comparison' }),
    points: points.getByRole('checkbox'),
    ticked: points.getByRole('checkbox', { checked: true }),
    verdict: region.getByRole('status', { name: `Verdict on ${id}` }),
    missed: region.getByRole('list', { name: 'Points to add' }).locator(':scope > li'),
  };
}

async function openQuestion(page: Page) {
  await page.goto('./practice/Q116/');
  await expect(page.getByRole('button', { name: 'Start the clock' })).toBeVisible();
  return openAnswerOf(page, EXERCISE);
}

test('an open answer is written, compared and kept over a reload, and opens its follow-up', async ({ page }) => {
  const answer = await openQuestion(page);
  const followUp = openAnswerOf(page, FOLLOW_UP);
  await expect(followUp.region).toContainText('Opens when you have passed');
  await expect(followUp.box).toBeHidden();
  await expect(answer.region).toContainText('opens when you have compared');
  await expect(answer.region.getByRole('button', { name: 'Solution' })).toBeDisabled();

  await answer.compare.click();
  await expect(answer.region).toContainText('Write your answer first');
  await expect(answer.points).toHaveCount(0);

  await answer.box.fill(ANSWER);
  await expect(answer.region).not.toContainText('Write your answer first');
  await answer.compare.click();
  const of = await answer.points.count();
  expect(of).toBeGreaterThan(2);
  await answer.points.nth(0).press('Space');
  await answer.points.nth(2).press('Space');
  await expect(answer.region).toContainText(`2 of ${of} ticked`);
  await answer.keep.click();
  await expect(answer.verdict).toContainText(`Compared: your answer says 2 of ${of} points`);
  await expect(answer.missed).toHaveCount(of - 2);
  await expect(answer.region.getByRole('tab', { name: 'ours' })).toBeVisible();

  await followUp.box.fill('Fewer, larger files.');
  await expect(page.getByRole('banner')).toContainText(/Saved \d/);
  await page.reload();
  await expect(answer.box).toHaveValue(ANSWER);
  await expect(answer.verdict).toContainText(`Compared: your answer says 2 of ${of} points`);
  await expect(answer.missed).toHaveCount(of - 2);
  await expect(followUp.box).toHaveValue('Fewer, larger files.');

  await answer.box.press('ControlOrMeta+End');
  await page.keyboard.type(' And no report before seven.');
  await expect(answer.verdict).toContainText('about your answer as it was');
  await answer.compare.click();
  await expect(answer.ticked).toHaveCount(2);
});

test('with keys alone an answer is compared, and the focus stays with it', async ({ page }) => {
  const answer = await openQuestion(page);
  await answer.box.focus();
  await page.keyboard.type('Each file is loaded once.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(answer.points.first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(answer.ticked).toHaveCount(1);
  await answer.keep.focus();
  await page.keyboard.press('Enter');
  await expect(answer.verdict).toContainText('Compared: your answer says 1 of');
  await expect(answer.region).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`on a phone an open answer has no accessibility fault in ${colorScheme}, and is not too wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ colorScheme });
    const answer = await openQuestion(page);
    await answer.box.fill(ANSWER);
    await answer.compare.click();
    await expect(answer.points.first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await answer.points.first().press('Space');
    await answer.keep.click();
    await expect(answer.missed.first()).toBeVisible();
    await answer.region.getByText('An answer that misses it').first().click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

test('in forced colours a point that is not ticked shows no tick', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const answer = await openQuestion(page);
  await answer.box.fill(ANSWER);
  await answer.compare.click();
  await answer.points.first().press('Space');
  const ticks = answer.region.getByRole('group', { name: /^Which of these/ }).locator('label svg');
  await expect(ticks.nth(0)).toBeVisible();
  await expect(ticks.nth(1)).toBeHidden();
});
