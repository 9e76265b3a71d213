import { z } from 'zod';
import { Column, Table } from './value';

/** How a file of data is written. What ends in .tsv or .txt is `csv` with another delimiter. */
export const FileFormat = z.enum(['csv', 'json', 'ndjson', 'parquet']);
export type FileFormat = z.infer<typeof FileFormat>;

export const FileEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type FileEncoding = z.infer<typeof FileEncoding>;

/** How a file is to be read. What is left out is found out from the file itself. */
export const FileOptions = z.strictObject({
  /** One character. */
  delimiter: z.string().length(1).optional(),
  /** One character; empty if nothing is quoted. */
  quote: z.string().max(1).optional(),
  /** Whether the first line has the names of the columns. */
  header: z.boolean().optional(),
  /** Lines to leave out at the beginning. */
  skip: z.int().nonnegative().optional(),
  encoding: FileEncoding.optional(),
  /** The text that means NULL, beside an empty value. */
  nulls: z.string().optional(),
  /** The type that a column is to have, by its name, as DuckDB spells it. */
  types: z.record(z.string(), z.string()).optional(),
  decimal: z.enum([',', '.']).optional(),
  /** What comes first in 03/04/2024. */
  dates: z.enum(['day-first', 'month-first']).optional(),
  /** Whether one bad row refuses the file, or is left out and told. Refused unless said. */
  badRows: z.enum(['refuse', 'reject']).optional(),
});
export type FileOptions = z.infer<typeof FileOptions>;

/** A row that was left out. `line` counts from 1, as an editor does; a row of JSON or Parquet has its own number there. */
export const RejectedRow = z.strictObject({ line: z.int(), reason: z.string() });
export type RejectedRow = z.infer<typeof RejectedRow>;

/** What a file turned out to hold. */
export const ReadableFile = z.strictObject({
  status: z.literal('readable'),
  format: FileFormat,
  /** Of a CSV everything that was found out beside what was given: with these options it is read the same way again. */
  options: FileOptions,
  columns: z.array(Column),
  rowCount: z.int(),
  /** The first rows, at most 20. Long texts are cut, and end with `…`. */
  sample: Table,
  /** How many rows were left out, and the first ten of them. */
  rejected: z.strictObject({ count: z.int(), first: z.array(RejectedRow) }),
  /** What a person may want to know: `UTF-16, with a byte order mark`. */
  notes: z.array(z.string()),
});
export type ReadableFile = z.infer<typeof ReadableFile>;

/** Why a file cannot be read, and where: `line` and `column` (a character in it) count from 1. */
export const RefusedFile = z.strictObject({
  status: z.literal('refused'),
  message: z.string(),
  line: z.int().optional(),
  column: z.int().optional(),
  engineWords: z.string().optional(),
});
export type RefusedFile = z.infer<typeof RefusedFile>;

export const FileReading = z.discriminatedUnion('status', [ReadableFile, RefusedFile]);
export type FileReading = z.infer<typeof FileReading>;
