import { quoteName } from '../../core/sql-tokens';
import { Journal } from '../sql/journal';
import { Power } from '../sql/power';
import { takeTurns } from '../sql/turns';
import type { EngineStatus, FileDatabase, SqlEngine } from '../sql-engine';
import { bootDuckdb, type Duckdb } from './boot';
import { Catalog } from './catalog';
import { databaseOf, type Exclusive } from './database';
import { holdCodec } from './files/codec/hold-codec';
import { Sources } from './files/sources';
import { StoredFiles } from './files/stored-files';
import type { DuckdbHost } from './host';
import { apply, type World } from './world';

/** One worker for all databases, one piece of work at a time. */
export function openEngine(host: DuckdbHost): SqlEngine<FileDatabase> {
  const worlds = new Set<World>();
  const power = new Power<Duckdb>({
    boot: (onProgress) => bootDuckdb(host, onProgress),
    totalBytes: host.wasmBytes,
    standby: host.standby ? 'rested' : 'never',
    whenIdle: host.whenIdle,
  });
  const turns = takeTurns({
    name: 'DuckDB',
    power,
    stopGraceMs: host.stopGraceMs,
    async restore(duckdb) {
      for (const world of worlds) await restoreWorld(world, duckdb);
    },
  });
  const codec = holdCodec(() => host.startCodec());
  let opened = 0;
  const exclusive: Exclusive = (world, signal, work) =>
    turns.inTurn(signal, work, () => {
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
      storage: undefined,
      sources: new Sources(),
      codec: () => codec.open(),
      volatile: new Set(),
      rowCounts: new Map(),
      view: undefined,
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
    openDatabase: (signal) => turns.inTurn(signal, (duckdb) => openWorld(duckdb, signal)),
    onStatus: (listener: (status: EngineStatus) => void) => power.onStatus(listener),
    async close() {
      turns.close();
      codec.close();
    },
  };
}

const attach = ({ connection, name }: World) => connection.ask(`ATTACH ':memory:' AS ${quoteName(name)}`);

/** Makes a database again in another worker. */
async function restoreWorld(world: World, duckdb: Duckdb) {
  world.duckdb = duckdb;
  world.connection = duckdb.connect();
  world.path = undefined;
  world.journal.rollBack();
  world.doomed = false;
  world.rowCounts.clear();
  world.sources.lost();
  world.catalog.changed();
  await attach(world);
  for (const entry of world.journal.entries) await apply(world, entry);
}
