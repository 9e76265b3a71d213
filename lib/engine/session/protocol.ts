import type { CellError } from '../../core/error';
import type { Address, Bytes, ConnectReply, HttpReply, HttpRequest } from '../../core/exchange';
import type { Fault } from '../../core/fault';
import type { LogLine, Output, ValueNode } from '../../core/output';
import type { Table, TablePage } from '../../core/value';
import type { CallOutcome, SessionVariable } from '../session';
import type { Parameter, Place, SqlRows } from '../sql-engine';
import type { PackageName } from './packages';

/** One line of a stack, in a cell's script: line and column count from 1. */
export type Frame = { readonly cell: string; readonly name: string; readonly line: number; readonly column: number };

/** What a cell threw, before its place is found in the cell's own text. */
export type Failure = {
  readonly name: string;
  readonly message: string;
  readonly frames: readonly Frame[];
  /** The name that the message speaks of, and the nearest one in scope. */
  readonly about?: string | undefined;
  readonly near?: string | undefined;
  /** Of a TypeError: the properties that rows and objects in scope have. */
  readonly fields?: readonly string[] | undefined;
  /** An error that a cell did not make: SQL's, or a table's that could not cross. */
  readonly cause?: CellError | undefined;
};

/** A test, before the places in what it threw are found. */
export type TestReport =
  | { readonly name: string; readonly status: 'passed' }
  | {
      readonly name: string;
      readonly status: 'failed';
      readonly failure: Failure;
      readonly expected?: ValueNode | undefined;
      readonly actual?: ValueNode | undefined;
      readonly example?: ValueNode[] | undefined;
    };

export type RuntimeRun =
  | { readonly status: 'done'; readonly outputs: readonly Output[]; readonly tests: readonly TestReport[] }
  | { readonly status: 'failed'; readonly failure: Failure; readonly outputs: readonly Output[] };

export type RuntimeCalls =
  | { readonly status: 'done'; readonly outcomes: readonly CallOutcome[] }
  | { readonly status: 'failed'; readonly failure: Failure };

export type GivenTable = { readonly name: string; readonly table: Table };

/** What the page asks of a session's worker. Messages are JSON, so nothing is `null`, never `undefined`. */
export type RuntimeApi = {
  /** Brings a package, before the first cell that needs it. */
  provide(name: PackageName, text: string): Promise<null>;
  run(place: Place, script: string, tables: readonly GivenTable[]): Promise<RuntimeRun>;
  window(cell: string, offset: number, limit: number): Promise<TablePage | null>;
  exportTable(cell: string, name: string): Promise<SqlRows | null>;
  calls(place: Place, name: string, args: readonly unknown[][]): Promise<RuntimeCalls>;
  variables(cells: readonly string[]): Promise<readonly SessionVariable[]>;
  forget(cell: string): Promise<null>;
};

/** What a session's worker asks of the page: `OutsideHost` besides its own, where nothing is `null`. A DOUBLE that JSON does not know travels as text. */
export type HostApi = {
  query(place: Place, text: string, parameters: readonly WireParameter[]): Promise<SqlRows>;
  log(lines: readonly LogLine[]): Promise<null>;
  send(request: HttpRequest): Promise<HttpReply>;
  connect(connection: number, address: Address): Promise<ConnectReply>;
  exchange(place: Place, connection: number, bytes: Bytes): Promise<Bytes>;
  disconnect(connection: number): Promise<null>;
  setFaults(faults: readonly Fault[]): Promise<null>;
  faults(): Promise<readonly Fault[]>;
  takeEvents(bucket: string, at: number): Promise<unknown>;
  mark(): Promise<null>;
  renew(): Promise<null>;
  restore(): Promise<null>;
};

export type WireParameter =
  | Exclude<Parameter, { type: 'DOUBLE' | 'BIGINT' }>
  | { readonly type: 'DOUBLE'; readonly value: string }
  | { readonly type: 'BIGINT'; readonly value: string };
