import type { ColumnProfile } from '@/lib/core/profile';
import type { TablePage } from '@/lib/core/value';
import type { View } from '@/lib/core/view';
import type { DownloadFormat, OnRows } from '@/lib/notebook/results';

/** The rows behind a result, as the engine that made them gives them. */
export type ResultRows = {
  window(offset: number, limit: number, signal: AbortSignal, view: View): Promise<TablePage>;
  profile(column: number, view: View, signal: AbortSignal): Promise<ColumnProfile>;
  download(format: DownloadFormat, view: View, signal: AbortSignal, onRows: OnRows): Promise<Blob>;
};

/** Where a result that can be worked with comes from. */
export type ResultSource = {
  /** The cell's name, which its files get. */
  readonly name: string;
  /** Undefined until the cell has run here: then there are only the rows on the page. */
  readonly rows?: ResultRows | undefined;
  /** Runs the cell; undefined if that would not bring the rows: an engine keeps no table of `SHOW TABLES`. */
  readonly run?: (() => void) | undefined;
};
