import type { CellError } from '../core/error';
import type { LogLine } from '../core/output';
import type { Table, TablePage } from '../core/value';
import type { CallOutcome } from '../engine/session';
import type { SqlEngineName, SqlRows, SqlRun, TableInfo } from '../engine/sql-engine';
import type { KernelCell } from './names';

/** What a cell's run gave. A TypeScript cell is one statement. */
export type CellRun = SqlRun;

/** Told while cells run, in the order they run. */
export type RunEvents = {
  onStart?(id: string): void;
  onStatement?(id: string, finished: number, of: number): void;
  onLog?(id: string, line: LogLine): void;
  /** `repeated`: it made what its last run in this world had made, so that what reads it is as current as before. */
  onFinish?(id: string, run: CellRun, repeated: boolean): void;
};

/**
 * One open lesson, or one data set of a check: a database of each engine and a TypeScript session, with the cells' scope over all.
 * Cells come with every call, in document order: the world keeps what they made, not what they are.
 */
export interface World {
  /** Runs a cell, and before it the cells it needs that are not current. The answer is the target's run. */
  execute(cells: readonly KernelCell[], target: string, signal: AbortSignal, events?: RunEvents): Promise<CellRun>;
  /** Whether the cell's last run is of this code and what it made is still there. */
  isLive(cell: KernelCell): boolean;
  window(id: string, offset: number, limit: number, signal: AbortSignal): Promise<TablePage>;
  /** At most `limit` rows of the cell's result, evenly spread, in order. */
  sample(id: string, limit: number, signal: AbortSignal): Promise<Table>;
  /** One SQL statement, as it would run in a cell of this engine after all `cells`. Runs first what it reads. */
  query(cells: readonly KernelCell[], engine: SqlEngineName, text: string, signal: AbortSignal): Promise<SqlRows>;
  /** Calls a function that `cells` define, once per list of arguments. Runs first what defines it. */
  calls(
    cells: readonly KernelCell[],
    name: string,
    args: readonly unknown[][],
    signal: AbortSignal,
  ): Promise<readonly CallOutcome[] | CellError>;
  /** Tables that a cell after all `cells` would see. */
  tables(cells: readonly KernelCell[], signal: AbortSignal): Promise<readonly TableInfo[]>;
  forget(id: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
