import type { Problem } from '@/lib/lesson/schema';
import { openFiles } from '@/lib/workbook/open-files';
import type { OpenedWorkbook } from '@/lib/workbook/workbook';
import { keepNew } from './keep-new';

export type ImportedFiles = {
  readonly kept: readonly { readonly id: string; readonly title: string; readonly notes: readonly string[] }[];
  /** The first that the browser would not keep. */
  readonly unkept: OpenedWorkbook | undefined;
  readonly problems: readonly { readonly file: string; readonly problems: readonly Problem[] }[];
};

/** Every notebook in chosen files as one of the reader's own; files of data go with the notebook beside them. */
export async function importFiles(files: readonly File[]): Promise<ImportedFiles> {
  const chosen = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const { notebooks, problems } = await openFiles(chosen);
  const kept: ImportedFiles['kept'][number][] = [];
  let unkept: OpenedWorkbook | undefined;
  for (const { workbook, notes } of notebooks) {
    const { opened, isKept } = await keepNew(workbook);
    if (isKept) kept.push({ id: opened.workbook.id, title: opened.workbook.title, notes });
    else unkept ??= opened;
  }
  return { kept, unkept, problems };
}
