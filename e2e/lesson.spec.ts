import { expect, test } from './fixtures';

const GUARDED = `WITH address AS (SELECT customer_id, trim(email) AS email FROM customer)
SELECT
  customer_id,
  CASE WHEN email LIKE '%@%' AND email NOT LIKE '%@%@%' THEN split_part(email, '@', 1) END AS username,
  CASE WHEN email LIKE '%@%' AND email NOT LIKE '%@%@%' THEN lower(split_part(email, '@', 2)) END AS domain
FROM address`;
const RIGHT = GUARDED.replaceAll("LIKE '%@%' AND", "LIKE '%_@_%' AND");

test('a learner reads, predicts, runs, breaks and mends a query, fails an exercise, learns why, passes, and finds it all again', {
  tag: '@sub-path',
}, async ({ page, lesson }) => {
  await lesson.open('splitting-columns');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Splitting columns');

  const first = lesson.cell('first_addresses');
  await expect(first.result).toContainText('kaya.falk@example.net');

  const prediction = page.getByRole('region', { name: 'at_sign_groups', exact: true });
  const signs = lesson.cell('at_signs');
  await expect(signs.result).toBeHidden();
  await prediction.getByRole('textbox', { name: 'Your answer' }).fill('3');
  await prediction.getByRole('button', { name: 'Answer' }).click();
  await expect(prediction).toContainText('not this');
  await expect(signs.result).toContainText('583');

  await signs.run.click();
  await expect(signs.region).toContainText(/\d+ ms/);

  await first.edit('SELECT customer_id, emial\nFROM customer\nLIMIT 5');
  await expect(first.region).toContainText('stale');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(first.problem).toContainText('emial');
  await expect(first.problem).toContainText('Line 1');
  await first.problem.getByRole('button', { name: 'Replace' }).click();
  await first.run.click();
  await expect(first.problem).toBeHidden();
  await expect(first.result).toContainText('kaya.falk@example.net');

  const answer = lesson.cell('email_parts');
  await answer.check.click();
  await expect(answer.verdict).toContainText('Not attempted');
  await answer.edit(GUARDED);
  await answer.check.click();
  await expect(answer.verdict).toContainText('Not yet');
  await expect(answer.verdict).toContainText('Right for all 599 customers we have.');
  const cases = answer.region.getByRole('list', { name: 'Data sets' }).getByRole('listitem');
  await expect(cases.filter({ hasText: 'the data you see' })).toContainText('same');
  await cases.filter({ hasText: 'empty_sides' }).getByRole('button', { name: 'Open this variant' }).click();
  await expect(answer.region.getByRole('note')).toContainText('empty_sides');
  await expect(answer.result.getByRole('row')).toHaveCount(1 + 5);
  await answer.region.getByRole('button', { name: 'Back to the data you see' }).click();
  await expect(answer.region).toContainText('599 rows');

  await answer.edit(RIGHT);
  await answer.check.click();
  await expect(answer.verdict).toContainText('Passed: the same on 5 of 5 data sets');
  await expect(answer.region.getByRole('tab', { name: 'list', exact: true })).toBeVisible();
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible();

  await page.reload();
  await expect(first.region).toContainText('customer_id, email');
  await expect(answer.region).toContainText("LIKE '%_@_%'");
  await expect(answer.verdict).toContainText('Passed');
  await expect(answer.region).toContainText('2 tries');
  await expect(prediction).toContainText('not this');
  await expect(signs.result).toBeVisible();
});

test('a TypeScript exercise is checked by its calls, and the cell below uses our answer until then', async ({
  lesson,
}) => {
  await lesson.open('splitting-columns');
  const gaps = lesson.cell('dollar_gaps');
  await gaps.run.click();
  await expect(gaps.region).toContainText(/\d+ ms/);
  await expect(gaps.chart).toBeVisible();
  await expect(gaps.region).toContainText(
    /Uses our answer to (rate_parts, dollar_bins|dollar_bins, rate_parts) until yours passes/,
  );

  const bins = lesson.cell('dollar_bins');
  await bins.edit(`type Bin = { dollars: number; films: number }
function dollarBins(dollars: (number | null)[]): Bin[] {
  const films = new Map<number, number>()
  for (const value of dollars) if (value !== null) films.set(value, (films.get(value) ?? 0) + 1)
  return [...films].sort(([a], [b]) => a - b).map(([value, count]) => ({ dollars: value, films: count }))
}`);
  await bins.check.click();
  await expect(bins.verdict).toContainText(/Not yet: \d of 6 calls give another answer/);
  await expect(bins.verdict).toContainText('Your counts are right and the gap is gone');
  await expect(bins.verdict).toContainText('dollarBins([4,2,4,null])');
});

test('a cell says why its result is stale, and running what is stale mends it', async ({ page, lesson }) => {
  await lesson.open('splitting-columns');
  const sample = lesson.cell('sample_addresses');
  const pieces = lesson.cell('pieces_in_typescript');
  await sample.edit("SELECT * FROM (VALUES ('a@b'), (NULL)) AS sample(address)");
  await expect(pieces.region).toContainText('sample_addresses, which it reads, is stale.');
  await page.getByRole('button', { name: 'Lesson menu' }).click();
  await page.getByRole('menuitem', { name: 'Run what is stale' }).click();
  await expect(pieces.result.getByRole('row')).toHaveCount(1 + 2);
  await expect(pieces.region).not.toContainText('stale');
  await sample.reset.click();
  await expect(sample.region).toContainText('mia.example.com');
  await expect(pieces.region).toContainText('stale');
});

test('run all runs every cell, skips unfinished exercises, and from clean gives what the page showed', async ({
  page,
  lesson,
}) => {
  await lesson.open('cron');
  await page.getByRole('button', { name: 'Run all' }).click();
  await lesson.untilIdle();
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(1); // the one cell that is there to fail
  await expect(lesson.cell('five_only').problem).toContainText('requires exactly 5 parts');
});

test('hints go forwards and back, and the solution opens after three tries', async ({ lesson }) => {
  await lesson.open('splitting-columns');
  const answer = lesson.cell('email_parts');
  const button = (name: string) => answer.region.getByRole('button', { name, exact: true });
  await button('Hint').click();
  const hint = answer.region.getByRole('complementary', { name: 'Hint' });
  await expect(hint).toContainText('Hint 1 of 3');
  await hint.getByRole('button', { name: 'Next' }).click();
  await expect(hint).toContainText('Hint 2 of 3');
  await hint.getByRole('button', { name: 'Back' }).click();
  await expect(hint).toContainText('Hint 1 of 3');

  await expect(button('Solution')).toBeDisabled();
  await expect(answer.region).toContainText('opens after 3 more tries');
  for (const tries of [1, 2, 3]) {
    await answer.edit(`SELECT ${tries} AS customer_id, 'a' AS username, 'b' AS domain`);
    await answer.check.click();
    await expect(answer.region).toContainText(tries === 1 ? 'not yet, 1 try' : `not yet, ${tries} tries`);
  }
  await button('Solution').click();
  await expect(answer.region.getByRole('complementary', { name: 'Solution' })).toContainText(
    'Trim first, then test, then cut.',
  );
});
