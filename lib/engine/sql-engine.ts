import type { Charted, ChartRows } from '../core/chart-rows';
import type { CellError } from '../core/error';
import type { FileOptions, FileReading, RefusedFile } from '../core/file-reading';
import type { Output } from '../core/output';
import type { ColumnProfile } from '../core/profile';
import type { Column, Table, TablePage, Value } from '../core/value';
import type { View } from '../core/view';

export const SQL_ENGINES = ['duckdb', 'postgres'] as const;
export type SqlEngineName = (typeof SQL_ENGINES)[number];

/** Where a piece of SQL stands: `above` are the cells whose names it can see, nearest first. */
export type Place = { readonly cell: string; readonly above: readonly string[] };

export type SqlRun =
  | { readonly status: 'done'; readonly outputs: readonly Output[]; readonly statements: number }
  | {
      readonly status: 'failed';
      readonly error: CellError;
      /** What the statements before the failed one showed. */
      readonly outputs: readonly Output[];
      readonly finished: number;
      readonly statements: number;
    };

export type SqlRows =
  | { readonly status: 'done'; readonly table: Table }
  | { readonly status: 'failed'; readonly error: CellError };

/** A table as the explorer and completion see it. `cell` made it; without one it is the lesson's data. */
export type TableInfo = {
  readonly name: string;
  readonly cell?: string | undefined;
  readonly columns: readonly Column[];
  /** Undefined of a view: counting its rows would run it. */
  readonly rowCount?: number | undefined;
};

/** A file of data to load: CSV with a header, whose columns have these DuckDB types; `nulls` is the text that means NULL. */
export type SourceTable = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly csv: Uint8Array;
  readonly nulls: string;
};

/**
 * One engine in one worker. Everything that can last takes a signal; an aborted call rejects with `signal.reason`
 * within LIMITS.stopGraceMs or so, after which the databases are as they were before the statement that was stopped:
 * an engine that does not answer is ended and rebuilt from its journal, and calls made meanwhile wait.
 * A learner's mistake is a value; any other rejection is a bug of ours.
 */
export interface SqlEngine<Database extends SqlDatabase = SqlDatabase> {
  /** A new database without tables: a lesson's, or one data set of a check. */
  openDatabase(signal: AbortSignal): Promise<Database>;
  /** Something the reader may be told: `starting` the first time, `restoring` after a worker had to be ended. */
  onStatus(listener: (status: EngineStatus) => void): () => void;
  close(): Promise<void>;
}
export type EngineStatus =
  | { readonly status: 'off' }
  | { readonly status: 'starting'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly status: 'ready' }
  | { readonly status: 'restoring' };

/** One database, with a scope per cell. Names are matched without regard to case. */
export interface SqlDatabase {
  /** Creates a table of the lesson's data. */
  load(source: SourceTable, signal: AbortSignal): Promise<void>;
  /**
   * Runs a cell: all its statements, each atomic. The last query becomes the table `place.cell` for the cells below;
   * tables the cell creates are seen below; a table from above that it changes is copied first, so the cells above keep theirs.
   * `onStatement` is told after each statement how many have finished.
   */
  run(
    place: Place,
    code: string,
    signal: AbortSignal,
    onStatement?: (finished: number, of: number) => void,
  ): Promise<SqlRun>;
  /** One statement with bound parameters (`$1`, …) at a cell's place, all rows: the `sql` tag of a TypeScript cell. */
  query(place: Place, text: string, parameters: readonly Parameter[], signal: AbortSignal): Promise<SqlRows>;
  /** Ends what single statements left open: a transaction that was begun and not ended is rolled back, and told. */
  settle(signal: AbortSignal): Promise<'settled' | 'rolled-back'>;
  /** Rows of what the cell's last query made, or of a view of it that fits its columns (see viewing/filter-kinds.ts): `rowCount` is the view's. */
  window(cell: string, offset: number, limit: number, signal: AbortSignal, view?: View): Promise<TablePage>;
  /** What a column of the cell's result holds, in the rows that a view's filters let through. */
  profile(cell: string, column: number, view: View, signal: AbortSignal): Promise<ColumnProfile>;
  /** At most `points` rows of the cell's result for a chart, and how they were chosen. */
  chartRows(cell: string, charted: Charted, points: number, signal: AbortSignal): Promise<ChartRows>;
  /** All rows of a table visible at `place`; refused above LIMITS.typescriptValues values. */
  readTable(place: Place, name: string, signal: AbortSignal): Promise<SqlRows>;
  /**
   * Makes rows from elsewhere a table for the cells below: a TypeScript cell's array, or the result of a cell of the other
   * engine. Types may be spelled as either engine spells them; one that this engine lacks becomes its text type.
   */
  writeTable(cell: string, name: string, table: Table, signal: AbortSignal): Promise<void>;
  /** Tables visible at `place`, nearest first; a name shadowed by a nearer one is left out. */
  tables(place: Place, signal: AbortSignal): Promise<readonly TableInfo[]>;
  /** Columns and types that a cell's SQL would give, without running it: for types across the border. Undefined if it does not bind. */
  describe(place: Place, code: string, signal: AbortSignal): Promise<readonly Column[] | undefined>;
  /** Forgets everything a cell made: its result, its tables, its copies. */
  forget(cell: string, signal: AbortSignal): Promise<void>;
  /** Drops the database. */
  close(): Promise<void>;
}

