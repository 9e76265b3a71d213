import type { z } from 'zod';
import { LIMITS } from '../../core/limits';
import type { LogLine } from '../../core/output';
import { type Client, connect, serve } from '../rpc';
import type { SessionHost } from '../session';
import { hostApi } from './host-api';
import { openLink, splitLink } from './link';
import type { RunText } from './located';
import type { PackageName } from './packages';
import type { RuntimeApi } from './protocol';

/** A worker that runs a session: `port` carries text, `end` ends it whatever it does. */
export type SessionWorker = { readonly port: Parameters<typeof openLink>[0]; end(): void };

/** Starts a worker, or takes one that waits. `onLost` is told if it ends by itself. */
export type StartWorker = (onLost: (reason: Error) => void) => SessionWorker;

/** Whether an aborted call ends the worker at once, or only if it does not answer soon. */
type OnAbort = 'ends' | 'leaves';

export type LiveWorker = {
  /** The cells that ran in it. */
  readonly texts: Map<string, RunText>;
  /** The packages that were brought into it. */
  readonly provided: Set<PackageName>;
  /** Asks, and believes an answer only if it has the shape. */
  ask<T>(
    shape: z.ZodType<T>,
    signal: AbortSignal,
    onAbort: OnAbort,
    call: (client: Client<RuntimeApi>) => Promise<unknown>,
  ): Promise<T>;
  forget(cell: string): void;
  end(reason: unknown): void;
};

/** Starts a worker and keeps what belongs to it. `onEnd` is told once, however it ends. */
export function startLiveWorker(
  startWorker: StartWorker,
  host: SessionHost,
  onLog: (line: LogLine) => void,
  onEnd: () => void,
): LiveWorker {
  const texts = new Map<string, RunText>();
  const worker = startWorker((reason) => end(reason));
  const [toWorker, fromWorker] = splitLink(openLink(worker.port, (reason) => end(reason)));
  const client = connect<RuntimeApi>(toWorker);
  serve(hostApi(host, onLog), fromWorker);
  let isEnded = false;

  function end(reason: unknown) {
    if (isEnded) return;
    isEnded = true;
    onEnd();
    worker.end();
    client.close(reason);
  }

  function ask<T>(
    shape: z.ZodType<T>,
    signal: AbortSignal,
    onAbort: OnAbort,
    call: (client: Client<RuntimeApi>) => Promise<unknown>,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let isAnswered = false;
      const stop = () => isAnswered || end(signal.reason);
      const abort = () => {
        reject(signal.reason);
        if (onAbort === 'ends') stop();
        else setTimeout(stop, LIMITS.stopGraceMs);
      };
      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener('abort', abort, { once: true });
      void call(client)
        .then((answer) => shape.parse(answer))
        .then(resolve, reject)
        .finally(() => {
          isAnswered = true;
          signal.removeEventListener('abort', abort);
        });
    });
  }

  return {
    texts,
    provided: new Set(),
    ask,
    end,
    forget(cell) {
      texts.delete(cell);
      client.call('forget', cell).catch(() => {}); // a worker that has ended has forgotten
    },
  };
}
