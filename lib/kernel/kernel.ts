import type { SessionEngine } from '../engine/session';
import type { EngineStatus, SourceTable, SqlEngine } from '../engine/sql-engine';
import { loaded } from './load-failure';
import { createWorld, type World } from './world';

/** What differs between a browser and Node. */
export type KernelHost = {
  readonly sql: SqlEngine;
  readonly sessions: SessionEngine;
  /** Reads a data set's file. Rejects if it does not arrive; the checker has refused names that are no data set. */
  readonly loadData: (name: string, signal: AbortSignal) => Promise<SourceTable>;
};

/** One of each engine, started on first need. The only thing that talks to them. */
export interface Kernel {
  /** A fresh world with these data sets, each loaded when a cell first reads it. */
  openWorld(data: readonly string[], signal: AbortSignal): Promise<World>;
  onStatus(listener: (status: EngineStatus) => void): () => void;
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
    onStatus: (listener) => sql.onStatus(listener),
    async close() {
      sessions.close();
      await sql.close();
    },
  };
}
