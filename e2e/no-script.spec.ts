import { expect, test } from './fixtures';

test.use({ javaScriptEnabled: false });

test('with JavaScript off a lesson shows its prose, code, tables and charts, and predictions open by hand', {
  tag: '@sub-path',
}, async ({ page, lesson }) => {
  await lesson.open('splitting-columns');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Splitting columns');
  await expect(lesson.cell('first_addresses').result).toContainText('kaya.falk@example.net');
  await expect(page.getByText('split_part(address,').first()).toBeVisible();
  await expect(lesson.cell('customers_per_domain').chart.locator('svg').first()).toBeVisible();

  const signs = lesson.cell('at_signs');
  await expect(signs.result).toBeHidden();
  await signs.region.getByText('Result covered until you predict it').click();
  await expect(signs.result).toContainText('583');
  const quiz = page.getByRole('region', { name: 'second_of_one', exact: true });
  await quiz.getByText('The answer').click();
  await expect(quiz).toContainText('There is no second piece');
});
