import { z } from 'zod';
import { FileOptions } from '../core/file-reading';
import { Column, Table } from '../core/value';
import { ChartSpec, Id, Language } from '../lesson/schema';

/** A cell of code makes a table, or names; its id is the table's name, and can be changed. Text is Markdown, as in lessons. */
export const WorkbookCell = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('code'),
    id: Id,
    language: Language,
    code: z.string(),
    chart: ChartSpec.optional(),
  }),
  z.strictObject({ kind: z.literal('text'), id: Id, text: z.string() }),
]);
export type WorkbookCell = z.infer<typeof WorkbookCell>;

/** A file that its cells read by name, and as a table of that name; `key` is where its bytes are kept. */
export const WorkbookFile = z.strictObject({
  key: z.string(),
  name: z.string(),
  bytes: z.int(),
  /** How it is to be read; what is left out is found out from the file. */
  options: FileOptions,
  /** What was found in it when it was last looked into. */
  seen: z.strictObject({ columns: z.array(Column), rowCount: z.int(), sample: Table }).optional(),
});
export type WorkbookFile = z.infer<typeof WorkbookFile>;

const VERSION = 1;

/** A notebook of the reader's own, version 1: a document, without results. Times are milliseconds since 1970. */
export const Workbook = z.strictObject({
  version: z.literal(VERSION),
  id: z.string(),
  title: z.string(),
  /** Ids are of one name space: no two are the same, letters' case aside. */
  cells: z.array(WorkbookCell),
  files: z.array(WorkbookFile),
  createdAt: z.int(),
  changedAt: z.int(),
});
export type Workbook = z.infer<typeof Workbook>;

/** The bytes of one file of a notebook, in a record of their own. */
export const FileRecord = z.strictObject({ version: z.literal(VERSION), bytes: z.instanceof(Uint8Array) });
export type FileRecord = z.infer<typeof FileRecord>;

/** What a later release wrote is left alone. */
export const isNewer = (value: unknown) => z.looseObject({ version: z.int().gt(VERSION) }).safeParse(value).success;

/** The name by which the lessons' machinery knows a notebook. No lesson can have it: ids hold no `/`. */
export const workOf = (id: string) => `workbook/${id}`;

/** A notebook with the bytes of its files, by their keys. */
export type OpenedWorkbook = { readonly workbook: Workbook; readonly contents: ReadonlyMap<string, Uint8Array> };

/** What a cell says, whatever it is. */
export const wordsOf = (cell: WorkbookCell) => (cell.kind === 'code' ? cell.code : cell.text);
