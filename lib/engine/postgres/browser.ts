import { LIMITS } from '../../core/limits';
import type { SqlEngine } from '../sql-engine';
import type { ServedDatabase } from '../wire-server';
import { openEngine } from './engine';
import { fetchParts } from './fetch-parts';
import type { PostgresFiles } from './files';
import type { EngineOptions, PostgresWorker } from './host';

/** Postgres in this page. Nothing is fetched before the first database is opened. */
export function openPostgres(
  files: PostgresFiles,
  { standby = true, stopGraceMs = LIMITS.stopGraceMs }: EngineOptions = {},
): SqlEngine<ServedDatabase> {
  return openEngine({
    startWorker: () => startWorker(files.workerUrl),
    fetchParts: (onProgress) => fetchParts(files, onProgress),
    totalBytes: files.totalBytes,
    samples: files.samples,
    standby,
    stopGraceMs,
  });
}

function startWorker(url: string): PostgresWorker {
  const worker = new Worker(url, { type: 'module' });
  const started: PostgresWorker = {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    onmessage: null,
    onerror: null,
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => started.onmessage?.({ data });
  worker.onerror = ({ message }) => started.onerror?.({ message });
  return started;
}
