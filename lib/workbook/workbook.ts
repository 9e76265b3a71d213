import { z } from 'zod';
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
export const WorkbookFile = z.strictObject({ key: z.string(), name: z.string(), bytes: z.int() });
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
