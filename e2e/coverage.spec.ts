import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';

test('an instructor finds a row of the curriculum and the cell that teaches it', { tag: '@sub-path' }, async ({
  page,
}) => {
  await page.goto('./coverage/');
  const table = page.getByRole('table', { name: 'Rows of the curriculum' });
  const all = await table.getByRole('row').count();
  await page.getByRole('textbox', { name: 'Words in a row' }).fill('e-mail address');
  const row = table.getByRole('row').filter({ hasText: 'S2-50' });
  await expect(row).toContainText('Splitting columns');
  expect(await table.getByRole('row').count()).toBeLessThan(all);
  await row.getByRole('link', { name: 'guarded_cut' }).click();
  await expect(page).toHaveURL(/\/lessons\/splitting-columns\/#guarded_cut$/);
  await expect(page.getByRole('region', { name: 'guarded_cut', exact: true })).toBeInViewport();
});

test('rows that nothing teaches yet are told apart', async ({ page }) => {
  await page.goto('./coverage/');
  const table = page.getByRole('table', { name: 'Rows of the curriculum' });
  await page
    .getByRole('group', { name: 'State' })
    .getByRole('button', { name: /^Coming/ })
    .click();
  const rows = table.getByRole('row');
  await expect(rows.nth(1)).toContainText('coming with');
  await expect(table.getByRole('link')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the coverage has no faults in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./coverage/');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
