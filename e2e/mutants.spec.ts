import { readFileSync } from 'node:fs';
import { parseLesson } from '../lib/lesson/parse';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';

const FILE = 'lessons/m8-quality/record-validation/lesson.md';
const EXERCISE = 'problems_tests';

/** The lesson's own answers to the exercise, by name. */
function answers() {
  const { lesson } = parseLesson(readFileSync(FILE, 'utf8'), { file: FILE });
  for (const block of lesson?.blocks ?? [])
    if (block.kind === 'exercise' && block.id === EXERCISE)
      return {
        right: block.solution.code,
        wrong: (name: string) => block.wrongs.find((wrong) => wrong.name === name)?.code ?? '',
      };
  throw new Error(`${FILE} has no ${EXERCISE}`);
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`tests that fail as written, that let a broken copy pass, and that catch them all, in ${colorScheme}`, async ({
    page,
    lesson,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await lesson.open('record-validation');
    const { right, wrong } = answers();
    const cell = lesson.cell(EXERCISE);
    const copies = cell.region.getByRole('list', { name: 'Broken copies' }).getByRole('listitem');
    async function check(code: string) {
      await cell.edit(code);
      await cell.check.click();
    }

    await check(wrong('expects_kindness'));
    await expect(cell.verdict).toContainText('Not yet: your tests fail for problems_of as it is', { timeout: 60_000 });
    await expect(cell.verdict).toContainText('A test states the agreed rule');
    const difference = cell.verdict.locator('dl');
    await expect(difference).toContainText('a text of digits is fine');
    await expect(difference).toContainText("['ts must be a whole number']");
    await expect(copies.filter({ hasText: 'problems_of as it is' })).toContainText('fails');
    await expect(copies.filter({ hasText: 'not tried' })).toHaveCount(8);
    expect(await accessibilityFaults(page)).toEqual([]);

    await check(wrong('one_fault_each'));
    await expect(cell.verdict).toContainText('Not yet: 1 of 8 broken copies passes your tests', { timeout: 60_000 });
    await expect(cell.verdict).toContainText('Not noticed: stops at the first problem');
    await expect(difference).toContainText('else if (typeof ts');
    await expect(copies.filter({ hasText: 'caught' })).toHaveCount(7);
    await expect(copies.filter({ hasText: 'not noticed' })).toHaveCount(1);
    expect(await accessibilityFaults(page)).toEqual([]);

    await check(right);
    await expect(cell.verdict).toContainText(
      'Passed: your tests hold for problems_of, and catch 8 of 8 broken copies',
      { timeout: 60_000 },
    );
    await page.reload();
    await expect(cell.verdict).toContainText('Passed: your tests hold');
  });
