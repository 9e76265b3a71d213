import type { Language } from '../../lesson/schema';
import { fenceLength } from '../../lesson/write-fence';
import { makeCell } from '../cell-changes';
import { goodId } from '../cell-ids';
import type { WorkbookCell } from '../workbook';
import { type CellMark, type JupyterCell, type JupyterNotebook, SQL_LINE } from './document';

const DUCKDB: Language = { language: 'sql', engine: 'duckdb' };
const POSTGRES: Language = { language: 'sql', engine: 'postgres' };
const TYPESCRIPT: Language = { language: 'ts' };

/** Code in a language that does not run here is shown in a fence. */
type Read = { readonly language: Language | 'text'; readonly words: string; readonly shown?: string };

export function readCells({ cells, metadata }: JupyterNotebook): {
  readonly cells: readonly WorkbookCell[];
  readonly notes: readonly string[];
} {
  const named = metadata.language_info?.name ?? metadata.kernelspec?.language ?? metadata.kernelspec?.name ?? 'python';
  const kernel = named.toLowerCase();
  const read: WorkbookCell[] = [];
  const shown = new Map<string, number>();
  for (const cell of cells) {
    const { millrace: mark } = cell.metadata;
    const { language, words, shown: foreign } = mark ? readMarked(cell, mark) : readForeign(cell, kernel);
    if (!mark && words.trim() === '') continue;
    if (foreign !== undefined) shown.set(foreign, (shown.get(foreign) ?? 0) + 1);
    const isFree = mark && !read.some((other) => other.id.toLowerCase() === mark.id);
    const id = isFree ? mark.id : goodId({ cells: read, files: [] }, mark?.id ?? '', language);
    const made = makeCell(id, language, words);
    const chart = mark && 'chart' in mark ? mark.chart : undefined;
    read.push(made.kind === 'code' && chart ? { ...made, chart } : made);
  }
  const attached = cells.filter(({ attachments }) => attachments && Object.keys(attachments).length > 0).length;
  return {
    cells: read,
    notes: [
      ...[...shown].map(
        ([name, count]) =>
          `${counted(count, 'cell')} of ${name} ${count === 1 ? 'is' : 'are'} text here: ${name} does not run in this page.`,
      ),
      ...(attached > 0 ? ['Pictures that were attached to its texts are left out.'] : []),
      ...(cells.some((cell) => Array.isArray(cell.outputs) && cell.outputs.length > 0)
        ? ['Its results are left out: run the cells to have them.']
        : []),
    ],
  };
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

function readMarked({ source }: JupyterCell, mark: CellMark): Read {
  if (mark.language === 'text') return { language: 'text', words: source };
  if (mark.language === 'ts') return { language: TYPESCRIPT, words: source };
  const words = source.startsWith(SQL_LINE) ? source.slice(SQL_LINE.length) : source === '%%sql' ? '' : source;
  return { language: mark.engine === 'postgres' ? POSTGRES : DUCKDB, words };
}

function readForeign({ cell_type, source, metadata }: JupyterCell, kernel: string): Read {
  if (cell_type !== 'code') return { language: 'text', words: source };
  const magic = /^\s*%%(\w+)[ \t]*([^\n]*)(?:\n|$)/.exec(source);
  if (magic?.[1] === 'sql') return { language: sqlFor(magic[2] ?? ''), words: source.slice(magic[0].length) };
  const line = /^\s*%sql[ \t]+(\S[^\n]*?)\s*$/.exec(source)?.[1];
  if (line !== undefined && /^(?:select|with|from|create|insert|update|delete|values|show|describe)\b/i.test(line))
    return { language: DUCKDB, words: line };
  const language = magic ? undefined : languageNamed(metadata.vscode?.languageId ?? kernel);
  if (language) return { language, words: source };
  const name =
    SCRIPTS.find((each) => each === magic?.[1]?.toLowerCase()) ?? (/^[\w#+.-]{1,30}$/.test(kernel) ? kernel : 'text');
  return { language: 'text', words: source.trim() === '' ? '' : fenced(name, source), shown: capital(name) };
}

/** Languages of cells that say so themselves: `%%bash`. Any other `%%` belongs to the language of the notebook. */
const SCRIPTS = ['bash', 'sh', 'html', 'javascript', 'js', 'latex', 'perl', 'r', 'ruby', 'svg'];

const sqlFor = (words: string): Language => (/postgres/i.test(words) ? POSTGRES : DUCKDB);
const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function languageNamed(name: string): Language | undefined {
  if (/^(?:typescript|javascript|deno|tslab|jslab|nodejs)$/i.test(name)) return TYPESCRIPT;
  return /sql|duckdb|postgres/i.test(name) ? sqlFor(name) : undefined;
}

function fenced(language: string, code: string): string {
  const marks = '`'.repeat(fenceLength(code, '`', 3));
  return `${marks}${language}\n${code.replace(/\n$/, '')}\n${marks}`;
}
