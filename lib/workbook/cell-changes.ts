import type { ChartSpec, Language } from '../lesson/schema';
import { freeId, idProblem, nextId } from './cell-ids';
import type { Change, Refused } from './command';
import { type Workbook, type WorkbookCell, wordsOf } from './workbook';

/** What a cell is: a language, or text. */
export type CellLanguage = Language | 'text';

export const languageOf = (cell: WorkbookCell): CellLanguage => (cell.kind === 'text' ? 'text' : cell.language);

export const sameLanguage = (a: CellLanguage, b: CellLanguage): boolean => languageName(a) === languageName(b);

/** As the reader sees it. */
export function languageName(language: CellLanguage): string {
  if (language === 'text') return 'text';
  if (language.language === 'ts') return 'TypeScript';
  return language.engine === 'postgres' ? 'Postgres' : 'DuckDB';
}

const positionOf = ({ cells }: Workbook, id: string) => cells.findIndex((cell) => cell.id === id);

export function cellOf({ cells }: Workbook, id: string): WorkbookCell {
  const cell = cells.find((each) => each.id === id);
  if (!cell) throw new Error(`Bug: no cell "${id}"`);
  return cell;
}

export const makeCell = (id: string, language: CellLanguage, words: string): WorkbookCell =>
  language === 'text' ? { kind: 'text', id, text: words } : { kind: 'code', id, language, code: words };

/** A new cell beside another, or at the end. */
export function insertCell(
  workbook: Workbook,
  beside: string | undefined,
  side: 'above' | 'below',
  language: CellLanguage,
  words = '',
): Change {
  const id = freeId(workbook, language);
  const position = beside === undefined ? workbook.cells.length : positionOf(workbook, beside);
  if (position < 0) throw new Error(`Bug: no cell "${beside}"`);
  const at = beside !== undefined && side === 'below' ? position + 1 : position;
  return { command: { type: 'insert', at, cell: makeCell(id, language, words) }, label: `add ${id}`, select: id };
}

export function duplicateCell(workbook: Workbook, id: string): Change {
  const copy = { ...cellOf(workbook, id), id: nextId(workbook, id) };
  const at = positionOf(workbook, id) + 1;
  return { command: { type: 'insert', at, cell: copy }, label: `duplicate ${id}`, select: copy.id };
}

/** The cell to stand on afterwards is that which takes its place, or the one above. */
export function removeCell(workbook: Workbook, id: string): Change {
  const at = positionOf(workbook, id);
  cellOf(workbook, id);
  const next = workbook.cells[at + 1] ?? workbook.cells[at - 1];
  return { command: { type: 'remove', id }, label: `delete ${id}`, ...(next && { select: next.id }) };
}

/** Undefined where there is no further up or down. */
export function moveCell(workbook: Workbook, id: string, direction: 'up' | 'down'): Change | undefined {
  const to = positionOf(workbook, cellOf(workbook, id).id) + (direction === 'up' ? -1 : 1);
  if (to < 0 || to >= workbook.cells.length) return undefined;
  return { command: { type: 'move', id, to }, label: `move ${id} ${direction}`, select: id };
}

/** `to` is the position it has afterwards. */
export const moveCellTo = (id: string, to: number): Change => ({
  command: { type: 'move', id, to },
  label: `move ${id}`,
  select: id,
});

/** Undefined if it is in that language already. The words stay; what is not code has no chart. */
export function changeLanguage(workbook: Workbook, id: string, to: CellLanguage): Change | undefined {
  const cell = cellOf(workbook, id);
  if (sameLanguage(languageOf(cell), to)) return undefined;
  const next = makeCell(id, to, wordsOf(cell));
  const chart = cell.kind === 'code' && next.kind === 'code' && cell.chart ? { chart: cell.chart } : {};
  return {
    command: { type: 'replace', id, cell: { ...next, ...chart } },
    label: `change ${id} to ${languageName(to)}`,
    select: id,
  };
}

/** Undefined if it has that name already. `datasets` are the tables there are for every cell. */
export function renameCell(
  workbook: Workbook,
  id: string,
  wanted: string,
  datasets: Iterable<string>,
): Change | Refused | undefined {
  const cell = cellOf(workbook, id);
  if (wanted === id) return undefined;
  return (
    idProblem(workbook, id, wanted, datasets) ?? {
      command: { type: 'replace', id, cell: { ...cell, id: wanted } },
      label: `rename ${id} to ${wanted}`,
      select: wanted,
    }
  );
}

export function setChart(workbook: Workbook, id: string, chart: ChartSpec | undefined): Change {
  const cell = cellOf(workbook, id);
  if (cell.kind === 'text') throw new Error(`Bug: a chart for the text "${id}"`);
  const { chart: _, ...bare } = cell;
  return {
    command: { type: 'replace', id, cell: chart ? { ...bare, chart } : bare },
    label: `${chart ? 'chart' : 'no chart'} for ${id}`,
    select: id,
  };
}

/** Typing. Undefined if nothing is different. */
export function editCode(workbook: Workbook, id: string, words: string): Change | undefined {
  const cell = cellOf(workbook, id);
  if (wordsOf(cell) === words) return undefined;
  const next = cell.kind === 'code' ? { ...cell, code: words } : { ...cell, text: words };
  return { command: { type: 'replace', id, cell: next }, label: `edit ${id}`, select: id, typed: id };
}

/** Undefined if it is called so already. */
export function renameWorkbook(workbook: Workbook, wanted: string): Change | undefined {
  const title = titleFrom(wanted);
  if (title === workbook.title) return undefined;
  return { command: { type: 'rename', title }, label: `rename to “${title}”` };
}

/** One line, of sensible length, and never nothing. */
export function titleFrom(words: string): string {
  const line = words.replaceAll(/[\s\p{Control}\p{Surrogate}]+/gu, ' ').trim();
  return [...line].slice(0, 120).join('').trim() || 'Untitled';
}
