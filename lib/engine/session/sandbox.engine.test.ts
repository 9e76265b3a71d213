import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type Server, serveFiles } from '../testing/browser';
import { bundleFrame, bundlePackage, bundleWorker, sandboxDocument } from './bundle.server';
import { allCases } from './contract/all-cases';
import { compared } from './contract/compared';
import { escapeCases, KEEP_RAW, rawEscapeCases } from './contract/escape-cases';
import { unreachableCases } from './contract/unreachable-cases';
import { PACKAGES, packageFile } from './packages';

const HEADERS = {
  /** The header of every path of the real site. */
  'Content-Security-Policy':
    "connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'none'",
  'Access-Control-Allow-Origin': '*',
};

let site: Server;
let canary: Server;
let browser: Browser;
let page: Page;
const pageErrors: Error[] = [];

beforeAll(async () => {
  const bundled = await build({
    entryPoints: ['lib/engine/session/contract/browser-suite.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    keepNames: true,
  });
  canary = await serveFiles({}, HEADERS);
  const [frame, worker] = await Promise.all([bundleFrame(), bundleWorker()]);
  const packages = await Promise.all(
    PACKAGES.map(async (name) => [`/${packageFile(name)}`, await bundlePackage(name)]),
  );
  site = await serveFiles(
    {
      '/': `<!doctype html><title>The page</title><script>CANARY = '${canary.origin}'</script><script src="/suite.js"></script>`,
      '/suite.js': bundled.outputFiles[0]?.text ?? '',
      '/sandbox.html': sandboxDocument(frame, worker),
      '/raw-sandbox.html': sandboxDocument(frame, KEEP_RAW + worker),
      '/bare/sandbox.html': sandboxDocument(frame, worker),
      ...Object.fromEntries(packages),
    },
    HEADERS,
  );
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('pageerror', (error) => pageErrors.push(error));
  await page.goto(site.origin);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), canary?.close()]);
});

const act = (name: string): Promise<unknown> =>
  page.evaluate((given) => Reflect.get(globalThis, 'actCase')(given), name);

test.each(Object.entries({ ...allCases, ...escapeCases, ...rawEscapeCases, ...unreachableCases }))(
  'in the sandbox: %s',
  async (name, { expected }) => {
    expect(await act(name)).toEqual(compared(expected));
  },
);

test('nothing has left the sandbox, and nothing failed in the page', () => {
  const documents = ['/', '/suite.js', '/sandbox.html', '/raw-sandbox.html', '/bare/sandbox.html'];
  const packages = PACKAGES.map((name) => `/${packageFile(name)}`);
  const absent = ['/bare/generated/packages/vitest.js', '/bare/generated/packages/zod.js'];
  const paths = new Set(site.requests.filter((path) => path !== '/favicon.ico'));
  expect({ canary: canary.requests, paths: [...paths].sort(), pageErrors }).toEqual({
    canary: [],
    paths: [...documents, ...packages, ...absent].sort(),
    pageErrors: [],
  });
});

test('the canary counts', async () => {
  await fetch(`${canary.origin}/seen`);
  expect(canary.requests).toEqual(['/seen']);
});
