import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';
import { answerRight, answerWrong, clockOf, exercisesOf, planSeveral, questionOf, secondsShown } from './practice-page';

/** A Wednesday evening in Kathmandu. */
const EVENING = new Date('2026-03-04T18:00:00+05:45');
const NEXT_MORNING = new Date('2026-03-05T08:00:00+05:45');

test('a candidate works through a session of 20 minutes across a reload to its report, and meets the weak pattern tomorrow', async ({
  page,
  lesson,
}) => {
  test.setTimeout(180_000);
  await page.clock.install({ time: EVENING });
  await page.goto('./practice/');
  await page.getByRole('checkbox', { name: /^SQL/ }).press('Space');
  await page.getByRole('checkbox', { name: 'junior' }).press('Space');
  await expect(page.getByRole('radio', { name: '20 min' })).toBeChecked();
  const asked = await planSeveral(page);
  await page.getByRole('button', { name: 'Start 20 minutes' }).click();

  for (let position = 1; position < asked; position++) {
    await expect(clockOf(page)).toContainText(`Question ${position} of ${asked}`);
    await page.clock.fastForward('01:00');
    await answerRight(page, lesson, questionOf(page));
    const before = page.url();
    await clockOf(page).getByRole('button', { name: 'Next' }).click();
    await expect(page).not.toHaveURL(before);
  }

  await expect(clockOf(page)).toContainText(`Question ${asked} of ${asked}`);
  const question = questionOf(page);
  const remark = await answerWrong(lesson, question);
  await page.clock.fastForward('04:00');
  await expect.poll(() => secondsShown(page)).toBeGreaterThanOrEqual(240);
  const before = await secondsShown(page);

  await page.reload();
  await expect(clockOf(page)).toContainText(`Question ${asked} of ${asked}`);
  await expect.poll(() => secondsShown(page)).toBeGreaterThanOrEqual(before);
  expect(await secondsShown(page)).toBeLessThan(before + 60);
  await expect(page.getByRole('button', { name: 'Question menu' })).toBeVisible();
  const [exercise] = exercisesOf(question);
  await expect(lesson.cell(exercise?.id ?? '').verdict).toContainText('Not yet');

  await clockOf(page).getByRole('button', { name: 'End' }).click();
  await expect(page).toHaveURL(/\/practice\/report\/\?session=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    new RegExp(`^${asked - 1} of ${asked} passed in \\d+:\\d\\d$`),
  );
  const rows = page.getByRole('table', { name: 'Questions of the session' }).getByRole('row');
  await expect(rows.filter({ hasText: 'passed, first try' })).toHaveCount(asked - 1);
  const failed = rows.filter({ hasText: 'not passed, 1 try' });
  await expect(failed).toContainText(remark);
  await expect(failed).toContainText('Counts as again: not passed.');
  const again = page.getByRole('table', { name: 'When you will see these again' });
  await expect(again.getByRole('row').filter({ hasText: 'tomorrow' })).not.toHaveCount(0);

  await page.getByRole('link', { name: 'Practise more' }).click();
  await expect(page.getByRole('table', { name: 'Past sessions' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('table', { name: 'Patterns to review' })).toContainText('tomorrow');
  await expect(page.getByRole('region', { name: 'Due today' })).toBeHidden();

  await page.clock.setSystemTime(NEXT_MORNING);
  await page.goto('./practice/?state=due');
  const due = page.getByRole('region', { name: 'Due today' });
  await expect(due).toContainText(/\d questions?, \d+ minutes at most/);
  await expect(page.getByRole('table', { name: 'Questions', exact: true })).toContainText('due today');
  await due.getByRole('button', { name: 'Review now' }).click();
  await expect(page).toHaveURL(/\/practice\/Q\d+\/$/);
  await expect(clockOf(page)).toContainText('Question 1 of ');
  await expect.poll(() => secondsShown(page)).toBeLessThan(60);
});

test('the list is narrowed by topic, level and words, and the address keeps it', { tag: '@sub-path' }, async ({
  page,
}) => {
  await page.goto('./practice/');
  const questions = page.getByRole('table', { name: 'Questions', exact: true });
  await page
    .getByRole('group', { name: 'Topic' })
    .getByRole('button', { name: /^TypeScript/ })
    .click();
  await page
    .getByRole('group', { name: 'Level' })
    .getByRole('button', { name: /^junior/ })
    .click();
  await expect(page).toHaveURL(/\?topic=typescript&level=junior$/);
  await expect(questions.getByRole('link', { name: 'splitColumn with a literal separator' })).toBeVisible();
  await expect(questions).not.toContainText('SQL');
  await page.getByRole('textbox', { name: 'Search questions' }).fill('literal');
  await expect(page.getByText('1 question is like this.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 question is like this.')).toBeVisible();
  await questions.getByRole('link', { name: 'splitColumn with a literal separator' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('splitColumn with a literal separator');
});

test('the first key starts the clock, a pause stops it, and again starts afresh while the old answer is kept', async ({
  page,
  lesson,
}) => {
  await page.clock.install({ time: EVENING });
  await page.goto('./practice/Q049/');
  const strip = clockOf(page);
  await expect(strip.getByRole('button', { name: 'Start the clock' })).toBeVisible();
  await lesson.cell('split_column').edit('const tried = 1');
  await expect(strip.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.clock.fastForward('02:00');
  await expect.poll(() => secondsShown(page)).toBeGreaterThanOrEqual(120);
  await strip.getByRole('button', { name: 'Pause' }).click();
  const paused = await secondsShown(page);
  await page.clock.fastForward('03:00');
  expect(await secondsShown(page)).toBe(paused);
  await strip.getByRole('button', { name: 'Go on' }).click();
  await strip.getByRole('button', { name: 'Give up' }).click();

  const result = page.getByRole('region', { name: /^Not passed in 2:/ });
  await expect(result).toContainText('nothing checked');
  await expect(result.getByRole('radio', { name: /^again/ })).toBeChecked();
  await result.getByRole('radio', { name: /^hard/ }).press('Space');
  await page.reload();
  await expect(result.getByRole('radio', { name: /^hard/ })).toBeChecked();

  await result.getByRole('button', { name: 'Again, from the start' }).click();
  await expect(strip.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.locator('#split_column')).not.toContainText('const tried');
  expect(await secondsShown(page)).toBeLessThan(10);
  await strip.getByRole('button', { name: 'Give up' }).click();
  await expect(page.getByRole('table', { name: 'Earlier sittings' }).getByRole('row')).toHaveCount(1);
});

test('a night away does not count: the clock stands where it was', async ({ page }) => {
  await page.clock.install({ time: EVENING });
  await page.goto('./practice/Q049/');
  await clockOf(page).getByRole('button', { name: 'Start the clock' }).click();
  await page.clock.fastForward('03:00');
  await expect.poll(() => secondsShown(page)).toBeGreaterThanOrEqual(180);
  await page.goto('./');
  await page.clock.setSystemTime(NEXT_MORNING);
  await page.goto('./practice/Q049/');
  await expect(clockOf(page)).toContainText('paused');
  expect(await secondsShown(page)).toBeGreaterThanOrEqual(180);
  expect(await secondsShown(page)).toBeLessThan(240);
});

test('a session whose time is over says so, lets the answer be finished, and leads to the report', async ({
  page,
  lesson,
}) => {
  test.setTimeout(180_000);
  await page.clock.install({ time: EVENING });
  await page.goto('./practice/');
  await page.getByRole('checkbox', { name: /^TypeScript/ }).press('Space');
  await page.getByRole('button', { name: 'Start 20 minutes' }).click();
  await expect(clockOf(page)).toContainText('left');
  for (let minutes = 0; minutes < 21; minutes += 3) {
    await page.clock.fastForward('03:00');
    await expect.poll(() => secondsShown(page)).toBeGreaterThanOrEqual((minutes + 3) * 60);
  }
  await expect(clockOf(page)).toContainText('Time is over');
  await expect(clockOf(page)).toContainText('over by');
  await answerRight(page, lesson, questionOf(page));
  await clockOf(page).getByRole('button', { name: 'See the report' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1 of \d passed in 20:00$/);
  await expect(page.getByText('ended by time')).toBeVisible();
});

test('a browser that keeps nothing says so, and a session still works', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.goto('./practice/');
  await expect(page.getByRole('status').filter({ hasText: 'This browser does not let us save.' })).toBeVisible();
  await page.getByRole('button', { name: 'Start 20 minutes' }).click();
  await expect(clockOf(page)).toContainText('Question 1 of');
  await clockOf(page).getByRole('button', { name: 'End' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^0 of \d passed/);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions are listed, and one can be read', { tag: '@sub-path' }, async ({ page }) => {
    await page.goto('./practice/');
    await page.getByRole('link', { name: 'splitColumn with a literal separator' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('splitColumn with a literal separator');
    await expect(page.getByText('The separator is text, not a pattern')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('practice, a question in a session, its result and the report have no accessibility fault', async ({
      page,
    }) => {
      // A button half-way between two colours would be a fault.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('./practice/');
      await expect(page.getByRole('button', { name: 'Start 20 minutes' })).toBeEnabled();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('checkbox', { name: /^TypeScript/ }).press('Space');
      await page.getByRole('button', { name: 'Start 20 minutes' }).click();
      await expect(clockOf(page)).toContainText('Question 1 of');
      const question = page.url();
      expect(await accessibilityFaults(page)).toEqual([]);
      await clockOf(page).getByRole('button', { name: 'End' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^0 of/);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.goto(question);
      await expect(page.getByRole('region', { name: /^Not passed/ })).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.goto('./practice/');
      await expect(page.getByRole('table', { name: 'Past sessions' })).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

test('on a narrow phone nothing is wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.goto('./practice/');
  expect(await width()).toBe(360);
  await page.getByRole('button', { name: 'Start 20 minutes' }).click();
  await expect(clockOf(page)).toContainText('1 of');
  expect(await width()).toBe(360);
  await clockOf(page).getByRole('button', { name: 'End' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^0 of/);
  expect(await width()).toBe(360);
});
