import { untilAborted } from '../core/until-aborted';
import {
  type FileDatabase,
  type ObjectStorage,
  SQL_ENGINES,
  type SqlDatabase,
  type SqlEngine,
  type SqlEngineName,
} from '../engine/sql-engine';
import type { ServedDatabase } from '../engine/wire-server';
import { loaded } from './load-failure';

/** The databases of one world, each from its first need. An opening outlives whoever was the first to need it. */
export type Databases = {
  duckdb(signal: AbortSignal): Promise<FileDatabase>;
  postgres(signal: AbortSignal): Promise<ServedDatabase>;
  open(engine: SqlEngineName, signal: AbortSignal): Promise<SqlDatabase>;
  /** What `s3://…` means in SQL. */
  mount(storage: ObjectStorage): void;
  /** DuckDB's, if it is open. */
  findDuckdb(): FileDatabase | undefined;
  /** Those that are open. */
  all(): readonly { readonly engine: SqlEngineName; readonly database: SqlDatabase }[];
  /** Forgets what a cell made, in each. */
  forget(cell: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

export function createDatabases(engines: {
  readonly duckdb: SqlEngine<FileDatabase>;
  readonly postgres: SqlEngine<ServedDatabase>;
}): Databases {
  let mounted: ObjectStorage | undefined;
  const duckdb = createOpening(engines.duckdb, (database) => mounted && database.mount(mounted));
  const postgres = createOpening(engines.postgres);
  const openings = { duckdb, postgres };
  const all = () =>
    SQL_ENGINES.flatMap((engine) => {
      const database = openings[engine].find();
      return database ? { engine, database } : [];
    });
  return {
    duckdb: duckdb.open,
    postgres: postgres.open,
    open: (engine, signal) => openings[engine].open(signal),
    mount(storage) {
      mounted = storage;
      duckdb.find()?.mount(storage);
    },
    findDuckdb: duckdb.find,
    all,
    async forget(cell, signal) {
      for (const { database } of all()) await database.forget(cell, signal);
    },
    async close() {
      for (const engine of SQL_ENGINES) await openings[engine].close();
    },
  };
}

function createOpening<Database extends SqlDatabase>(
  engine: SqlEngine<Database>,
  prepare: (database: Database) => void = () => {},
) {
  const closing = new AbortController();
  let opening: Promise<Database> | undefined;
  let opened: Database | undefined;

  function begin(): Promise<Database> {
    const begun = loaded(engine.openDatabase(closing.signal), closing.signal);
    begun.then(
      (database) => {
        prepare(database);
        opened = database;
      },
      () => {
        opening = undefined; // one that failed is tried again
      },
    );
    return begun;
  }

  return {
    find: () => opened,
    open(signal: AbortSignal): Promise<Database> {
      opening ??= begin();
      return untilAborted(opening, signal);
    },
    async close() {
      closing.abort();
      const database = await opening?.catch(() => undefined);
      await database?.close();
    },
  };
}
