import type { FileDatabase, SqlDatabase, SqlEngineName } from '../engine/sql-engine';

/** The databases of one world: DuckDB's is there from the beginning, Postgres's from its first need. */
export type Databases = {
  readonly duckdb: FileDatabase;
  open(engine: SqlEngineName, signal: AbortSignal): Promise<SqlDatabase>;
  /** Those that are open. */
  all(): Promise<readonly { readonly engine: SqlEngineName; readonly database: SqlDatabase }[]>;
  /** Forgets what a cell made, in each. */
  forget(cell: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

export function createDatabases(
  duckdb: FileDatabase,
  openPostgres: (signal: AbortSignal) => Promise<SqlDatabase>,
): Databases {
  let postgres: Promise<SqlDatabase> | undefined;

  function open(engine: SqlEngineName, signal: AbortSignal): Promise<SqlDatabase> {
    if (engine === 'duckdb') return Promise.resolve(duckdb);
    if (postgres) return postgres;
    const opening = openPostgres(signal);
    postgres = opening;
    // An opening that failed, or was given up, is tried again.
    opening.catch(() => {
      postgres = undefined;
    });
    return opening;
  }

  async function all() {
    const other = await postgres?.catch(() => undefined);
    const first = { engine: 'duckdb', database: duckdb } as const;
    return other ? [first, { engine: 'postgres', database: other } as const] : [first];
  }

  return {
    duckdb,
    open,
    all,
    async forget(cell, signal) {
      for (const { database } of await all()) await database.forget(cell, signal);
    },
    async close() {
      for (const { database } of await all()) await database.close();
    },
  };
}
