import type { Problem } from '../../lesson/schema';
import { titleFrom } from '../cell-changes';
import type { Imported, NotImported } from '../imported';
import { JupyterNotebook } from './document';
import { readCells } from './read-cells';

/** Reads a Jupyter notebook, ours or any other of format 4. */
export function workbookFromIpynb(text: string): Imported | NotImported {
  const json = readJson(text.replace(/^\uFEFF/, ''));
  if ('problems' in json) return json;
  const version = versionOf(json.value);
  if (version !== 4) return wrong(versionWords(version));
  const { data, error } = JupyterNotebook.safeParse(json.value);
  if (!data) {
    const [issue] = error.issues;
    const at = issue?.path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(' ') ?? '';
    return wrong(`This is no Jupyter notebook of format 4${at ? `: there is a mistake at ${at}` : ''}.`);
  }
  const { title, millrace } = data.metadata;
  const { cells, notes } = readCells(data);
  return { title: titleFrom(title ?? headingOf(data) ?? ''), cells, files: millrace?.files ?? {}, notes };
}

function readJson(text: string): { readonly value: unknown } | NotImported {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = /position (\d+)/.exec(error.message)?.[1];
    const before = text.slice(0, offset === undefined ? 0 : Number(offset)).split('\n');
    return wrong(`This is not JSON, as a Jupyter notebook is: ${error.message}.`, {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    });
  }
}

const versionOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'nbformat' in value ? value.nbformat : undefined;

function versionWords(version: unknown): string {
  if (typeof version !== 'number') return 'This is JSON, but no Jupyter notebook: it does not say its `nbformat`.';
  return version < 4
    ? `This is a notebook of format ${version}, from before 2015. Open it in Jupyter and save it: then it is of format 4.`
    : `This is a notebook of format ${version}, which is newer than what is read here: format 4.`;
}

/** The first heading of the first text that has one. */
const headingOf = ({ cells }: JupyterNotebook): string | undefined =>
  cells.flatMap(({ cell_type, source }) =>
    cell_type === 'markdown' ? (/^#+[ \t]+(.+?)[ \t#]*$/m.exec(source)?.[1] ?? []) : [],
  )[0];

const START = { line: 1, column: 1 };
const wrong = (message: string, place: Pick<Problem, 'line' | 'column'> = START): NotImported => ({
  problems: [{ ...place, message }],
});
