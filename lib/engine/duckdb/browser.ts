import { LIMITS } from '../../core/limits';
import type { FileDatabase, SqlEngine } from '../sql-engine';
import { openEngine } from './engine';
import { codecIn } from './files/codec/codec-worker';
import type { EngineOptions, ExtensionFiles } from './host';

export type DuckdbFiles = {
  readonly workerUrl: string;
  readonly wasmUrl: string;
  readonly wasmBytes?: number | undefined;
  /** The engine's own extensions, if the build has them. */
  readonly extensions?: ExtensionFiles | undefined;
  /** The worker that reads and writes files; the bundler’s own unless this is given. */
  readonly startFilesWorker?: (() => Worker) | undefined;
};

/** DuckDB in this page. It starts on the first need, and keeps a second worker warm unless told not to. */
export function openDuckdb(
  files: DuckdbFiles,
  { standby = true, stopGraceMs = LIMITS.stopGraceMs }: EngineOptions = {},
): SqlEngine<FileDatabase> {
  return openEngine({
    startWorker: () => new Worker(files.workerUrl),
    wasmUrl: new URL(files.wasmUrl, location.href).href,
    wasmBytes: files.wasmBytes ?? 0,
    extensions: files.extensions,
    standby,
    stopGraceMs,
    startCodec: async () => codecIn((files.startFilesWorker ?? filesWorker)()),
    removeFile: () => {},
    whenIdle: (run) =>
      'requestIdleCallback' in globalThis ? void requestIdleCallback(run) : void setTimeout(run, 500),
  });
}

const filesWorker = () => new Worker(new URL('./files/codec/codec.worker.ts', import.meta.url));
