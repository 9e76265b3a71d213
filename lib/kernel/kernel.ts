import type { SessionEngine } from '../engine/session';
import type { EngineStatus, SourceTable, SqlEngine, SqlEngineName } from '../engine/sql-engine';
import { loaded } from './load-failure';
import { createWorld, type World } from './world';

/** The bytes of a file beside a lesson, by the name its front matter gives: `./grades.csv`. */
export type ReadFile = (name: string, signal: AbortSignal) => Promise<Uint8Array>;

/** What differs between a browser and Node. */
export type KernelHost = {
  readonly sql: SqlEngine;
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

export function openKernel({ sql, sessions, loadData }: KernelHost): Kernel {
  return {
    async openWorld(data, signal) {
      return createWorld({
        database: await loaded(sql.openDatabase(signal), signal),
        openSession: sessions.openSession,
        data,
        loadData: (name, aborted) => loaded(loadData(name, aborted), aborted),
      });
    },
    onStatus: (listener) => sql.onStatus((status) => listener('duckdb', status)),
    async close() {
      sessions.close();
      await sql.close();
    },
  };
}
