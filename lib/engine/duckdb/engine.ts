import { quoteName } from '../../core/sql-tokens';
import { Journal } from '../sql/journal';
import type { EngineStatus, FileDatabase, SqlEngine } from '../sql-engine';
import { bootDuckdb, type Duckdb } from './boot';
import { Catalog } from './catalog';
import { databaseOf, type Exclusive } from './database';
import { holdCodec } from './files/codec/hold-codec';
import { Sources } from './files/sources';
import { StoredFiles } from './files/stored-files';
import type { DuckdbHost } from './host';
import { Power } from './power';
import { apply, type World } from './world';

/** One worker for all databases, one piece of work at a time. */
export function openEngine(host: DuckdbHost): SqlEngine<FileDatabase> {
  const worlds = new Set<World>();
  const power = new Power<Duckdb>(host, (onProgress) => bootDuckdb(host, onProgress));
  const codec = holdCodec(() => host.startCodec());
  let lastWork: Promise<unknown> = Promise.resolve();
  let opened = 0;
  const closing = new AbortController();
  /** Whether a restore failed: the databases are in no worker. */
  let lost = false;

  function inTurn<T>(signal: AbortSignal, work: (duckdb: Duckdb) => Promise<T>, cancel: () => void): Promise<T> {
    signal.throwIfAborted();
    return new Promise<T>((resolve, reject) => {
      const over = new AbortController();
      const stopped = AbortSignal.any([signal, closing.signal]);
      stopped.addEventListener('abort', () => reject(stopped.reason), { once: true, signal: over.signal });
      if (stopped.aborted) reject(stopped.reason);
      const turn = async () => {
        if (stopped.aborted) return;
        power.busy();
        if (lost) await restart();
        const duckdb = await power.on();
        if (stopped.aborted) return;
        const done = work(duckdb).then(resolve, reject);
        const answered = await Promise.race([
          done,
          overdue(signal, cancel, host.stopGraceMs, over.signal),
          duckdb.failed.catch(() => 'overdue'),
        ]);
        if (answered === 'overdue' || duckdb.isBroken()) {
          reject(new Error('DuckDB’s worker failed.'));
          await restart();
        }
      };
      lastWork = lastWork
        .then(turn)
        .catch(reject)
        .finally(() => {
          over.abort();
          power.idle();
        });
    });
  }

  async function restart() {
    lost = true;
    const duckdb = await power.replace();
    for (const world of worlds) await restore(world, duckdb);
    lost = false;
    power.ready();
  }

  const exclusive: Exclusive = (world, signal, work) =>
    inTurn(signal, work, () => {
      world.connection.cancel();
      codec.stop();
    });

  async function openWorld(duckdb: Duckdb, signal: AbortSignal): Promise<FileDatabase> {
    const name = `w${++opened}`;
    const world: World = {
      name,
      catalog: new Catalog(name),
      journal: new Journal(),
      files: new StoredFiles(),
      sources: new Sources(),
      codec: () => codec.open(),
      volatile: new Set(),
      rowCounts: new Map(),
      doomed: false,
      duckdb,
      connection: duckdb.connect(),
      path: undefined,
    };
    await attach(world);
    worlds.add(world);
    if (signal.aborted) await closeWorld(world);
    const close = () =>
      worlds.has(world) ? exclusive(world, new AbortController().signal, () => closeWorld(world)) : Promise.resolve();
    return databaseOf(world, exclusive, close);
  }

  async function closeWorld(world: World) {
    worlds.delete(world);
    await world.sources.close();
    await world.connection.ask('USE memory');
    await world.connection.ask(`DETACH ${quoteName(world.name)}`);
    await world.duckdb.release(world.connection);
  }

  return {
    openDatabase: (signal) =>
      inTurn(
        signal,
        (duckdb) => openWorld(duckdb, signal),
        () => {},
      ),
    onStatus: (listener: (status: EngineStatus) => void) => power.onStatus(listener),
    async close() {
      closing.abort(new Error('The engine was closed.'));
      codec.close();
      power.off();
    },
  };
}

const attach = ({ connection, name }: World) => connection.ask(`ATTACH ':memory:' AS ${quoteName(name)}`);

/** Makes a database again in another worker. */
async function restore(world: World, duckdb: Duckdb) {
  world.duckdb = duckdb;
  world.connection = duckdb.connect();
  world.path = undefined;
  world.journal.rollBack();
  world.rowCounts.clear();
  world.sources.lost();
  world.catalog.changed();
  await attach(world);
  for (const entry of world.journal.entries) await apply(world, entry);
}

/** Once the work is to stop: asks the engine to, and gives it a moment. */
function overdue(signal: AbortSignal, cancel: () => void, graceMs: number, over: AbortSignal): Promise<'overdue'> {
  return new Promise((resolve) => {
    const onAbort = () => {
      cancel();
      const timer = setTimeout(() => resolve('overdue'), graceMs);
      over.addEventListener('abort', () => clearTimeout(timer), { once: true });
    };
    signal.addEventListener('abort', onAbort, { once: true, signal: over });
  });
}
