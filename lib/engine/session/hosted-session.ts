import type { z } from 'zod';
import { LIMITS } from '../../core/limits';
import { type Client, connect, serve } from '../rpc';
import type { Session, SessionEvents, SessionHost } from '../session';
import { CallsAnswer, ExportAnswer, RunAnswer, SampleAnswer, WindowAnswer } from './answers';
import { refuseSize } from './border';
import { compileCell } from './compile';
import { hostApi } from './host-api';
import { openLink, splitLink } from './link';
import { locateFailure, type RunText } from './located';
import type { RuntimeApi } from './protocol';
import { createTurns } from './turns';

/** A worker that runs a session: `port` carries text, `end` ends it whatever it does. */
export type SessionWorker = { readonly port: Parameters<typeof openLink>[0]; end(): void };

/** Starts a worker, or takes one that waits. `onLost` is told if it ends by itself. */
export type StartWorker = (onLost: (reason: Error) => void) => SessionWorker;

type Live = { readonly client: Client<RuntimeApi>; readonly texts: Map<string, RunText>; readonly end: (reason: unknown) => void };

/** Whether an aborted call ends the worker at once, or only if it does not answer. */
type OnAbort = 'ends' | 'leaves';

/** A session over workers that are started when needed and ended to stop what runs in them. */
export function openHostedSession(startWorker: StartWorker, host: SessionHost): Session {
  const cells = new Set<string>();
  const inTurn = createTurns();
  let live: Live | undefined;
  let events: SessionEvents = {};

  function start(): Live {
    const worker = startWorker((reason) => started.end(reason));
    const [toWorker, fromWorker] = splitLink(openLink(worker.port));
    const client = connect<RuntimeApi>(toWorker);
    const api = hostApi(host, (line) => {
      if (live === started) events.onLog?.(line);
    });
    serve(api, fromWorker);
    const started: Live = {
      client,
      texts: new Map(),
      end(reason) {
        if (live === started) {
          live = undefined;
          cells.clear();
        }
        worker.end();
        client.close(reason);
      },
    };
    return started;
  }

  async function ask<T>(shape: z.ZodType<T>, signal: AbortSignal, onAbort: OnAbort, call: (live: Live) => Promise<unknown>): Promise<T> {
    signal.throwIfAborted();
    const current = (live ??= start());
    let isAnswered = false;
    const stop = () => current.end(signal.reason);
    const stopIfSilent = () => setTimeout(() => isAnswered || stop(), LIMITS.stopGraceMs);
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', abort, { once: true });
      function abort() {
        reject(signal.reason);
        if (onAbort === 'ends') stop();
        else stopIfSilent();
      }
    });
    try {
      return await Promise.race([aborted, call(current).then((answer) => shape.parse(answer))]);
    } finally {
      isAnswered = true;
    }
  }
}
