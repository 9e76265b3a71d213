import type { EngineStatus, SqlDatabase, SqlEngine } from '../sql-engine';
import type { Postgres } from './boot';
import { databaseOf, type Exclusive } from './database';
import type { PostgresHost } from './host';
import { Power } from './power';
import { closeWorld, openWorld, restoreWorld, type World } from './world';

/** One worker and one connection for all databases, one piece of work at a time. */
export function openEngine(host: PostgresHost): SqlEngine {
  const worlds = new Set<World>();
  const power = new Power(host);
  let lastWork: Promise<unknown> = Promise.resolve();
  let opened = 0;
  const closing = new AbortController();
  /** Whether a restore failed: the databases are in no worker. */
  let lost = false;

  function inTurn<T>(signal: AbortSignal, work: (postgres: Postgres) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    return new Promise<T>((resolve, reject) => {
      const over = new AbortController();
      const stopped = AbortSignal.any([signal, closing.signal]);
      stopped.addEventListener('abort', () => reject(stopped.reason), { once: true, signal: over.signal });
      if (stopped.aborted) reject(stopped.reason);
      const turn = async () => {
        if (stopped.aborted) return;
        if (lost) await restart();
        const postgres = await power.on();
        if (stopped.aborted) return;
        const done = work(postgres).then(resolve, reject);
        const answered = await Promise.race([
          done,
          overdue(signal, host.stopGraceMs, over.signal),
          postgres.failed.catch(() => 'overdue'),
        ]);
        if (answered === 'overdue' || postgres.isBroken()) {
          reject(new Error('Postgres’s worker failed.'));
          await restart();
        }
        power.keepStandby();
      };
      lastWork = lastWork
        .then(turn)
        .catch(reject)
        .finally(() => over.abort());
    });
  }

  async function restart() {
    lost = true;
    const postgres = await power.replace();
    for (const world of worlds) await restoreWorld(world, postgres);
    lost = false;
    power.ready();
  }

  const exclusive: Exclusive = (_, signal, work) => inTurn(signal, work);

  async function openNext(postgres: Postgres, signal: AbortSignal): Promise<SqlDatabase> {
    const world = openWorld(`w${++opened}`, postgres, host.samples);
    if (!signal.aborted) worlds.add(world);
    const close = async () => {
      if (!worlds.has(world) || closing.signal.aborted) return;
      await inTurn(new AbortController().signal, async () => {
        if (worlds.delete(world)) await closeWorld(world);
      });
    };
    return databaseOf(world, exclusive, close);
  }

  return {
    openDatabase: (signal) => inTurn(signal, (postgres) => openNext(postgres, signal)),
    onStatus: (listener: (status: EngineStatus) => void) => power.onStatus(listener),
    async close() {
      closing.abort(new Error('The engine was closed.'));
      power.off();
    },
  };
}

/** Once the work is to stop: it gets a moment to end by itself, since nothing can interrupt it. */
function overdue(signal: AbortSignal, graceMs: number, over: AbortSignal): Promise<'overdue'> {
  return new Promise((resolve) => {
    const onAbort = () => {
      const timer = setTimeout(() => resolve('overdue'), graceMs);
      over.addEventListener('abort', () => clearTimeout(timer), { once: true });
    };
    signal.addEventListener('abort', onAbort, { once: true, signal: over });
  });
}
