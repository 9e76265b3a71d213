import { openDuckdb } from '../browser';
import { lastRows, never, prove, type Tools } from './case';
import { sqlEngineContract } from './contract';

const files = {
  workerUrl: '/duckdb-browser-eh.worker.js',
  wasmUrl: '/duckdb-eh.wasm',
  startFilesWorker: () => new Worker('/files.js'),
};

/** The same value whatever the order of an object's keys; `undefined` counts as absent. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : ordered(item)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, ordered(item)]),
  );
}

function equal(actual: unknown, expected: unknown): void {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(ordered(value)));
  if (one !== other) throw new Error(`${one}\n  is not\n${other}`);
}

const tools: Tools = {
  engine: openDuckdb(files),
  patient: openDuckdb(files, { standby: false, stopGraceMs: 60_000 }),
  equal,
};

/** Proves one case in this page: undefined, or what went wrong. */
async function proveCase(name: string): Promise<string | undefined> {
  const found = sqlEngineContract.find((one) => one.name === name);
  if (!found) return 'no such case';
  return prove(found, tools).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}
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
