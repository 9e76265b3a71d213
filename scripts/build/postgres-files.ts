import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Step } from './step';

const SOURCE = 'node_modules/@electric-sql/pglite/dist';
const WASM = 'pglite.wasm';
const SHARE = 'pglite.data';
const PUBLIC = 'public/generated/postgres';
const MANIFEST = '.generated/postgres.json';
/** A larger table is loaded from its CSV by those who need it, so that a start stays small. */
const LARGEST_CSV = 2_000_000;

/**
 * Postgres's worker, wasm and files, and a data directory with the sample tables in it, under a folder named by their content.
 * `.bin` is gzip that the page takes apart itself: a server might say of `.gz` that it is compressed, and another might not.
 */
export const postgresFiles: Step = {
  name: 'Postgres',
  inputs: [
    join(SOURCE, 'index.js'),
    join(SOURCE, WASM),
    join(SOURCE, SHARE),
    'lib/engine/postgres',
    'lib/engine/column-types.ts',
    'lib/engine/sql',
    'lib/datasets',
    'lib/core',
    'scripts/build/postgres-files.ts',
    'package-lock.json',
  ],
  outputs: [PUBLIC, MANIFEST],
  async run(say) {
    const { bundlePostgresWorker, layoutHash, makeSnapshot, samplesOf } = await import(
      '../../lib/engine/postgres/files.server'
    );
    const worker = await bundlePostgresWorker();
    const tables = await sampleTables();
    const samples = samplesOf(tables);
    const wasm = readFileSync(join(SOURCE, WASM));
    const share = gzipSync(readFileSync(join(SOURCE, SHARE)), { level: 9 });
    const snapshot = await makeSnapshot(tables);
    const layout = layoutHash();
    const folder = sha256(JSON.stringify([layout, sha256(worker), sha256(wasm), samples])).slice(0, 16);
    rmSync(PUBLIC, { recursive: true, force: true });
    mkdirSync(join(PUBLIC, folder), { recursive: true });
    copyFileSync(join(SOURCE, WASM), join(PUBLIC, folder, WASM));
    writeFileSync(join(PUBLIC, folder, 'worker.js'), worker);
    writeFileSync(join(PUBLIC, folder, 'share.bin'), share);
    writeFileSync(join(PUBLIC, folder, 'snapshot.bin'), snapshot);
    const url = (file: string) => `/generated/postgres/${folder}/${file}`;
    const totalBytes = wasm.length + share.length + snapshot.length;
    mkdirSync('.generated', { recursive: true });
    writeFileSync(
      MANIFEST,
      JSON.stringify({
        workerUrl: url('worker.js'),
        wasmUrl: url(WASM),
        shareUrl: url('share.bin'),
        snapshotUrl: url('snapshot.bin'),
        totalBytes,
        samples,
        layout,
      }),
    );
    const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
    say(`snapshot of ${tables.length} tables ${megabytes(snapshot.length)} MB, all ${megabytes(totalBytes)} MB`);
  },
};

async function sampleTables() {
  const { datasetNames, generateDataset, recipeOf } = await import('../../lib/datasets/generate');
  return datasetNames
    .filter((name) => !recipeOf(name).onDemand)
    .map((name) => ({ name, ...generateDataset(name) }))
    .filter(({ csv }) => csv.length <= LARGEST_CSV)
    .map(({ name, columns, csv, nulls }) => ({ name, columns, csv, nulls }));
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
