import { lastRows, never } from '../../sql/contract/case';
import { equal, proveNamed } from '../../sql/contract/in-page';
import { openDuckdb } from '../browser';
import type { DuckdbTools } from './case';
import { duckdbContract } from './contract';

const files = {
  workerUrl: '/duckdb-browser-eh.worker.js',
  wasmUrl: '/duckdb-eh.wasm',
  startFilesWorker: () => new Worker('/files.js'),
};

const tools: DuckdbTools = {
  engine: openDuckdb(files),
  patient: openDuckdb(files, { standby: false, stopGraceMs: 60_000 }),
  equal,
};

const proveCase = (name: string) => proveNamed(duckdbContract, name, tools);
/** What comes of an engine whose origin does not have an extension that it was said to have. */
async function tryWithoutExtension(): Promise<unknown> {
  const extensions = { repository: `${location.origin}/nowhere`, names: ['parquet'] };
  const engine = openDuckdb({ ...files, extensions }, { standby: false });
  const database = await engine.openDatabase(never);
  const code = `COPY (SELECT 1 AS n) TO 'x.parquet'; FROM 'x.parquet'`;
  const ran = await database.run({ cell: 'a', above: [] }, code, never);
  await engine.close();
  return lastRows(ran);
}
Object.assign(globalThis, { proveCase, tryWithoutExtension });
