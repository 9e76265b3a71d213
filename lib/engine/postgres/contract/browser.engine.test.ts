import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PostgresFiles } from '../files';
import { bundlePostgresWorker, cachedSnapshot, pgliteFolder, samplesOf } from '../files.server';
import { postgresContract } from './contract';
import { ACTOR } from './sample';

const SYSTEM_BROWSER = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
/** As strict as the site's own policy, for the page and for the worker. */
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; object-src 'none'";
const FILES: PostgresFiles = {
  workerUrl: '/worker.js',
  wasmUrl: '/pglite.wasm',
  shareUrl: '/share.bin',
  snapshotUrl: '/snapshot.bin',
  totalBytes: 0,
  samples: samplesOf([ACTOR]),
  layout: '',
};

let server: Server;
let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  const entryPoints = [join(import.meta.dirname, 'in-browser.ts')];
  const bundle = await build({ entryPoints, bundle: true, write: false, format: 'iife', target: 'es2022' });
  const pglite = (file: string) => readFileSync(join(pgliteFolder(), file));
  const answers: Readonly<Record<string, { readonly type: string; readonly body: string | Uint8Array }>> = {
    '/': { type: 'text/html', body: '<!doctype html><script src="/suite.js"></script>' },
    '/suite.js': { type: 'text/javascript', body: bundle.outputFiles[0]?.text ?? '' },
    [FILES.workerUrl]: { type: 'text/javascript', body: await bundlePostgresWorker() },
    [FILES.wasmUrl]: { type: 'application/wasm', body: pglite('pglite.wasm') },
    [FILES.shareUrl]: { type: 'application/octet-stream', body: gzipSync(pglite('pglite.data')) },
    [FILES.snapshotUrl]: { type: 'application/octet-stream', body: await cachedSnapshot([ACTOR]) },
  };
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = answers[url];
    const headers = { 'Content-Type': answer?.type ?? 'text/plain', 'Content-Security-Policy': POLICY };
    response.writeHead(answer ? 200 : 404, headers).end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  browser = await chromium.launch({
    ...(existsSync(SYSTEM_BROWSER) && { executablePath: SYSTEM_BROWSER }),
    args: QUIET,
  });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('in a browser: nothing is fetched before the first database is opened, and each part once', async () => {
  await page.evaluate(`open(${JSON.stringify(FILES)})`);
  const ours = () => asked.filter((url) => Object.values(FILES).includes(url)).sort();
  expect(ours()).toEqual([]);
  await page.evaluate(`timeBoot(${JSON.stringify(FILES)})`);
  expect(ours()).toEqual(['/pglite.wasm', '/share.bin', '/snapshot.bin', '/worker.js']);
});

for (const { name } of postgresContract)
  test(`in a browser: ${name}`, async () => {
    const wrong = await page.evaluate(`proveCase(${JSON.stringify(name)})`);
    expect(wrong).toBeUndefined();
  });
