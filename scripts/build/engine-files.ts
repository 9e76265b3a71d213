import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from './step';

const SOURCE = 'node_modules/@duckdb/duckdb-wasm/dist';
const WORKER = 'duckdb-browser-eh.worker.js';
const WASM = 'duckdb-eh.wasm';
const PUBLIC = 'public/generated/engine';
const MANIFEST = '.generated/engine.json';

/** DuckDB's own worker and wasm, under a folder named by their content, so that they can be cached for ever. */
export const engineFiles: Step = {
  name: 'engine files',
  inputs: [join(SOURCE, WORKER), join(SOURCE, WASM), 'scripts/build/engine-files.ts'],
  outputs: [PUBLIC, MANIFEST],
  async run(say) {
    const hash = createHash('sha256');
    for (const file of [WORKER, WASM]) hash.update(readFileSync(join(SOURCE, file)));
    const version = hash.digest('hex').slice(0, 16);
    rmSync(PUBLIC, { recursive: true, force: true });
    mkdirSync(join(PUBLIC, version), { recursive: true });
    for (const file of [WORKER, WASM]) copyFileSync(join(SOURCE, file), join(PUBLIC, version, file));
    const wasmBytes = statSync(join(SOURCE, WASM)).size;
    mkdirSync('.generated', { recursive: true });
    writeFileSync(
      MANIFEST,
      JSON.stringify({
        workerUrl: `/generated/engine/${version}/${WORKER}`,
        wasmUrl: `/generated/engine/${version}/${WASM}`,
        wasmBytes,
      }),
    );
    say(`DuckDB, ${(wasmBytes / 1_000_000).toFixed(0)} MB before compression`);
  },
};
