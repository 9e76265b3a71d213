import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type Server, serveFiles } from '../../testing/browser';
import type { PostgresFiles } from '../files';
import { bundlePostgresWorker, cachedSnapshot, pgliteFolder, samplesOf } from '../files.server';
import { postgresContract } from './contract';
import { ACTOR } from './sample';

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

beforeAll(async () => {
  const entryPoints = [join(import.meta.dirname, 'in-browser.ts')];
  const bundle = await build({ entryPoints, bundle: true, write: false, format: 'iife', target: 'es2022' });
  const pglite = (file: string) => readFileSync(join(pgliteFolder(), file));
  const files = {
    '/': '<!doctype html><script src="/suite.js"></script>',
    '/suite.js': bundle.outputFiles[0]?.text ?? '',
    [FILES.workerUrl]: await bundlePostgresWorker(),
    [FILES.wasmUrl]: pglite('pglite.wasm'),
    [FILES.shareUrl]: gzipSync(pglite('pglite.data')),
    [FILES.snapshotUrl]: await cachedSnapshot([ACTOR]),
  };
  server = await serveFiles(files, { 'Content-Security-Policy': POLICY });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(server.origin);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('in a browser: nothing is fetched before the first database is opened, and each part once', async () => {
  await page.evaluate(`open(${JSON.stringify(FILES)})`);
  const ours = () => server.requests.filter((url) => Object.values(FILES).includes(url)).sort();
  expect(ours()).toEqual([]);
  await page.evaluate(`timeBoot(${JSON.stringify(FILES)})`);
  expect(ours()).toEqual(['/pglite.wasm', '/share.bin', '/snapshot.bin', '/worker.js']);
});

for (const { name } of postgresContract)
  test(`in a browser: ${name}`, async () => {
    const wrong = await page.evaluate(`proveCase(${JSON.stringify(name)})`);
    expect(wrong).toBeUndefined();
  });
