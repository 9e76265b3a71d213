import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { newLesson } from '../lib/authoring/templates';
import { expect, test } from './fixtures';
import { hostileCsv, hostileLesson, payloadFor } from './hostile-lesson';

let canary: Server;
let reached: string[] = [];
let address = '';

test.beforeAll(async () => {
  canary = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('reached');
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
});
test.afterAll(() => void canary.close());
test.beforeEach(() => {
  reached = [];
});

type Chosen = { readonly name: string; readonly text: string };

async function openFiles(page: Page, files: readonly Chosen[]) {
  await page.goto('./author/');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open file…' }).click();
  await (await chooser).setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  );
  return page.getByRole('region', { name: 'Preview', exact: true });
}

/** All that a page asked for, and every dialog that it opened. */
function watch(page: Page) {
  const requested: string[] = [];
  const dialogs: string[] = [];
  page.context().on('request', (request) => requested.push(request.url()));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return {
    requested,
    async expectHarmless() {
      const own = new URL(page.url()).origin;
      const foreign = requested.filter((url) => !/^(data|blob|about):/.test(url) && new URL(url).origin !== own);
      expect({ foreign, dialogs, reached }).toEqual({ foreign: [], dialogs: [], reached: [] });
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
      expect(await page.locator('iframe[srcdoc], script[src^="http://127.0.0.1"]').count()).toBe(0);
    },
  };
}

test('an opened lesson runs nothing before Run, and says where it came from', async ({ page }) => {
  const { requested } = watch(page);
  const text = newLesson().replace(
    '```sql cell orders',
    "```ts cell early\nconsole.log('r' + 'an')\n```\n\n```sql cell orders",
  );
  const preview = await openFiles(page, [{ name: 'somebody.md', text }]);
  await expect(preview.getByRole('region', { name: 'early', exact: true })).toBeVisible();
  await expect(preview).toContainText('From a file, not from Millrace: opened from somebody.md on');
  await expect(preview).toContainText('Nothing runs until you press Run');
  await page.waitForTimeout(1500);
  expect(requested.filter((url) => /generated\/engine|sandbox\.html/.test(url))).toEqual([]);
  expect(await page.locator('iframe').count()).toBe(0);

  const cell = preview.getByRole('region', { name: 'early', exact: true });
  await cell.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(cell).toContainText('ran', { timeout: 60_000 });
  expect(requested.filter((url) => url.includes('sandbox.html'))).not.toEqual([]);
});

test('a lesson that calls itself as one of ours cannot touch the work on ours, nor another draft', async ({
  page,
  lesson,
}) => {
  await lesson.open('splitting-columns');
  await lesson.cell('first_addresses').edit('SELECT 1 AS mine');
  await expect(page.getByRole('banner')).toContainText(/Saved \d/);

  const own = readFileSync(
    new URL('../lessons/m6-transform-and-load/splitting-columns/lesson.md', import.meta.url),
    'utf8',
  );
  const foreign = own.replaceAll(/^covers:[\s\S]*?^solutions/gm, 'covers: []\nsolutions');
  const preview = await openFiles(page, [{ name: 'lesson.md', text: foreign }]);
  await expect(preview.getByRole('region', { name: 'first_addresses', exact: true })).toBeVisible();
  await expect(preview.getByRole('region', { name: 'first_addresses', exact: true })).not.toContainText('mine');
  const first = new URL(page.url()).searchParams.get('draft');
  await lesson.cell('first_addresses').edit('SELECT 2 AS theirs');
  await page.waitForTimeout(1500);

  await openFiles(page, [{ name: 'lesson.md', text: foreign }]);
  await expect(preview.getByRole('region', { name: 'first_addresses', exact: true })).not.toContainText('theirs');
  expect(new URL(page.url()).searchParams.get('draft')).not.toBe(first);

  await lesson.open('splitting-columns');
  await expect(lesson.cell('first_addresses').region).toContainText('SELECT 1 AS mine');
});

