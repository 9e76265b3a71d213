import { expect, test } from './fixtures';

const ENDLESS = [
  ['an endless TypeScript loop', 'pieces_in_typescript', 'for (;;) {}'],
  [
    'an endless join',
    'at_signs',
    'SELECT count(*) FROM customer a, customer b, customer c, customer d WHERE a.email < d.email',
  ],
  [
    'one long scalar call',
    'at_signs',
    "SELECT levenshtein(repeat('abcdefgh', 20000), repeat('hgfedcba', 20000)) AS distance",
  ],
] as const;

for (const [what, id, code] of ENDLESS)
  test(`${what} is stopped, the tables stay right, and the next run is right`, async ({ page, lesson }) => {
    await lesson.open('splitting-columns');
    await lesson.skipPredictions();
    const made = lesson.cell('sample_addresses');
    await made.run.click();
    await expect(made.region).toContainText(/\d+ ms/);

    const cell = lesson.cell(id);
    await cell.edit(code);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(cell.region).toContainText('running');
    await page.waitForTimeout(700);
    await cell.stop.click();
    await expect(cell.region).toContainText('stopped', { timeout: 1_000 });

    const reader = lesson.cell('cut_rules');
    await reader.run.click();
    await expect(reader.region).toContainText(/\d+ ms/);
    await expect(reader.result.getByRole('row')).toHaveCount(1 + 4);
    await cell.reset.click();
    await cell.run.click();
    await expect(cell.region).toContainText(/\d+ ms/);
    await expect(cell.result.getByRole('row')).toHaveCount(1 + 4);
  });
