import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { cellOf, expect, test } from './fixtures';

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

test('a whole lesson asks nothing of any other origin', async ({ page, lesson, context }) => {
  const requested: string[] = [];
  context.on('request', (request) => requested.push(request.url()));
  await lesson.open('splitting-columns');
  await page.getByRole('button', { name: 'Run all' }).click();
  await lesson.untilIdle();
  await lesson.cell('email_parts').edit('SELECT 1');
  await lesson.cell('email_parts').check.click();
  await expect(lesson.cell('email_parts').verdict).toContainText('Not yet');
  const own = new URL(page.url()).origin;
  expect(requested.length).toBeGreaterThan(10);
  expect(requested.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== own)).toEqual([]);
});

const PROBES: readonly (readonly [string, string])[] = [
  ['fetch', "await fetch('CANARY/fetch')"],
  [
    'XMLHttpRequest',
    "const x = new (globalThis as any).XMLHttpRequest(); x.open('GET', 'CANARY/xhr', false); x.send()",
  ],
  [
    'WebSocket',
    "new (globalThis as any).WebSocket('CANARY/ws'.replace('http', 'ws')); await new Promise((r) => setTimeout(r, 300)); throw new Error('closed')",
  ],
  ['importScripts', "(globalThis as any).importScripts('CANARY/script.js')"],
  ['import()', "await import('CANARY/module.js')"],
  [
    'a nested worker',
    "const w = new (globalThis as any).Worker(URL.createObjectURL(new Blob([`fetch('CANARY/worker')`]))); await new Promise((r) => setTimeout(r, 500)); throw new Error('nothing came')",
  ],
  [
    'IndexedDB',
    "await new Promise((_, reject) => { const open = (globalThis as any).indexedDB.open('millrace'); open.onerror = () => reject(open.error) })",
  ],
  ['caches', "await (globalThis as any).caches.open('x')"],
  ['the file system', 'await (globalThis as any).navigator.storage.getDirectory()'],
  ['the page', '(globalThis as any).parent.document.title'],
];

const SQL = [
  "SELECT * FROM read_csv('CANARY/data.csv')",
  "SELECT * FROM read_text('/etc/passwd')",
  "SELECT * FROM glob('**')",
  "SELECT * FROM read_csv('index.html')",
  "COPY (SELECT 1) TO 'CANARY/out.csv'",
  "ATTACH 'CANARY/db.duckdb' AS x",
  'INSTALL httpfs',
  "SET custom_extension_repository = 'CANARY'",
];

/** Probes are tried one after the other on one page. Before each its cell runs well, so that what fails is the probe. */
test.describe(() => {
  let page: Page;
  let complaints: string[] = [];

  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto('./lessons/splitting-columns/');
  });
  test.afterAll(() => page.close());

  async function run(id: string, code: string) {
    const cell = cellOf(page, id);
    await cell.edit(code);
    await page.keyboard.press('ControlOrMeta+Enter');
    return cell;
  }
  async function probe(id: string, fine: string, code: string) {
    const before = await run(id, fine);
    await expect(before.result).toContainText('42');
    await expect(before.problem).toBeHidden();
    complaints = [];
    return run(id, code.replaceAll('CANARY', address));
  }

  for (const [what, code] of PROBES)
    test(`learner TypeScript does not reach ${what}`, async () => {
      const cell = await probe('pieces_in_typescript', 'const rows = [{ fine: 42 }]\nrows', code);
      await expect(cell.problem).toBeVisible();
      expect(reached).toEqual([]); // the browser logs what its policy refused
    });

  for (const sql of SQL)
    test(`learner SQL cannot: ${sql}`, async () => {
      const cell = await probe('first_addresses', 'SELECT 42 AS fine', sql);
      if (sql.includes('glob')) await expect(cell.region).toContainText(/0 rows|error/);
      else await expect(cell.problem).toBeVisible();
      expect(reached).toEqual([]);
      expect(complaints).toEqual([]);
    });
});

test('a worker of the page itself reaches no other origin', async ({ page, lesson, complaints }) => {
  await lesson.open('splitting-columns');
  const answer = await page.evaluate(
    (url) =>
      new Promise((resolve) => {
        const code = `fetch('${url}/page-worker').then(() => postMessage('reached'), () => postMessage('refused'))`;
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => resolve('refused');
      }),
    address,
  );
  expect(answer).toBe('refused');
  expect(reached).toEqual([]);
  complaints.splice(0);
});
