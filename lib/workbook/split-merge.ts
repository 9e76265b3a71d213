import { isOperator, tokenizeSql } from '../core/sql-tokens';
import { splitStatements } from '../core/sql-words';
import { cellOf, languageOf, sameLanguage } from './cell-changes';
import { freeId } from './cell-ids';
import type { Change } from './command';
import { type Workbook, type WorkbookCell, wordsOf } from './workbook';

/**
 * Two cells in the place of one, cut at `offset`. A cell's result is that of its end, so of code the lower half keeps the
 * name and the chart; of text the upper half keeps the name. Undefined if a half would be empty.
 */
export function splitCell(workbook: Workbook, id: string, offset: number): Change | undefined {
  const cell = cellOf(workbook, id);
  const words = wordsOf(cell);
  const above = words.slice(0, offset).trimEnd();
  const below = words.slice(offset).replace(/^(?:[ \t]*\r?\n)+|^[ \t]+(?=\S)/, '');
  if (above.trim() === '' || below.trim() === '') return undefined;
  const at = workbook.cells.indexOf(cell);
  const newId = freeId(workbook, languageOf(cell));
  const select = cell.kind === 'code' ? id : newId;
  const keeping = withWords(cell, cell.kind === 'code' ? below : above);
  const other: WorkbookCell =
    cell.kind === 'code'
      ? { kind: 'code', id: newId, language: cell.language, code: above }
      : { kind: 'text', id: newId, text: below };
  return {
    command: {
      type: 'all',
      commands: [
        { type: 'replace', id, cell: keeping },
        { type: 'insert', at: cell.kind === 'code' ? at : at + 1, cell: other },
      ],
    },
    label: `split ${id}`,
    select,
  };
}

/** Whether the cell and the one below it are of one language. */
export function canMerge(workbook: Workbook, id: string): boolean {
  return nextAlike(workbook, id) !== undefined;
}

/**
 * One cell in the place of this one and the one below it, if that is of the same language. The result is that of the end,
 * so of code it has the name and the chart of the lower one; of text the name of the upper.
 */
export function mergeCells(workbook: Workbook, id: string): Change | undefined {
  const upper = cellOf(workbook, id);
  const lower = nextAlike(workbook, id);
  if (!lower) return undefined;
  const kept = upper.kind === 'code' ? lower : upper;
  const merged = withWords(kept, joined(upper, lower));
  return {
    command: {
      type: 'all',
      commands: [
        { type: 'remove', id: lower.id },
        { type: 'replace', id, cell: merged },
      ],
    },
    label: `merge ${id} with ${lower.id}`,
    select: merged.id,
  };
}

function nextAlike(workbook: Workbook, id: string): WorkbookCell | undefined {
  const upper = cellOf(workbook, id);
  const lower = workbook.cells[workbook.cells.indexOf(upper) + 1];
  return lower && sameLanguage(languageOf(upper), languageOf(lower)) ? lower : undefined;
}

const withWords = (cell: WorkbookCell, words: string): WorkbookCell =>
  cell.kind === 'code' ? { ...cell, code: words } : { ...cell, text: words };

function joined(upper: WorkbookCell, lower: WorkbookCell): string {
  const [above, below] = [wordsOf(upper), wordsOf(lower)];
  if (above.trim() === '') return below;
  if (below.trim() === '') return above;
  const ended = upper.kind === 'code' && upper.language.language === 'sql' ? withEnd(above) : above;
  return `${ended.trimEnd()}${upper.kind === 'text' ? '\n\n' : '\n'}${below}`;
}

/** SQL whose last statement ends with `;`, written behind it and not into a comment. */
export function withEnd(sql: string): string {
  const end = splitStatements(sql).at(-1)?.to;
  if (end === undefined) return sql;
  const isEnded = tokenizeSql(sql).some((token) => token.from >= end && isOperator(token, ';'));
  return isEnded ? sql : `${sql.slice(0, end)};${sql.slice(end)}`;
}
