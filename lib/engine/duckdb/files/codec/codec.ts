import type { RefusedFile } from '../../../../core/file-reading';
import type { FileRequest, FileRows } from './file-rows';

/** Rows as an Arrow stream; `casts` are the columns that the stream carries as text, with the types they are to have. */
export type Rows = { readonly stream: Uint8Array; readonly casts: Readonly<Record<string, string>> };

/** What is wrong with a file: a code of error-words.ts, and what it is about. */
export type FileFault = { readonly fault: string; readonly about?: string };

export type ParquetFacts = 'schema' | 'metadata' | 'file_metadata';

/** How files of JSON become a table. */
export type JsonReading = {
  readonly format: 'auto' | 'array' | 'newline_delimited' | 'unstructured';
  /** Whether the keys of objects are columns; `auto`: if there is nothing but objects. */
  readonly records: 'auto' | boolean;
  /** The columns wanted, instead of all there are. */
  readonly columns?: readonly string[] | undefined;
  /** Columns wanted as JSON text. */
  readonly texts: readonly string[];
  /** Columns of whose mixed values the texts stay as they are, without quotes. */
  readonly plain?: readonly string[] | undefined;
  /** Columns that have one text per file: its name, the values in its path. */
  readonly perFile: readonly { readonly name: string; readonly values: readonly (string | null)[] }[];
};

/** Reads and writes files that the engine cannot read itself. Runs in a worker of its own in a page. */
export type Codec = {
  /** A file of any kind, as it was found. */
  readFile(bytes: Uint8Array, request: FileRequest): Promise<FileRows | RefusedFile>;
  readParquet(bytes: Uint8Array): Promise<Rows | FileFault>;
  /** What a Parquet file says of itself. */
  readFacts(bytes: Uint8Array, name: string, facts: ParquetFacts): Promise<Rows | FileFault>;
  /** Several files become one table. */
  readJson(files: readonly Uint8Array[], reading: JsonReading): Promise<Rows | FileFault>;
  /** Begins a Parquet file whose columns are those of the stream, and gives its number. */
  beginParquet(stream: Uint8Array, compressed: boolean): Promise<number>;
  /** Adds rows as one row group. */
  addRowGroup(file: number, stream: Uint8Array): Promise<void>;
  endParquet(file: number): Promise<Uint8Array>;
  /** Forgets a file that was begun, if it was not ended. */
  dropParquet(file: number): Promise<void>;
  /** The rows of a stream as JSON, one object per row. */
  writeJson(stream: Uint8Array): Promise<readonly string[]>;
};
