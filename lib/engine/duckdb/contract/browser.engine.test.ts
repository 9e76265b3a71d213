import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sqlEngineContract } from './contract';

const DIST = 'node_modules/@duckdb/duckdb-wasm/dist';
const SYSTEM_BROWSER = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

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
    return { type: 'text/javascript', body: outputFiles[0]?.text ?? '' };
  };
  const answers: Readonly<Record<string, { readonly type: string; readonly body: string | Uint8Array }>> = {
    '/': { type: 'text/html', body: '<!doctype html><script src="/suite.js"></script>' },
    '/suite.js': await bundled('in-browser.ts'),
    '/files.js': await bundled('../files/codec/codec.worker.ts'),
    ...fileAnswer('duckdb-browser-eh.worker.js', 'text/javascript'),
    ...fileAnswer('duckdb-eh.wasm', 'application/wasm'),
  };
  server = createServer(({ url = '' }, response) => {
    const answer = answers[url];
    response.writeHead(answer ? 200 : 404, { 'Content-Type': answer?.type ?? 'text/plain' }).end(answer?.body);
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

const fileAnswer = (file: string, type: string) => ({ [`/${file}`]: { type, body: readFileSync(join(DIST, file)) } });

for (const { name } of sqlEngineContract)
  test(`in a browser: ${name}`, async () => {
    const wrong = await page.evaluate(`proveCase(${JSON.stringify(name)})`);
    expect(wrong).toBeUndefined();
  });

test('an extension that the origin does not have is done without', async () => {
  expect(await page.evaluate('tryWithoutExtension()')).toEqual([[1]]);
});
