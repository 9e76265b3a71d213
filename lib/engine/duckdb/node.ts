import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker as Thread } from 'node:worker_threads';
import { LIMITS } from '../../core/limits';
import type { FileDatabase, SqlEngine } from '../sql-engine';
import { openEngine } from './engine';
import type { DuckdbHost, EngineOptions } from './host';

/**
 * The worker of duckdb-wasm wants a browser's globals, and takes `files/` from the real file system: here every path
 * is resolved in one temporary folder of this process, and one outside it is refused below the engine's own lock.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const fs = require('node:fs');
const path = require('node:path');
const { folder, script, wasm } = workerData;
process.cwd = () => folder;
for (const name of ['openSync', 'truncateSync', 'existsSync', 'mkdirSync', 'rmdirSync', 'rmSync']) {
  const original = fs[name];
  fs[name] = (file, ...rest) => {
    if (file === wasm && rest[0] === 'r') return original(file, ...rest);
    const full = path.resolve(folder, String(file));
    if (!full.startsWith(folder + path.sep)) throw new Error('outside the working folder');
    return original(full, ...rest);
  };
}
console.log = () => {};
globalThis.self = globalThis;
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
require(script);
`;

const dist = () => dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

/** One working folder per process, gone with it. */
let folder: string | undefined;
function workingFolder(): string {
  if (folder) return folder;
  const made = mkdtempSync(join(tmpdir(), 'millrace-'));
  mkdirSync(join(made, 'files'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

/** DuckDB in this process. Node is no sandbox: only code you trust may run here. */
export function openDuckdbInNode({
  standby = false,
  stopGraceMs = LIMITS.stopGraceMs,
}: EngineOptions = {}): SqlEngine<FileDatabase> {
  return openEngine({ ...nodeHost(), standby, stopGraceMs });
}

export function nodeHost(): DuckdbHost {
  const script = join(dist(), 'duckdb-node-eh.worker.cjs');
  const wasmUrl = join(dist(), 'duckdb-eh.wasm');
  const workerData = { folder: workingFolder(), script, wasm: wasmUrl };
  return {
    startWorker: () => asWorker(new Thread(THREAD, { eval: true, workerData })),
    wasmUrl,
    wasmBytes: statSync(wasmUrl).size,
    standby: false,
    stopGraceMs: LIMITS.stopGraceMs,
    async startCodec() {
      const { localCodec } = await import('./files/codec/local-codec');
      return { codec: localCodec(), end() {} };
    },
    removeFile: (path) => rmSync(join(workingFolder(), path), { force: true }),
    whenIdle: (run) => void setImmediate(run),
  };
}

/** As much of a browser's Worker as AsyncDuckDB uses. */
function asWorker(thread: Thread): Worker {
  const worker = new EventTarget();
  thread.on('message', (data) => worker.dispatchEvent(new MessageEvent('message', { data })));
  thread.on('error', ({ message }) => worker.dispatchEvent(Object.assign(new Event('error'), { message })));
  thread.on('exit', () => worker.dispatchEvent(new Event('close')));
  const none = { onmessage: null, onmessageerror: null, onerror: null };
  return Object.assign(worker, none, {
    postMessage: (message: unknown, transfer?: Transferable[] | StructuredSerializeOptions) =>
      thread.postMessage(
        message,
        Array.isArray(transfer) ? transfer.filter((item) => item instanceof ArrayBuffer) : [],
      ),
    terminate: () => void thread.terminate(),
  });
}
