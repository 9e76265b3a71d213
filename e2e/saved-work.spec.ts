import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';
import { CELL, isSaved, LESSON, MINE, notice } from './saved-work-page';
import { putRecord } from './stored-records';

/** A record of this lesson as a learner left it when a cell began with another text. */
const older = (version: number, source: string | undefined) => ({
  version,
  lesson: LESSON,
  contentHash: '',
  savedAt: 1_770_000_000_000,
  cells: { [CELL]: { sourceHash: 'af63dc4c8601ec8c', ...(source !== undefined && { source }), code: MINE } },
  exercises: {},
  quizzes: {},
  progress: { passed: 0, of: 3 },
});

test('a lesson that changed under an edit keeps it, says so, shows the new text, and takes it when asked', async ({
  page,
  lesson,
}) => {
  await lesson.open(LESSON);
  const { region } = lesson.cell(CELL);
  const said = region.getByText('The lesson has changed this cell since you edited it. Yours is kept.');
  await putRecord(page, 'lessons', LESSON, older(3, "SELECT 'old@example.com' AS address"));
  await page.reload();
  await expect(said).toBeVisible();
  await expect(region).toContainText('mine@example.com');
  await region.getByRole('button', { name: 'Show the new text' }).click();
  await expect(region.getByRole('group', { name: 'What the lesson changed', exact: true })).toContainText(
    "removed: SELECT 'old@example.com' AS address",
  );
  await expect(region.getByRole('group', { name: 'From yours to the new text' })).toContainText(`removed: ${MINE}`);
  expect(await accessibilityFaults(page)).toEqual([]);

  await region.getByRole('button', { name: 'Take the new text' }).click();
  await expect(said).toBeHidden();
  await expect(region).toContainText('has the lesson’s new text.');
  await expect(region).toContainText('mia.example.com');
  await region.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toBeVisible();
  await expect(region).toContainText('mine@example.com');

  await region.getByRole('button', { name: 'Keep mine' }).click();
  await expect(said).toBeHidden();
  await isSaved(page);
  await page.reload();
  await expect(region).toContainText('mine@example.com');
  await expect(said).toBeHidden();
});

test('of work that an older release saved only the new text is known', async ({ page, lesson }) => {
  await lesson.open(LESSON);
  const { region } = lesson.cell(CELL);
  await putRecord(page, 'lessons', LESSON, older(2, undefined));
  await page.reload();
  await region.getByRole('button', { name: 'Show the new text' }).click();
  await expect(region.getByRole('group', { name: 'From yours to the new text' })).toBeVisible();
  await expect(region.getByRole('group', { name: 'What the lesson changed', exact: true })).toBeHidden();
});

test('a cell and a lesson are reset, and that is undone', async ({ page, lesson }) => {
  await lesson.open(LESSON);
  const cell = lesson.cell(CELL);
  await cell.edit(MINE);
  await lesson.skipPredictions();
  await cell.reset.click();
  await expect(cell.region).toContainText('mia.example.com');
  await cell.region.getByRole('button', { name: 'Undo' }).click();
  await expect(cell.region).toContainText('mine@example.com');

  const menu = page.getByRole('button', { name: 'Lesson menu' });
  const reset = async (what: string) => {
    await menu.click();
    await page.getByRole('menuitem', { name: 'Reset the lesson…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reset the lesson' });
    await dialog.getByText(what, { exact: true }).click();
    await dialog.getByRole('button', { name: 'Reset', exact: true }).click();
  };
  const skipped = page.getByRole('button', { name: 'Skip, show the result' });
  await reset('My code');
  await expect(cell.region).toContainText('mia.example.com');
  await expect(skipped).toHaveCount(0);
  await notice(page, 'All code is the lesson’s again.').getByRole('button', { name: 'Undo' }).click();
  await expect(cell.region).toContainText('mine@example.com');

  await reset('My code, answers and tries');
  await expect(skipped.first()).toBeVisible();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Undo what was put back' }).click();
  await expect(skipped).toHaveCount(0);
  await expect(cell.region).toContainText('mine@example.com');
  await isSaved(page);
  await page.reload();
  await expect(cell.region).toContainText('mine@example.com');
});

test('the tries of an exercise are there with what is different in them, and one is put back', async ({
  page,
  lesson,
}) => {
  await lesson.open(LESSON);
  const answer = lesson.cell('email_parts');
  for (const tries of [1, 2]) {
    await answer.edit(`SELECT ${tries} AS customer_id, 'a' AS username, 'b' AS domain`);
    await answer.check.click();
    await expect(answer.region).toContainText(tries === 1 ? 'not yet, 1 try' : 'not yet, 2 tries');
  }
  await answer.region.getByText('2 tries', { exact: true }).click();
  const tries = answer.region.getByRole('list', { name: 'Tries at email_parts' });
  await tries.getByText(/^Try 2/).click();
  await tries.getByRole('button', { name: 'Since try 1' }).click();
  await expect(tries.getByRole('group', { name: 'From try 1 to try 2' })).toContainText('added: SELECT 2 AS');
  await tries.getByText(/^Try 1/).click();
  await tries.getByRole('button', { name: 'Put this back: try 1' }).click();
  const isNow = (number: number) =>
    expect(tries.getByRole('listitem').filter({ hasText: 'as it is now' })).toContainText(`Try ${number}`);
  await isNow(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await answer.region.getByRole('button', { name: 'Undo' }).click();
  await isNow(2);
});

test('a second tab reads, and writes when the first is closed', async ({ page, lesson }) => {
  await lesson.open(LESSON);
  await lesson.cell(CELL).edit(MINE);
  await isSaved(page);
  const second = await page.context().newPage();
  await second.goto(page.url());
  const region = second.getByRole('region', { name: CELL, exact: true });
  await expect(second.getByRole('status').filter({ hasText: 'This lesson is open in another tab.' })).toBeVisible();
  await expect(region).toContainText('mine@example.com');
  await lesson.cell(CELL).edit(`${MINE} -- at last`);
  await page.close();
  await expect(region).toContainText('at last');
  await isSaved(second);
});
