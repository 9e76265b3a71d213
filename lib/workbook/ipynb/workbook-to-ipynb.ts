import type { Output } from '../../core/output';
import type { Exported } from '../imported';
import type { Workbook, WorkbookCell } from '../workbook';
import { type CellMark, type FileMark, linesOf, SQL_LINE } from './document';
import { jupyterOutputs } from './outputs';

/** What cells show, by their ids: put into the file. */
export type Shown = ReadonlyMap<string, readonly Output[]>;

const LONGEST_ID = 64;

/** A notebook as a Jupyter notebook, nbformat 4.5. */
export function workbookToIpynb(workbook: Workbook, shown: Shown = new Map()): Exported {
  const { title, cells, files } = workbook;
  const ids = jupyterIds(cells);
  const millrace: FileMark = {
    version: 1,
    files: Object.fromEntries(files.map(({ name, options }) => [name, options])),
  };
  const notebook = {
    cells: cells.map((cell, position) => ({ id: ids[position], ...jupyterCell(cell, shown.get(cell.id) ?? []) })),
    metadata: { ...runBy(cells), title, millrace },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return { text: `${JSON.stringify(notebook, null, 1)}\n`, notes: notesOn(workbook) };
}

function jupyterCell(cell: WorkbookCell, outputs: readonly Output[]) {
  if (cell.kind === 'text') {
    const millrace: CellMark = { id: cell.id, language: 'text' };
    return { cell_type: 'markdown', metadata: { millrace }, source: linesOf(cell.text) };
  }
  const { id, language, code, chart } = cell;
  const millrace: CellMark = { id, ...language, ...(chart && { chart }) };
  const isSql = language.language === 'sql';
  return {
    cell_type: 'code',
    execution_count: null,
    metadata: { millrace, vscode: { languageId: isSql ? 'sql' : 'typescript' } },
    outputs: jupyterOutputs(outputs),
    source: linesOf(isSql ? SQL_LINE + code : code),
  };
}

/** Ids as nbformat allows them: ours are, unless they are too long. */
function jupyterIds(cells: readonly WorkbookCell[]): readonly string[] {
  const taken = new Set(cells.flatMap(({ id }) => (id.length <= LONGEST_ID ? id : [])));
  return cells.map(({ id }) => {
    if (id.length <= LONGEST_ID) return id;
    for (let n = 1; ; n++) {
      const short = `${id.slice(0, LONGEST_ID - 8)}-${n}`;
      if (taken.has(short)) continue;
      taken.add(short);
      return short;
    }
  });
}

/** The kernel that runs such cells elsewhere: Deno TypeScript, Python with JupySQL what stands below `%%sql`, none both. */
function runBy(cells: readonly WorkbookCell[]) {
  const languages = new Set(cells.flatMap((cell) => (cell.kind === 'code' ? cell.language.language : [])));
  if (languages.size > 1)
    return {
      kernelspec: { name: 'millrace', display_name: 'Millrace', language: 'sql' },
      language_info: { name: 'sql', file_extension: '.sql', mimetype: 'text/x-sql' },
    };
  return languages.has('ts')
    ? {
        kernelspec: { name: 'deno', display_name: 'Deno', language: 'typescript' },
        language_info: { name: 'typescript', file_extension: '.ts', mimetype: 'text/x.typescript' },
      }
    : {
        kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
        language_info: { name: 'python', file_extension: '.py', mimetype: 'text/x-python' },
      };
}

function notesOn({ cells, files }: Workbook): readonly string[] {
  const languages = new Set(cells.flatMap((cell) => (cell.kind === 'code' ? cell.language.language : [])));
  return [
    ...(languages.size > 1
      ? ['No one kernel of Jupyter runs SQL and TypeScript: it asks for one when it opens the file.']
      : []),
    ...(languages.has('sql') ? ['Jupyter runs the SQL with JupySQL, which is installed there by itself.'] : []),
    ...(files.length > 0 ? ['The files are not in it: only how they are read.'] : []),
  ];
}
