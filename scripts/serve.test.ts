import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from './serve';
import { EVERY_PATH } from './site-headers';

let folder = '';
let root: Served;
let under: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const path of ['lessons/cron', '_next/static']) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, 'lessons/cron/index.html'), 'cron');
  writeFileSync(join(folder, 'lessons/cron/index.html.br'), brotliCompressSync('cron, compressed'));
  writeFileSync(join(folder, '_next/static/a.1f2e.js'), 'a');
  writeFileSync(join(folder, 'engine.wasm'), 'w');
  root = await serve({ folder });
  under = await serve({ folder, basePath: '/under' });
});
afterAll(async () => {
  await root.close();
  await under.close();
  rmSync(folder, { recursive: true });
});

const get = (site: Served, path: string, encoding = 'identity') =>
  fetch(new URL(path, site.url), { redirect: 'manual', headers: { 'accept-encoding': encoding } });

test.each(['/', '/lessons/cron/', '/_next/static/a.1f2e.js', '/engine.wasm', '/missing'])(
  '%s carries the policy',
  async (path) => {
    const { headers } = await get(root, path);
    for (const [name, value] of Object.entries(EVERY_PATH)) expect(headers.get(name)).toBe(value);
  },
);

test('a page is found by its folder, a file has its type, and what is missing has the page for that', async () => {
  expect(await (await get(root, '/lessons/cron/')).text()).toBe('cron');
  expect((await get(root, '/engine.wasm')).headers.get('content-type')).toBe('application/wasm');
  const missing = await get(root, '/lessons/none/');
  expect([missing.status, await missing.text()]).toEqual([404, 'nothing here']);
});

test('files named by their content are kept for ever, pages are asked for again', async () => {
  expect((await get(root, '/_next/static/a.1f2e.js')).headers.get('cache-control')).toContain('immutable');
  expect((await get(root, '/')).headers.get('cache-control')).toBe('no-cache');
});

test('a compressed variant is sent to whoever takes it', async () => {
  const response = await get(root, '/lessons/cron/', 'br');
  expect([response.headers.get('content-encoding'), await response.text()]).toEqual(['br', 'cron, compressed']);
});

test('under a base path the site is there, and only there', async () => {
  expect(await (await get(under, '/under/lessons/cron/')).text()).toBe('cron');
  expect((await get(under, '/under')).headers.get('location')).toBe('/under/');
  expect((await get(under, '/lessons/cron/')).status).toBe(404);
  expect((await get(under, '/underneath/')).status).toBe(404);
});
