import { LIMITS } from '../../core/limits';
import type { SqlEngine } from '../sql-engine';
import { openEngine } from './engine';
import type { EngineOptions } from './host';

export type DuckdbFiles = {
  readonly workerUrl: string;
  readonly wasmUrl: string;
  readonly wasmBytes?: number | undefined;
};

/** DuckDB in this page. It starts on the first need, and keeps a second worker warm unless told not to. */
export function openDuckdb(
  files: DuckdbFiles,
  { standby = true, stopGraceMs = LIMITS.stopGraceMs }: EngineOptions = {},
): SqlEngine {
  return openEngine({
    startWorker: () => new Worker(files.workerUrl),
    wasmUrl: new URL(files.wasmUrl, location.href).href,
    wasmBytes: files.wasmBytes ?? 0,
    standby,
    stopGraceMs,
    whenIdle: (run) =>
      'requestIdleCallback' in globalThis ? void requestIdleCallback(run) : void setTimeout(run, 500),
  });
}
