import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { invariant } from '../../core/invariant';
import { quoteName, quoteText } from '../../core/sql-tokens';
import { type Connection, connectTo } from './connection';
import type { DuckdbHost, ExtensionFiles } from './host';
import { toTable } from './read-rows';

/** A running engine, locked down. */
export type Duckdb = {
  /** A connection that nobody else has; it goes back with `release`. */
  connect(): Connection;
  release(connection: Connection): Promise<void>;
  registerFile(path: string, bytes: Uint8Array): Promise<void>;
  dropFile(path: string): Promise<void>;
  /** The bytes of a file that the engine wrote, which it then forgets. */
  takeFile(path: string): Promise<Uint8Array>;
  /** Formats beside CSV that the engine reads and writes itself. */
  readonly reads: ReadonlySet<string>;
  /** Whether it broke: it has to be ended. */
  isBroken(): boolean;
  /** Rejects if the worker fails as a whole. */
  readonly failed: Promise<never>;
  /** Ends the worker. What was asked of it is never answered. */
  end(): void;
};

/** `errors_as_json` belongs to a connection and cannot be set once the engine is locked: so all connections are made before. */
const CONNECTIONS = 12;

/** `custom_extension_repository` makes a missing extension a clean error instead of a trap. The last line locks. */
const LOCK = [
  `SET custom_extension_repository='files/extensions'`,
  `SET allowed_directories=['files/']`,
  'SET enable_external_access=false',
  'SET lock_configuration=true',
];

export async function bootDuckdb(
  host: DuckdbHost,
  onProgress: (loadedBytes: number, totalBytes: number) => void,
): Promise<Duckdb> {
  const worker = host.startWorker();
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  let broken = false;
  const onBroken = () => {
    broken = true;
  };
  const end = () => {
    db.detach();
    worker.terminate();
  };
  const failed = new Promise<never>((_, reject) => {
    const onError = (event: ErrorEvent) => reject(new Error(`DuckDB's worker failed: ${event.message}`));
    worker.addEventListener('error', onError, { once: true });
  });
  failed.catch(onBroken);
  try {
    const { free, reads } = await Promise.race([start(db, host, onProgress, onBroken), failed]);
    return {
      connect() {
        const connection = free.pop();
        invariant(connection, `more than ${CONNECTIONS} databases are open`);
        return connection;
      },
      async release(connection) {
        await forgetVariables(connection);
        free.push(connection);
      },
      registerFile: (path, bytes) => db.registerFileBuffer(path, bytes.slice()),
      dropFile: async (path) => void (await db.dropFile(path)),
      async takeFile(path) {
        const bytes = await db.copyFileToBuffer(path);
        await db.dropFile(path);
        host.removeFile(path);
        return bytes;
      },
      reads,
      isBroken: () => broken,
      failed,
      end,
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function start(
  db: AsyncDuckDB,
  host: DuckdbHost,
  onProgress: (loadedBytes: number, totalBytes: number) => void,
  onBroken: () => void,
): Promise<{ free: Connection[]; reads: ReadonlySet<string> }> {
  await db.instantiate(host.wasmUrl, null, ({ bytesLoaded, bytesTotal }) => onProgress(bytesLoaded, bytesTotal));
  await db.open({ path: ':memory:', arrowLosslessConversion: true });
  const connections = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const connection = connectTo(db, await db.connectInternal(), onBroken);
      await connection.ask('SET errors_as_json=true');
      return connection;
    }),
  );
  const [first] = connections;
  invariant(first, 'an engine has connections');
  const reads = await loadExtensions(first, host.extensions);
  for (const line of LOCK) await first.ask(line);
  return { free: connections, reads };
}

/** Loads what the build has of the engine's own extensions; for one that does not load, our own readers stand in. */
async function loadExtensions(connection: Connection, files: ExtensionFiles | undefined): Promise<ReadonlySet<string>> {
  const loaded = new Set<string>();
  if (!files || files.names.length === 0) return loaded;
  await connection.ask(`SET custom_extension_repository=${quoteText(files.repository)}`);
  for (const name of files.names)
    await connection.ask(`LOAD ${name}`).then(
      () => loaded.add(name),
      () => {},
    );
  return loaded;
}

async function forgetVariables(connection: Connection): Promise<void> {
  const { rows } = toTable(await connection.ask('SELECT name FROM duckdb_variables()'));
  for (const [name] of rows) await connection.ask(`RESET VARIABLE ${quoteName(String(name))}`);
}