/** Files that SQL reads and writes by name (`FROM 'film.parquet'`, `COPY … TO 'out.csv'`), of one database. */
export interface FileStore {
  /** A file that came with the lesson: every cell sees it. The bytes are kept, not copied: they must not change. */
  put(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<void>;
  /** What a file that was put holds, read with these options, or why it cannot be read. */
  inspect(name: string, options: FileOptions, signal: AbortSignal): Promise<FileReading>;
  /**
   * Makes a table of the lesson's data from a file that was put. With options as `inspect` reads it: what refuses the
   * file comes back. Without them as SQL reads it by its name, and what is wrong with it is an error.
   */
  load(name: string, table: string, signal: AbortSignal, options?: FileOptions): Promise<RefusedFile | undefined>;
  /** A file that was put is there no more, nor the table made of it. */
  remove(name: string, table: string, signal: AbortSignal): Promise<void>;
  /** Of several of a name the one that was written last. `cell` wrote it; without one it was put. */
  list(
    signal: AbortSignal,
  ): Promise<readonly { readonly name: string; readonly bytes: number; readonly cell?: string | undefined }[]>;
  read(name: string, signal: AbortSignal): Promise<Uint8Array>;
}

/** A database that reads and writes files. */
export interface FileDatabase extends SqlDatabase {
  readonly files: FileStore;
  /** From now on `s3://…` in SQL means these objects. Without it such an address is refused. */
  mount(storage: ObjectStorage): void;
  /** The rows of a view of a cell's result as a Parquet file, with their types; those that Parquet lacks become text. */
  parquet(cell: string, view: View, signal: AbortSignal, onRows?: (written: number) => void): Promise<Uint8Array>;
}

/** Objects at addresses such as `s3://bucket/key`: somebody else's, read and written by SQL. */
export interface ObjectStorage {
  /** Addresses that fit a pattern with `*` and `?` (`s3://lake/2026/*.csv`), in order; or why they cannot be told. */
  list(pattern: string, signal: AbortSignal): Promise<readonly string[] | CellError>;
  read(address: string, signal: AbortSignal): Promise<Uint8Array | CellError>;
  write(address: string, bytes: Uint8Array, signal: AbortSignal): Promise<CellError | undefined>;
}

/** A value bound to a parameter, with the type it gets. */
export type Parameter =
  | { readonly type: 'VARCHAR' | 'TIMESTAMP' | 'HUGEINT'; readonly value: string }
  | { readonly type: 'DOUBLE' | 'BIGINT'; readonly value: number }
  | { readonly type: 'BOOLEAN'; readonly value: boolean }
  | { readonly type: 'NULL'; readonly value: null }
  | { readonly type: 'LIST'; readonly value: readonly Value[] };
