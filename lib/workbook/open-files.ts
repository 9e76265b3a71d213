import { unzip, ZipProblem } from '../core/zip/unzip';
import type { Problem } from '../lesson/schema';
import type { Imported, NotImported } from './imported';
import { workbookFromIpynb } from './ipynb/workbook-from-ipynb';
import { workbookFromMarkdown } from './markdown/workbook-from-markdown';
import { fileNameFor } from './workbook-files';
import type { NewWorkbook } from './workbook-store';

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

/** What chosen files are: notebooks, each with words on what is different from its file, and what could not be read. */
export type OpenedFiles = {
  readonly notebooks: readonly {
    readonly file: string;
    readonly workbook: NewWorkbook;
    readonly notes: readonly string[];
  }[];
  readonly problems: readonly FileProblem[];
};
export type FileProblem = { readonly file: string; readonly problems: readonly Problem[] };

const ZIP_LIMITS = { files: 200, bytes: 500_000_000 };
const MOST_TEXT = 20_000_000;
const isNotebook = ({ name }: ChosenFile) => /\.(?:md|markdown|ipynb)$/i.test(name);
const isZip = ({ name }: ChosenFile) => /\.zip$/i.test(name);

/** Reads lessons' files, Jupyter notebooks, and zips of them; files of data stand beside the notebook that reads them. */
export async function openFiles(chosen: readonly ChosenFile[]): Promise<OpenedFiles> {
  const notebooks: OpenedFiles['notebooks'][number][] = [];
  const problems: FileProblem[] = [];
  const says = (file: string, message: string) =>
    void problems.push({ file, problems: [{ line: 1, column: 1, message }] });
  const read = (files: readonly ChosenFile[], archive?: string) => {
    const texts = files.filter(isNotebook);
    if (texts.length === 0)
      says(archive ?? files[0]?.name ?? '', 'There is no notebook in it: no file that ends in .md or .ipynb.');
    for (const file of texts) {
      const imported = importFile(file);
      if ('problems' in imported) problems.push({ file: file.name, problems: imported.problems });
      else notebooks.push({ file: file.name, ...withData(imported, files, texts.length === 1) });
    }
  };
  for (const file of chosen.filter(isZip)) {
    const inside = await unzip(file.bytes, ZIP_LIMITS).catch((error: unknown) => {
      if (!(error instanceof ZipProblem)) throw error;
      says(file.name, `This zip cannot be read: ${error.message}.`);
      return undefined;
    });
    if (inside) read(inside, file.name);
  }
  const others = chosen.filter((file) => !isZip(file));
  if (others.length > 0) read(others);
  return { notebooks, problems };
}

function importFile({ name, bytes }: ChosenFile): Imported | NotImported {
  const wrong = (message: string) => ({ problems: [{ line: 1, column: 1, message }] });
  if (bytes.byteLength > MOST_TEXT) return wrong('A notebook has at most 20 MB of text.');
  const text = textOf(bytes);
  if (text === undefined) return wrong('This is not text in UTF-8.');
  return /\.ipynb$/i.test(name) ? workbookFromIpynb(text) : workbookFromMarkdown(text);
}

/** A notebook that stands alone gets all data beside it; of several each gets what it names. */
function withData({ title, cells, files, notes }: Imported, beside: readonly ChosenFile[], alone: boolean) {
  const found: NewWorkbook['files'][number][] = [];
  for (const { name: raw, bytes } of beside.filter((file) => !isNotebook(file))) {
    const named = fileNameFor(
      raw,
      found.map(({ name }) => name),
      cells.map(({ id }) => id),
    );
    if ('problem' in named || !(alone || named.name in files)) continue;
    found.push({ name: named.name, options: files[named.name] ?? {}, content: bytes });
  }
  const missing = Object.keys(files).filter((name) => !found.some((file) => file.name === name));
  return {
    workbook: { title, cells, files: found },
    notes: [...notes, ...missing.map((name) => `It reads \`${name}\`, which did not come with it: drop that file in.`)],
  };
}

/** Undefined if the bytes are not text. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