test('markup in every field of a lesson, its file and its results stays text', async ({ page, complaints }) => {
  test.setTimeout(180_000);
  const payload = payloadFor(address);
  const watched = watch(page);
  const preview = await openFiles(page, [
    { name: `${'<img src=x onerror=window.pwned=1>'}.md`, text: hostileLesson(payload) },
    { name: 'names.csv', text: hostileCsv(payload) },
  ]);
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('<script src=');
  await expect(preview).toContainText('opened from <img src=x onerror=window.pwned=1>.md on');
  await watched.expectHarmless();

  const source = page.getByRole('region', { name: 'Source', exact: true });
  await source.getByRole('tab', { name: /Files/ }).click();
  await source.getByText(/^table names, 1 row/).click();
  await expect(source.getByRole('table')).toContainText('<iframe srcdoc=');
  await preview.getByText('Tables', { exact: true }).click();
  for (const hint of await preview.getByRole('button', { name: 'Hint', exact: true }).all()) await hint.click();
  await preview.getByRole('button', { name: 'Go to' }).click();
  await expect(page.getByRole('menu', { name: 'Go to' })).toContainText('<svg onload');
  await page.keyboard.press('Escape');
  await watched.expectHarmless();

  const result = preview.getByRole('region', { name: 'hostile_result', exact: true });
  await result.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(result.getByRole('table')).toContainText('<script src=', { timeout: 60_000 });
  const log = preview.getByRole('region', { name: 'hostile_log', exact: true });
  await log.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(log.getByRole('alert')).toContainText('<script src=', { timeout: 60_000 });
  await watched.expectHarmless();

  await page.getByRole('button', { name: 'All drafts' }).click();
  await expect(page.getByRole('region', { name: 'Drafts in this browser' })).toContainText('<img src=x onerror');
  await watched.expectHarmless();
  expect(complaints).toEqual([]);
});

const REFUSED = [
  ['raw HTML', `<img src="ADDRESS/html" onerror="window.pwned=1">`, /HTML/],
  ['a link that runs', '[here](javascript:window.pwned=1)', /a link goes to http/],
  ['a picture from elsewhere', '![here](ADDRESS/picture.png)', /an image lies beside the lesson/],
  ['a link to data', '[here](data:text/html,<script>window.pwned=1</script>)', /a link goes to http/],
] as const;

for (const [what, prose, problem] of REFUSED)
  test(`${what} is a problem, and nothing is shown of it`, async ({ page }) => {
    const watched = watch(page);
    const text = newLesson().replace('Say first', `${prose.replace('ADDRESS', address)}\n\nSay first`);
    await openFiles(page, [{ name: 'lesson.md', text }]);
    await expect(page.getByRole('list', { name: 'Problems' })).toContainText(problem);
    await expect(page.getByRole('region', { name: 'Preview', exact: true })).toContainText(
      'begins with the first text without mistakes',
    );
    await watched.expectHarmless();
  });

test('a link of a foreign lesson shows where it leads, and opens a page of its own', async ({ page }) => {
  const text = newLesson().replace('Say first', '[our course](https://example.org/course). Say first');
  const preview = await openFiles(page, [{ name: 'lesson.md', text }]);
  const link = preview.getByRole('link', { name: 'our course (example.org)' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAttribute('target', '_blank');
});

test('a picture beside a lesson is shown, and what stands in it does not run', async ({ page }) => {
  const watched = watch(page);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>top.pwned=1</script><image href="${address}/inside.png"/><rect width="40" height="20"/></svg>`;
  const text = newLesson().replace('Say first', '![A box](./box.svg)\n\nSay first');
  const preview = await openFiles(page, [
    { name: 'lesson.md', text },
    { name: 'box.svg', text: svg },
  ]);
  const picture = preview.getByRole('img', { name: 'A box' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
  await watched.expectHarmless();
});
