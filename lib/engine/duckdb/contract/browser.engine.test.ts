import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type Server, serveFiles } from '../../testing/browser';
import { duckdbContract } from './contract';

const DIST = 'node_modules/@duckdb/duckdb-wasm/dist';

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const bundled = async (entry: string) => {
    const entryPoints = [join(import.meta.dirname, entry)];
    const { outputFiles } = await build({
      entryPoints,
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  };
  server = await serveFiles({
    '/': '<!doctype html><script src="/suite.js"></script>',
    '/suite.js': await bundled('in-browser.ts'),
    '/files.js': await bundled('../files/codec/codec.worker.ts'),
    '/duckdb-browser-eh.worker.js': readFileSync(join(DIST, 'duckdb-browser-eh.worker.js')),
    '/duckdb-eh.wasm': readFileSync(join(DIST, 'duckdb-eh.wasm')),
  });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(server.origin);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

for (const { name } of duckdbContract)
  test(`in a browser: ${name}`, async () => {
    const wrong = await page.evaluate(`proveCase(${JSON.stringify(name)})`);
    expect(wrong).toBeUndefined();
  });

test('an extension that the origin does not have is done without', async () => {
  expect(await page.evaluate('tryWithoutExtension()')).toEqual([[1]]);
});
