import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scenarios } from '../engine/postgres/clients/testing/scenarios';
import { bundlePostgresWorker, cachedSnapshot, pgliteFolder } from '../engine/postgres/files.server';
import { bundleFrame, bundlePackage, bundleWorker, sandboxDocument } from '../engine/session/bundle.server';
import { packageFile } from '../engine/session/packages';
import { launchChromium, serveFiles } from '../engine/testing/browser';
import { scenarioCell } from './testing/client-scenarios.server';
import { inWorld, nodeKernel, rowsOf, signal, ts } from './testing/worlds';
import type { CellRun } from './world';

const kernel = nodeKernel(beforeAll, afterAll);

const expected = scenarios.map(({ name, gives }) => ({ name, gives }));

function givenBy(run: CellRun): unknown {
  const rows = rowsOf(run);
  return Array.isArray(rows) ? rows.map(([name, gives]) => ({ name, gives: JSON.parse(String(gives)) })) : rows;
}

test('cells get from the notebook’s server what the same code gets from any other', () =>
  inWorld(kernel(), [], async (world) => {
    const run = await world.execute([ts('cell', await scenarioCell())], 'cell', signal);
    expect(givenBy(run)).toEqual(expected);
  }));

const HEADERS = {
  'Content-Security-Policy':
    "connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'none'",
};
const FILES = {
  workerUrl: '/postgres.js',
  wasmUrl: '/pglite.wasm',
  shareUrl: '/share.bin',
  snapshotUrl: '/snapshot.bin',
  totalBytes: 0,
  samples: {},
  layout: '',
};

async function serveKernel() {
  const entryPoints = [join(import.meta.dirname, 'testing/kernel-in-browser.ts')];
  const bundle = await build({
    entryPoints,
    bundle: true,
    write: false,
    format: 'esm',
    splitting: true,
    outdir: '/',
    target: 'es2022',
  });
  const pglite = (file: string) => readFileSync(join(pgliteFolder(), file));
  return serveFiles(
    {
      '/': '<!doctype html><script type="module" src="/kernel-in-browser.js"></script>',
      ...Object.fromEntries(bundle.outputFiles.map(({ path, text }) => [path, text])),
      '/sandbox.html': sandboxDocument(await bundleFrame(), await bundleWorker()),
      [`/${packageFile('pg')}`]: await bundlePackage('pg'),
      [`/${packageFile('pg-cursor')}`]: await bundlePackage('pg-cursor'),
      [FILES.workerUrl]: await bundlePostgresWorker(),
      [FILES.wasmUrl]: pglite('pglite.wasm'),
      [FILES.shareUrl]: gzipSync(pglite('pglite.data')),
      [FILES.snapshotUrl]: await cachedSnapshot([]),
    },
    HEADERS,
  );
}

test('in the browser’s sandbox too', async () => {
  const [site, browser] = [await serveKernel(), await launchChromium()];
  try {
    const page = await browser.newPage();
    await page.goto(site.origin);
    const run = await page.evaluate(
      ([files, code]) => Reflect.get(globalThis, 'runCell')(files, code) as Promise<CellRun>,
      [FILES, await scenarioCell()] as const,
    );
    expect(givenBy(run)).toEqual(expected);
  } finally {
    await browser.close();
    await site.close();
  }
});
