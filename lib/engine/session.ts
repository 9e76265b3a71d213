import type { CellError } from '../core/error';
import type { Address, Bytes, ConnectReply, HttpReply, HttpRequest } from '../core/exchange';
import type { Fault } from '../core/fault';
import type { LogLine, Output, ValueNode } from '../core/output';
import type { Table, TablePage } from '../core/value';
import type { Parameter, Place, SqlRows } from './sql-engine';

/** What is known of a TypeScript cell without running it. */
export type TypescriptNames = {
  /** Top-level declarations, and tables created by SQL in it. */
  readonly defines: readonly string[];
  /** Identifiers that are not declared in the cell. A table among them reaches the cell as rows. */
  readonly reads: readonly string[];
  /** Words of SQL in its `sql` tags that may be tables: an over-approximation. Their rows stay in the engine. */
  readonly sqlReads: readonly string[];
  /** The same of SQL that stands as text in a call of a database's client, for the database that it is connected to. */
  readonly sent: { readonly defines: readonly string[]; readonly reads: readonly string[] };
  /** Whether SQL in it changes tables: such a cell never runs again by itself. */
  readonly writes: boolean;
};

export type SessionRun =
  | { readonly status: 'done'; readonly outputs: readonly Output[] }
  | { readonly status: 'failed'; readonly error: CellError; readonly outputs: readonly Output[] };

/** The answer of one call of a learner's function, as data to compare and to draw. */
export type CallOutcome =
  | { readonly status: 'returned'; readonly value: ValueNode }
  | { readonly status: 'threw'; readonly message: string };

/** A name of a TypeScript cell with what kind of value it has now, and the value's beginning if there is something to show. */
export type SessionVariable = {
  readonly cell: string;
  readonly name: string;
  readonly type: string;
  readonly preview?: ValueNode | undefined;
};

/** What learner code may reach outside its worker. */
export interface SessionHost {
  query(place: Place, text: string, parameters: readonly Parameter[]): Promise<SqlRows>;
  /** Without it nothing is outside: every address is unknown. */
  readonly outside?: OutsideHost | undefined;
}

/** The services outside, as the code of cells reaches them: by HTTP, and by connections to database servers. */
export interface OutsideHost {
  send(request: HttpRequest): Promise<HttpReply>;
  /** `connection` is a number that the session has not used before. */
  connect(connection: number, address: Address): Promise<ConnectReply>;
  /** What the server answers to these bytes, at the place of the cell that runs. */
  exchange(place: Place, connection: number, bytes: Bytes): Promise<Bytes>;
  disconnect(connection: number): Promise<void>;
  /** The faults there are from now on, in place of those before. */
  setFaults(faults: readonly Fault[]): Promise<void>;
  faults(): Promise<readonly Fault[]>;
  /** What happened in a bucket and was not taken yet, as S3 tells it: `{ Records: [{ eventName, s3: { … } }] }`, oldest first. */
  takeEvents(bucket: string, at: number): Promise<unknown>;
  /** Tests begin: what is stored now is what each of them finds. */
  mark(): Promise<void>;
  /** A test begins: what is stored is as it was marked; limits, tokens, faults and all that has to do with time begin anew. */
  renew(): Promise<void>;
  /** Tests have ended: all that is outside, limits and faults too, is as it was when they began. */
  restore(): Promise<void>;
}

/** Told while a cell runs: log lines as they come. */
export type SessionEvents = { onLog?(line: LogLine): void };

/**
 * TypeScript cells share one session: a worker without storage, network or page. One run at a time.
 * An aborted call ends the worker, rejects with `signal.reason`, and every name of the session is gone:
 * the kernel runs what it needs again. A learner's mistake is a value.
 */
export interface Session {
  /** Runs a cell. `tables` are the SQL tables it reads, given to it as arrays of typed rows. */
  run(
    place: Place,
    code: string,
    tables: readonly { readonly name: string; readonly table: Table }[],
    signal: AbortSignal,
    events?: SessionEvents,
  ): Promise<SessionRun>;
  /** Rows of the table that the cell's value was shown as. */
  window(cell: string, offset: number, limit: number, signal: AbortSignal): Promise<TablePage>;
  /** An array of objects that a cell defined, as a table for SQL. Undefined if the name holds something else. */
  exportTable(cell: string, name: string, signal: AbortSignal): Promise<SqlRows | undefined>;
  /** Calls a function that is in scope at `place` once per list of arguments. Arguments are JSON. */
  calls(
    place: Place,
    name: string,
    args: readonly unknown[][],
    signal: AbortSignal,
  ): Promise<readonly CallOutcome[] | CellError>;
  /** The names of these cells as they are now. Undefined, at once, while something runs: nobody waits for it, and it for nobody. */
  variables(cells: readonly string[], signal: AbortSignal): Promise<readonly SessionVariable[] | undefined>;
  /** Whether anything ran in it since it started or was ended: ids of the cells whose names live in it. */
  readonly cells: ReadonlySet<string>;
  forget(cell: string): void;
  close(): void;
}

/** A place to run sessions: the browser's sandboxed frame, or Node's worker threads (no sandbox). */
export interface SessionEngine {
  openSession(host: SessionHost): Session;
  close(): void;
}
