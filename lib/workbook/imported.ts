import type { FileOptions } from '../core/file-reading';
import type { Problem } from '../lesson/schema';
import type { WorkbookCell } from './workbook';

/** A file of another format as a notebook. `notes` are words for the reader on what is different from the file. */
export type Imported = {
  readonly title: string;
  readonly cells: readonly WorkbookCell[];
  /** The files that it reads, by their names (`grades.csv`), and how. Their bytes come beside it, or later. */
  readonly files: Readonly<Record<string, FileOptions>>;
  readonly notes: readonly string[];
};

/** A file that cannot be read, with the places where it is wrong. */
export type NotImported = { readonly problems: readonly Problem[] };

/** A text in another format. `notes` are words for the reader on what it leaves out. */
export type Exported = { readonly text: string; readonly notes: readonly string[] };
