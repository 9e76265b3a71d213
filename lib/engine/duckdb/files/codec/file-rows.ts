import type { FileFormat, FileOptions, ReadableFile, RefusedFile } from '../../../../core/file-reading';
import type { TextColumnType } from './csv/column-type';

/** A column that travels as text, and how its texts become values. Those written by people say what stands for none. */
export type ArrivingColumn = {
  readonly name: string;
  readonly text: TextColumnType & { readonly missing?: readonly string[] | undefined };
};

/** A file as our own readers read it: rows as an Arrow stream, in which texts are still texts. */
export type FileRows = {
  readonly status: 'rows';
  readonly format: FileFormat;
  readonly options: FileOptions;
  readonly stream: Uint8Array;
  /** Those that arrive as text. */
  readonly columns: readonly ArrivingColumn[];
  /** Of the whole file, whatever of it is in the stream. */
  readonly rowCount: number;
  /** The line on which each row begins, where there are lines. */
  readonly lines?: Uint32Array | undefined;
  readonly rejected: ReadableFile['rejected'];
  readonly notes: readonly string[];
};

export type FileRequest = {
  readonly name: string;
  readonly options: FileOptions;
  /** How many rows are enough, if the whole file need not be read to know what it holds. */
  readonly enough?: number | undefined;
  /** How large a file may be, unpacked. */
  readonly mostBytes: number;
};

export const refused = (message: string, place: Partial<RefusedFile> = {}): RefusedFile => ({
  status: 'refused',
  message,
  ...place,
});

/** Rows that were left out, counted, and the first ones told. */
export class Rejects {
  readonly first: { line: number; reason: string }[] = [];
  count = 0;

  add(line: number, reason: string): void {
    this.count++;
    if (this.first.length < FIRST) this.first.push({ line, reason });
  }
}

export const FIRST = 10;
