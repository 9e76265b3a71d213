import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { invariant } from '../../core/invariant';
import { LIMITS } from '../../core/limits';
import type { SourceTable, SqlEngine } from '../sql-engine';
import type { ServedDatabase } from '../wire-server';
import { openEngine } from './engine';
import { PostgresFiles } from './files';
import { bundlePostgresWorker, cachedSnapshot, layoutHash, pgliteFolder, samplesOf } from './files.server';
import type { EngineOptions, PostgresWorker } from './host';
import type { Parts } from './protocol';

const MANIFEST = '.generated/postgres.json';

/** The worker wants a browser's globals. Messages that come before it has been read wait. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
const read = import(workerData);
parentPort.on('message', (data) => read.then(() => globalThis.onmessage({ data })));
`;

type NodeOptions = EngineOptions & {
  /** Tables that the snapshot has, instead of those that the build gave it. */
  readonly samples?: readonly SourceTable[];
};

/** Postgres in this process. Node is no sandbox: only code you trust may run here. */
export function openPostgresInNode({
  standby = false,
  stopGraceMs = LIMITS.stopGraceMs,
  samples,
}: NodeOptions = {}): SqlEngine<ServedDatabase> {
  const built = samples ? undefined : builtFiles();
  let file: string | undefined;
  return openEngine({
    startWorker() {
      invariant(file, 'the worker is written before it is started');
      return asWorker(new Thread(THREAD, { eval: true, workerData: file }));
    },
    async fetchParts() {
      file = await workerFile();
      const snapshot = built ? readFileSync(join('public', built.snapshotUrl)) : await cachedSnapshot(samples ?? []);
      return { ...(await enginePart()), snapshot: new Blob([gunzipSync(snapshot)]) };
    },
    totalBytes: statSync(join(pgliteFolder(), 'pglite.wasm')).size,
    samples: built?.samples ?? samplesOf(samples ?? []),
    standby,
    stopGraceMs,
  });
}

/** What the build has made, if it was made for this version of the engine. */
function builtFiles(): PostgresFiles | undefined {
  if (!existsSync(MANIFEST)) return undefined;
  const { success, data } = PostgresFiles.safeParse(JSON.parse(readFileSync(MANIFEST, 'utf8')));
  return success && data.layout === layoutHash() && existsSync(join('public', data.snapshotUrl)) ? data : undefined;
}

/** Made once per process. */
const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const workerFile = once(async () => {
  const file = join(tmpdir(), `millrace-postgres-${process.pid}-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(file, await bundlePostgresWorker());
  process.once('exit', () => rmSync(file, { force: true }));
  return pathToFileURL(file).href;
});

const enginePart = once(async (): Promise<Pick<Parts, 'wasm' | 'share'>> => {
  const [wasm, share] = ['pglite.wasm', 'pglite.data'].map((file) => readFileSync(join(pgliteFolder(), file)));
  invariant(wasm && share, 'PGlite has its files');
  return { wasm: await WebAssembly.compile(wasm), share: new Blob([share]) };
});

/** As much of a browser's Worker as the engine uses. */
function asWorker(thread: Thread): PostgresWorker {
  const worker: PostgresWorker = {
    postMessage: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
    onmessage: null,
    onerror: null,
  };
  thread.on('message', (data: unknown) => worker.onmessage?.({ data }));
  thread.on('error', ({ message }) => worker.onerror?.({ message }));
  return worker;
}
