import { expect, test } from './fixtures';

const from = (age: number) => `SELECT ${age} AS free_from`;

test('a stale cell shows what has changed: its own code, or that of the cell that it reads', async ({ lesson }) => {
  await lesson.open('first-pipeline');
  await lesson.skipPredictions();
  const [offer, invitation] = [lesson.cell('offer'), lesson.cell('invitation')];
  await invitation.run.click();
  await expect(invitation.region).toContainText('ran in');

  await offer.edit(from(65));
  await offer.region.getByRole('button', { name: 'Show change' }).click();
  const own = offer.region.getByRole('group', { name: 'The code of offer, then and now' });
  await expect(own.getByRole('listitem')).toContainText([`removed: ${from(60)}`, `added: ${from(65)}`]);

  await expect(invitation.region).toContainText('offer, which it reads, is stale.');
  await offer.run.click();
  await expect(offer.result).toContainText('65');
  await expect(invitation.region).toContainText('offer, which it reads, ran again');
  await invitation.region.getByRole('button', { name: 'Show change' }).click();
  const above = invitation.region.getByRole('group', { name: 'The code of offer, then and now' });
  await expect(above.getByRole('listitem')).toContainText([`removed: ${from(60)}`, `added: ${from(65)}`]);
  await invitation.region.getByRole('button', { name: 'Hide change' }).click();
  await expect(above).toBeHidden();
});

test('what depends on a cell runs after it once that is chosen, and still after a reload', async ({ page, lesson }) => {
  await lesson.open('first-pipeline');
  await lesson.skipPredictions();
  const [offer, invitation] = [lesson.cell('offer'), lesson.cell('invitation')];
  await offer.edit(from(64));
  await offer.run.click();
  await expect(offer.result).toContainText('64');
  await expect(invitation.region).toContainText('stale');

  await page.getByRole('button', { name: 'Lesson menu' }).click();
  await page.getByRole('menuitemradio', { name: 'Run what depends on it' }).click();
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await page.reload();
  await expect(offer.editor).toContainText('64');
  await offer.edit(from(63));
  await expect(offer.region).toContainText('stale');
  await offer.run.click();
  await expect(invitation.region).toContainText('Free for everybody from 63');
  await expect(invitation.region).not.toContainText('stale');
});

test('one key shows what a cell reads and what reads it, and leads there', async ({ page, lesson }) => {
  await lesson.open('first-pipeline');
  const price = lesson.cell('price');
  const sheet = page.getByRole('dialog', { name: 'How cells depend' });
  // Keys are heard from the moment the page's scripts are there.
  await expect(async () => {
    await price.region.focus();
    await page.keyboard.press('g');
    await expect(sheet).toBeVisible({ timeout: 1000 });
  }).toPass();
  const facts = sheet.getByRole('region', { name: 'How price depends' });
  await expect(facts).toContainText('Readsoffer, top_price, rateRead bycosts');
  await facts.getByRole('link', { name: 'costs' }).click();
  await expect(sheet).toBeHidden();
  await expect(lesson.cell('costs').region).toBeFocused();
});

test('a cell that changed a table twice says so on its reader, and starts from clean', async ({ lesson }) => {
  await lesson.open('first-pipeline');
  await lesson.skipPredictions();
  const [makes, reader] = [lesson.cell('two_loads'), lesson.cell('offer_report')];
  const rows = (count: number) =>
    expect(reader.result.getByRole('cell', { name: String(count), exact: true })).toBeVisible();
  await makes.edit('INSERT INTO offer SELECT * FROM offer');
  await reader.edit('SELECT 10 + count(*) AS n FROM offer');
  await makes.run.click();
  await expect(makes.region).toContainText('ran in');
  await reader.run.click();
  await rows(12);
  await makes.run.click();
  await expect(makes.region).toContainText('has run 2 times');
  await reader.run.click();
  await rows(14);
  const said = 'two_loads has run 2 times since it started from what is above: its changes were made twice.';
  await expect(reader.region).toContainText(said);
  await reader.region.getByRole('button', { name: 'Run two_loads from clean' }).click();
  await expect(reader.region).not.toContainText(said);
  await reader.run.click();
  await rows(12);
});
