import { zip } from '../core/zip/zip';
import type { Shown } from './ipynb/workbook-to-ipynb';
import { workbookToIpynb } from './ipynb/workbook-to-ipynb';
import { fileStem, workbookToMarkdown } from './markdown/workbook-to-markdown';
import type { OpenedWorkbook } from './workbook';

/** One file to download. `notes` are words for the reader on what it leaves out. */
export type SavedFile = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly notes: readonly string[];
};

/** A notebook as a lesson's file; with files beside it, the folder of the lesson as a zip. */
export function saveAsMarkdown(opened: OpenedWorkbook, datasets: Iterable<string>): SavedFile {
  const { text, notes } = workbookToMarkdown(opened.workbook, datasets);
  return saved(opened, text, { whole: 'md', inside: 'lesson.md', type: 'text/markdown' }, notes);
}

/** A notebook for Jupyter; with files beside it, both as a zip. */
export function saveAsIpynb(opened: OpenedWorkbook, shown?: Shown): SavedFile {
  const { text, notes } = workbookToIpynb(opened.workbook, shown);
  return saved(opened, text, { whole: 'ipynb', inside: 'notebook.ipynb', type: 'application/x-ipynb+json' }, notes);
}

type Kind = { readonly whole: string; readonly inside: string; readonly type: string };

function saved({ workbook, contents }: OpenedWorkbook, text: string, kind: Kind, notes: readonly string[]): SavedFile {
  const bytes = new TextEncoder().encode(text);
  const stem = fileStem(workbook.title);
  if (workbook.files.length === 0) return { name: `${stem}.${kind.whole}`, bytes, type: kind.type, notes };
  const files = workbook.files.flatMap(({ key, name }) => {
    const content = contents.get(key);
    return content ? [{ name, bytes: content }] : [];
  });
  const entries = [{ name: kind.inside, bytes }, ...files].map((file) => ({ ...file, name: `${stem}/${file.name}` }));
  return { name: `${stem}.zip`, bytes: zip(entries), type: 'application/zip', notes };
}
