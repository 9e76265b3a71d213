import type { SessionEngine } from '../engine/session';
import {
  type EngineStatus,
  type FileDatabase,
  type SourceTable,
  SQL_ENGINES,
  type SqlEngine,
  type SqlEngineName,
} from '../engine/sql-engine';
import { createWorld } from './create-world';
import { createDatabases } from './databases';
import type { ReadFile } from './lesson-data';
import { loaded } from './load-failure';
import type { World } from './world';

/** What differs between a browser and Node. */
export type KernelHost = {
  readonly engines: { readonly duckdb: SqlEngine<FileDatabase>; readonly postgres: SqlEngine };
  readonly sessions: SessionEngine;
  /** Reads a data set's file. Rejects if it does not arrive; the checker has refused names that are no data set. */
  readonly loadData: (name: string, signal: AbortSignal) => Promise<SourceTable>;
};

/** One of each engine, started on first need. The only thing that talks to them. */
export interface Kernel {
  /**
   * A fresh world with a lesson's `data`, each table loaded when a cell first reads it: published data sets by name, and
   * files (`./grades.csv`), whose bytes `readFile` gives. Without it a file among them is a bug.
   */
  openWorld(data: readonly string[], signal: AbortSignal, readFile?: ReadFile): Promise<World>;
  onStatus(listener: (engine: SqlEngineName, status: EngineStatus) => void): () => void;
  close(): Promise<void>;
}

export function openKernel({ engines, sessions, loadData }: KernelHost): Kernel {
  return {
    async openWorld(data, signal, readFile) {
      const duckdb = await loaded(engines.duckdb.openDatabase(signal), signal);
      const openPostgres = (aborted: AbortSignal) => loaded(engines.postgres.openDatabase(aborted), aborted);
      return createWorld({
        databases: createDatabases(duckdb, openPostgres),
        openSession: sessions.openSession,
        data,
        loadData,
        readFile,
      });
    },
    onStatus(listener) {
      const offs = SQL_ENGINES.map((engine) => engines[engine].onStatus((status) => listener(engine, status)));
      return () => {
        for (const off of offs) off();
      };
    },
    async close() {
      sessions.close();
      for (const engine of SQL_ENGINES) await engines[engine].close();
    },
  };
}

/** The kernel as a lesson with files opens it: each world asks for the files that its cells read. */
export const withFiles = (kernel: Kernel, readFile: ReadFile): Kernel => ({
  ...kernel,
  openWorld: (data, signal) => kernel.openWorld(data, signal, readFile),
});
