import { Power } from '../sql/power';
import { takeTurns } from '../sql/turns';
import type { EngineStatus, SqlEngine } from '../sql-engine';
import type { ServedDatabase } from '../wire-server';
import { bootPostgres, type Postgres } from './boot';
import { databaseOf } from './database';
import { createExclusive } from './exclusive';
import type { PostgresHost } from './host';
import type { Parts } from './protocol';
import { closeWorld, openWorld, restoreWorld, type World } from './world';

/** One worker and one connection for all databases, one piece of work at a time. */
export function openEngine(host: PostgresHost): SqlEngine<ServedDatabase> {
  const worlds = new Set<World>();
  const power = new Power({
    boot: bootWith(host),
    totalBytes: host.totalBytes,
    standby: host.standby ? 'needed' : 'never',
    whenIdle: (run) => run(),
  });
  const turns = takeTurns({
    name: 'Postgres',
    power,
    stopGraceMs: host.stopGraceMs,
    async restore(postgres) {
      for (const world of worlds) await restoreWorld(world, postgres);
      wake();
    },
  });
  let opened = 0;
  const { exclusive, wake } = createExclusive(turns);

  async function openNext(postgres: Postgres, signal: AbortSignal): Promise<ServedDatabase> {
    const world = openWorld(`w${++opened}`, postgres, host.samples);
    if (!signal.aborted) worlds.add(world);
    const close = async () => {
      if (!worlds.has(world) || turns.isClosed()) return;
      world.closed = true;
      wake();
      await exclusive(world, new AbortController().signal, async () => {
        if (worlds.delete(world)) await closeWorld(world);
      });
    };
    return databaseOf(world, exclusive, close);
  }

  return {
    openDatabase: (signal) => turns.inTurn(signal, (postgres) => openNext(postgres, signal)),
    onStatus: (listener: (status: EngineStatus) => void) => power.onStatus(listener),
    async close() {
      turns.close();
    },
  };
}

/** Starts workers with parts that are fetched once, and again after a start that failed. */
function bootWith(host: PostgresHost) {
  let parts: Promise<Parts> | undefined;
  return async (onProgress: (loadedBytes: number) => void): Promise<Postgres> => {
    parts ??= host.fetchParts(onProgress);
    try {
      return await bootPostgres(host, await parts);
    } catch (error) {
      parts = undefined;
      throw error;
    }
  };
}
