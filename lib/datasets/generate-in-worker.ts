import type { WorkerMessage } from './generate.worker';

/**
 * The CSV of a data set that is too large to ship, made in a worker of the page. `onProgress` counts written rows.
 * An aborted call ends the worker and rejects with `signal.reason`.
 */
export function generateInWorker(
  name: string,
  signal: AbortSignal,
  onProgress?: (rows: number, of: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const worker = new Worker(new URL('./generate.worker.ts', import.meta.url));
    const abort = () => end(() => reject(signal.reason));
    function end(settle: () => void): void {
      signal.removeEventListener('abort', abort);
      worker.terminate();
      settle();
    }
    signal.addEventListener('abort', abort);
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.type === 'progressed') onProgress?.(data.rows, data.of);
      else end(() => resolve(data.csv));
    };
    worker.onerror = ({ message }) => end(() => reject(new Error(`Bug: generating ${name}: ${message}`)));
    worker.postMessage(name);
  });
}
