import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFrame, bundlePackage, bundleWorker, sandboxDocument } from '../../../engine/session/bundle.server';
import { packageFile } from '../../../engine/session/packages';
import { launchChromium, type Server, serveFiles } from '../../../engine/testing/browser';
import { warehouseCases } from './warehouse.cases';

const DIST = 'node_modules/@duckdb/duckdb-wasm/dist';

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const bundled = async (entry: string) => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, entry)],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      keepNames: true,
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  };
  const names = ['@aws-sdk/client-s3', 'pg'] as const;
  const packages = await Promise.all(names.map(async (name) => [`/${packageFile(name)}`, await bundlePackage(name)]));
  const [frame, worker] = await Promise.all([bundleFrame(), bundleWorker()]);
  server = await serveFiles(
    {
      '/': '<!doctype html><script src="/suite.js"></script>',
      '/suite.js': await bundled('in-browser.ts'),
      '/files.js': await bundled('../../../engine/duckdb/files/codec/codec.worker.ts'),
      '/duckdb-browser-eh.worker.js': readFileSync(join(DIST, 'duckdb-browser-eh.worker.js')),
      '/duckdb-eh.wasm': readFileSync(join(DIST, 'duckdb-eh.wasm')),
      '/sandbox.html': sandboxDocument(frame, worker),
      ...Object.fromEntries(packages),
    },
    { 'Access-Control-Allow-Origin': '*' },
  );
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(server.origin);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

for (const { name } of warehouseCases)
  test(`in the sandbox: ${name}`, async () => {
    expect(await page.evaluate(`proveCase(${JSON.stringify(name)})`)).toBeUndefined();
  });
