import type { Charted, ChartRows } from '../core/chart-rows';
import type { CellError } from '../core/error';
import type { LogLine } from '../core/output';
import type { ColumnProfile } from '../core/profile';
import type { TablePage } from '../core/value';
import type { View } from '../core/view';
import type { CallOutcome } from '../engine/session';
import type { SqlEngineName, SqlRows, SqlRun, TableInfo } from '../engine/sql-engine';
import type { Explained } from './explain-cell';
import type { Exploration, RowsOf } from './explore';
import type { KernelCell } from './names';
import type { Outside } from './outside';
import type { Shape } from './shape';

/** What a cell's run gave. A TypeScript cell is one statement. */
export type CellRun = SqlRun;

/** Told while cells run, in the order they run. */
export type RunEvents = {
  onStart?(id: string): void;
  onStatement?(id: string, finished: number, of: number): void;
  onLog?(id: string, line: LogLine): void;
  onFinish?(id: string, run: CellRun, ending: Ending): void;
};

export type Ending = {
  /** It made what its last run in this world had made, so that what reads it is as current as before. */
  readonly repeated: boolean;
  /** How many runs have changed its tables once more since it started from what is above. */
  readonly times: number;
};

/**
 * One open lesson, or one data set of a check: a database of each engine and a TypeScript session, with the cells' scope over all.
 * Cells come with every call, in document order: the world keeps what they made, not what they are.
 */
export interface World {
  /** Runs a cell, and before it the cells it needs that are not current. The answer is the target's run. */
  execute(cells: readonly KernelCell[], target: string, signal: AbortSignal, events?: RunEvents): Promise<CellRun>;
  /** Opens these databases before they are needed, so that a run does not wait for them. */
  start(engines: readonly SqlEngineName[], signal: AbortSignal): Promise<void>;
  /** Whether the cell's last run is of this code and what it made is still there. */
  isLive(cell: KernelCell): boolean;
  /** Rows of the cell's result, or of a view of it that fits its columns: `rowCount` is the view's. */
  window(id: string, offset: number, limit: number, signal: AbortSignal, view?: View): Promise<TablePage>;
  /** What a column of the cell's result holds, in the rows that a view's filters let through. */
  profile(id: string, column: number, view: View, signal: AbortSignal): Promise<ColumnProfile>;
  /** The rows of a view of the cell's result as a Parquet file. `onRows` is told how many are written. */
  parquet(id: string, view: View, signal: AbortSignal, onRows?: (written: number) => void): Promise<Uint8Array>;
  /** At most `points` rows of the cell's result for a chart, and how they were chosen. */
  chartRows(id: string, charted: Charted, points: number, signal: AbortSignal): Promise<ChartRows>;
  /** One SQL statement, as it would run in a cell of this engine after all `cells`. Runs first what it reads. */
  query(cells: readonly KernelCell[], engine: SqlEngineName, text: string, signal: AbortSignal): Promise<SqlRows>;
  /** How the last query of a SQL cell is done, measured; or its last change, not measured. Undefined if it has neither. */
  explain(cells: readonly KernelCell[], id: string, signal: AbortSignal): Promise<Explained | undefined>;
  /** Calls a function that `cells` define, once per list of arguments. Runs first what defines it. */
  calls(
    cells: readonly KernelCell[],
    name: string,
    args: readonly unknown[][],
    signal: AbortSignal,
  ): Promise<readonly CallOutcome[] | CellError>;
  /** Tables that a cell after all `cells` would see. */
  tables(cells: readonly KernelCell[], signal: AbortSignal): Promise<readonly TableInfo[]>;
  /** What a cell after all `cells` could name, as it stands: nothing is loaded, started or run for it. */
  explore(cells: readonly KernelCell[], signal: AbortSignal): Promise<Exploration>;
  /** The first rows of what `explore` told, as they stand. */
  firstRows(cells: readonly KernelCell[], of: RowsOf, limit: number, signal: AbortSignal): Promise<SqlRows>;
  /** The bytes of a file that `explore` told. */
  readFile(name: string, signal: AbortSignal): Promise<Uint8Array>;
  /**
   * The tables that a SQL cell would make, found without running anything: `known` are the shapes of what it reads, as far as
   * they are other than the engine has them. A table that cannot be told is left out; undefined if the engine is not open.
   */
  describe(
    cells: readonly KernelCell[],
    id: string,
    known: readonly Shape[],
    signal: AbortSignal,
  ): Promise<readonly Shape[] | undefined>;
  /** What is outside: buckets, and what goes wrong. */
  readonly outside: Outside;
  forget(id: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
