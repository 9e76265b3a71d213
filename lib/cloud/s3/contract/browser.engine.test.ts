import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFrame, bundlePackage, bundleWorker, sandboxDocument } from '../../../engine/session/bundle.server';
import { compared } from '../../../engine/session/contract/compared';
import { packageFile } from '../../../engine/session/packages';
import { launchChromium, type Server, serveFiles } from '../../../engine/testing/browser';
import { s3Cases } from './all-cases';

let site: Server;
let browser: Browser;
let page: Page;
const pageErrors: Error[] = [];

beforeAll(async () => {
  const bundled = await build({
    entryPoints: [join(import.meta.dirname, 'browser-suite.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    keepNames: true,
  });
  const [frame, worker] = await Promise.all([bundleFrame(), bundleWorker()]);
  const names = ['@aws-sdk/client-s3', '@aws-sdk/lib-storage'] as const;
  const packages = await Promise.all(names.map(async (name) => [`/${packageFile(name)}`, await bundlePackage(name)]));
  site = await serveFiles(
    {
      '/': '<!doctype html><title>The page</title><script src="/suite.js"></script>',
      '/suite.js': bundled.outputFiles[0]?.text ?? '',
      '/sandbox.html': sandboxDocument(frame, worker),
      ...Object.fromEntries(packages),
    },
    { 'Access-Control-Allow-Origin': '*' },
  );
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('pageerror', (error) => pageErrors.push(error));
  await page.goto(site.origin);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each(Object.entries(s3Cases))('in the sandbox: %s', async (name, { expected }) => {
  const given = await page.evaluate((name) => Reflect.get(globalThis, 'actCase')(name), name);
  expect(given).toEqual(compared(expected));
});

test('nothing failed in the page', () => expect(pageErrors).toEqual([]));
