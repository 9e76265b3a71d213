import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { type Table, tableFromIPC } from 'apache-arrow';
import { invariant } from '../../core/invariant';

/** What the engine answered to some SQL instead of rows. */
export class EngineError extends Error {
  readonly sql: string;
  /** Whether the engine itself broke: it answers nothing sensible any more. */
  readonly broken: boolean;

  constructor(cause: unknown, sql: string) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.sql = sql;
    this.broken = cause instanceof Error && (cause.name === 'RuntimeError' || cause.name === 'RangeError');
  }
}

/** One connection to a running engine. Whatever it rejects with is an EngineError. */
export type Connection = {
  /** Runs SQL that may last: it can be cancelled. Of several statements the last one's rows come back. */
  send(sql: string): Promise<Table>;
  /** Runs a short statement of ours in a single round trip; only ending the worker stops it. */
  ask(sql: string): Promise<Table>;
  /** The rows of a query as an Arrow stream. */
  stream(sql: string): Promise<Uint8Array>;
  /** Makes a table of an Arrow stream, in the current database. The stream is gone afterwards. */
  insert(schema: string, name: string, stream: Uint8Array): Promise<void>;
  /** Ends what `send` is doing; between two statements it ends nothing. */
  cancel(): void;
};

const END_OF_STREAM = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0);

export function connectTo(db: AsyncDuckDB, id: number, onBroken: () => void): Connection {
  async function asked<T>(sql: string, answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (cause) {
      const error = new EngineError(cause, sql);
      if (error.broken) onBroken();
      throw error;
    }
  }
  async function fetchStream(sql: string): Promise<Uint8Array[]> {
    let header = await db.startPendingQuery(id, sql, false);
    while (header === null) header = await db.pollPendingQuery(id);
    invariant(header instanceof Uint8Array, 'a worker that was ended answered');
    const parts = [header];
    for (;;) {
      const part = await db.fetchQueryResults(id);
      if (part === null) continue;
      if (part.length === 0) return parts;
      parts.push(part);
    }
  }
  return {
    send: async (sql) => tableFromIPC(await asked(sql, fetchStream(sql))),
    ask: async (sql) => tableFromIPC(await asked(sql, db.runQuery(id, sql))),
    stream: async (sql) => join([...(await asked(sql, fetchStream(sql))), END_OF_STREAM]),
    insert: (schema, name, stream) =>
      asked('insert', db.insertArrowFromIPCStream(id, stream, { schema, name, create: true })),
    cancel: () => void db.cancelPendingQuery(id).catch(() => {}),
  };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((bytes, { length }) => bytes + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
