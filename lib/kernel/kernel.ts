import type { CloudClient } from '../cloud/cloud-client';
import type { FileOptions, FileReading } from '../core/file-reading';
import type { SessionEngine } from '../engine/session';
import {
  type EngineStatus,
  type FileDatabase,
  type SourceTable,
  SQL_ENGINES,
  type SqlEngine,
  type SqlEngineName,
} from '../engine/sql-engine';
import type { ServedDatabase } from '../engine/wire-server';
import type { FrontMatter } from '../lesson/schema';
import { createWorld } from './create-world';
import { createDatabases } from './databases';
import { inspectFile } from './inspect-file';
import type { FileSource, ReadFile } from './lesson-data';
import type { World } from './world';

/** What differs between a browser and Node. */
export type KernelHost = {
  readonly engines: { readonly duckdb: SqlEngine<FileDatabase>; readonly postgres: SqlEngine<ServedDatabase> };
  readonly sessions: SessionEngine;
  /** Opens the services outside a world, when a cell first calls one. Without it they answer in this thread. */
  readonly openCloud?: (() => Promise<CloudClient>) | undefined;
  /** Reads a data set's file. Rejects if it does not arrive; the checker has refused names that are no data set. */
  readonly loadData: (name: string, signal: AbortSignal) => Promise<SourceTable>;
};

/** One of each engine, started on first need. The only thing that talks to them. */
export interface Kernel {
  /**
   * A fresh world with a lesson's `data`. No engine starts for it, and each table is loaded when a cell first reads it: published data sets by name, and
   * files (`./grades.csv`), which `files` gives. Without it a file among them is a bug.
   */
  openWorld(data: readonly string[], signal: AbortSignal, files?: FileSource): Promise<World>;
  /** What a file holds, read with these options, or why it cannot be read. Nothing of it is kept. */
  inspectFile(name: string, bytes: Uint8Array, options: FileOptions, signal: AbortSignal): Promise<FileReading>;
  onStatus(listener: (engine: SqlEngineName, status: EngineStatus) => void): () => void;
  close(): Promise<void>;
}

export function openKernel({ engines, sessions, loadData, openCloud = openCloudHere }: KernelHost): Kernel {
  return {
    async openWorld(data, signal, files) {
      signal.throwIfAborted();
      return createWorld({
        databases: createDatabases(engines),
        openSession: sessions.openSession,
        openCloud,
        data,
        loadData,
        files,
      });
    },
    inspectFile: (...parts) => inspectFile(engines.duckdb, ...parts),
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

async function openCloudHere(): Promise<CloudClient> {
  const [{ clientOf }, { openCloud }] = await Promise.all([
    import('../cloud/cloud-client'),
    import('../cloud/open-cloud'),
  ]);
  return clientOf(openCloud());
}

/** The kernel as a lesson with files opens it: each world asks for the files that its cells read. */
export const withFiles = (kernel: Kernel, readFile: ReadFile, optionsOf?: FileSource['optionsOf']): Kernel => ({
  ...kernel,
  openWorld: (data, signal, files) =>
    kernel.openWorld(data, signal, { ...files, readFile, optionsOf: optionsOf ?? files?.optionsOf }),
});

/** The kernel as it reads files in the way that a lesson's front matter says. */
export const withFileOptions = (kernel: Kernel, { files: options }: Pick<FrontMatter, 'files'>): Kernel => ({
  ...kernel,
  openWorld: (data, signal, files) =>
    kernel.openWorld(data, signal, { ...files, optionsOf: (path) => options?.[path.slice('./'.length)] }),
});
