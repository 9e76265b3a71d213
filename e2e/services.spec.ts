import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './fixtures';

const LESSON = 'splitting-columns';
const CELL = 'pieces_in_typescript';
const START = { timeout: 60_000 };

const PUT = `import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
const s3 = new S3Client({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })
await s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
await s3.send(new PutObjectCommand({ Bucket: 'lake', Key: 'films/one.csv', Body: 'id,title\\n1,Alpha\\n2,Beta\\n' }))
'put'`;
const PAGES = `const answers = []
for (const page of [1, 2, 3]) answers.push((await fetch('https://example.com/data?page=' + page)).status)
answers.join(' ')`;

const names = (page: Page) => page.getByRole('complementary', { name: 'Tables' });
const section = (page: Page, name: string) => names(page).getByRole('region', { name, exact: true });

test('what a cell puts into a bucket is seen, opened, read by SQL, and can be emptied', async ({ page, lesson }) => {
  await lesson.open(LESSON);
  const cell = lesson.cell(CELL);
  await cell.edit(PUT);
  await cell.run.click();
  await expect(cell.region).toContainText('What happened: 2 calls', START);

  const bucket = section(page, 'Buckets').getByRole('listitem').filter({ hasText: 'lake' }).first();
  await bucket.getByText('lake', { exact: true }).click();
  await bucket.getByText('films/one.csv', { exact: true }).click();
  await bucket.getByText('First five rows').click();
  await expect(bucket.getByRole('table', { name: 'First rows of s3://lake/films/one.csv' })).toContainText(
    'Beta',
    START,
  );

  await cell.region.getByText('What happened: 2 calls').click();
  await expect(cell.region.getByRole('region', { name: `Calls of ${CELL}` })).toContainText('PutObject');
  expect(await accessibilityFaults(page)).toEqual([]);

  await names(page).getByRole('button', { name: 'Empty the services' }).click();
  await expect(section(page, 'Buckets')).not.toContainText('lake');
  await expect(cell.region).toContainText('The services were emptied');
});

test('a fault that is switched on beside the page strikes the calls of cells, and not when it is off again', async ({
  page,
  lesson,
}) => {
  await lesson.open(LESSON);
  const cell = lesson.cell(CELL);
  await cell.edit(PAGES);
  const faults = section(page, 'What goes wrong');
  const throttle = faults.getByRole('checkbox', { name: /Too many requests/ });
  await throttle.press('Space');
  await faults.getByRole('combobox', { name: /Too many requests/ }).selectOption({ label: 'every 2nd' });
  await cell.run.click();
  await expect(cell.region).toContainText('200 429 200', START);
  await expect(cell.region).toContainText(/3 calls in 120 ms of the cells’ clock, 1 failed/);
  await throttle.press('Space');
  await cell.run.click();
  await expect(cell.region).toContainText('200 200 200');
});
