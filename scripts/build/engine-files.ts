import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION_FOLDER, EXTENSION_PATH, fileOf } from '../extensions/published';
import { presentExtensions } from '../extensions/verify';
import type { Step } from './step';

const SOURCE = 'node_modules/@duckdb/duckdb-wasm/dist';
const WORKER = 'duckdb-browser-eh.worker.js';
const WASM = 'duckdb-eh.wasm';
const PUBLIC = 'public/generated/engine';
const MANIFEST = '.generated/engine.json';

/** DuckDB's own worker and wasm, and the extensions that `npm run extensions` fetched, under a folder named by their content, so that they can be cached for ever. */
export const engineFiles: Step = {
  name: 'engine files',
  inputs: [
    join(SOURCE, WORKER),
    join(SOURCE, WASM),
    'scripts/build/engine-files.ts',
    'scripts/extensions',
    EXTENSION_FOLDER,
  ],
  outputs: [PUBLIC, MANIFEST],
  async run(say) {
    const hash = createHash('sha256');
    for (const file of [WORKER, WASM]) hash.update(readFileSync(join(SOURCE, file)));
    const extensions = presentExtensions(EXTENSION_FOLDER);
    for (const { sha256 } of extensions) hash.update(sha256);
    const version = hash.digest('hex').slice(0, 16);
    rmSync(PUBLIC, { recursive: true, force: true });
    mkdirSync(join(PUBLIC, version), { recursive: true });
    for (const file of [WORKER, WASM]) copyFileSync(join(SOURCE, file), join(PUBLIC, version, file));
    mkdirSync(join(PUBLIC, version, EXTENSION_PATH), { recursive: true });
    for (const file of extensions.map(fileOf))
      copyFileSync(join(EXTENSION_FOLDER, EXTENSION_PATH, file), join(PUBLIC, version, EXTENSION_PATH, file));
    const wasmBytes = statSync(join(SOURCE, WASM)).size;
    mkdirSync('.generated', { recursive: true });
    writeFileSync(
      MANIFEST,
      JSON.stringify({
        workerUrl: `/generated/engine/${version}/${WORKER}`,
        wasmUrl: `/generated/engine/${version}/${WASM}`,
        wasmBytes,
        extensions: { repository: `/generated/engine/${version}`, names: extensions.map(({ name }) => name) },
      }),
    );
    const added = extensions.map(({ name }) => ` with ${name}`).join('');
    say(`DuckDB${added}, ${(wasmBytes / 1_000_000).toFixed(0)} MB before compression`);
  },
};
