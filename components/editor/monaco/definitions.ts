import { findEditor } from '../open-editors';
import type { CodeSelection } from '../selection';
import { defineSql, placeOfName } from '../sql/definition';
import { typesOf } from '../typescript/ask-types';
import { cellOf, codeOf } from './cell-model';
import type { editor } from './monaco';
import { sqlScopeOf } from './sql-scope';

/** Where the name at an offset comes from: a place in a cell of the page. */
export type NamePlace = { readonly cell: string; readonly range: CodeSelection };

/** Undefined for what no cell defines: the lesson's data, functions, words of the language. */
export async function definitionAt(model: editor.ITextModel, offset: number): Promise<NamePlace | undefined> {
  const cell = cellOf(model);
  if (!cell) return undefined;
  if (model.getLanguageId() === 'sql') {
    const found = defineSql(codeOf(model), offset, sqlScopeOf(cell));
    if (found?.kind === 'here') return { cell: cell.id, range: found.range };
    return found && placeIn(found.cell, found.names);
  }
  const found = await typesOf(cell.scope).definition(cell.id, codeOf(model), offset);
  if (found?.kind === 'place') return { cell: found.cell, range: { from: found.from, to: found.to } };
  return found?.cell === 'data' ? undefined : found && placeIn(found.cell, found.names);
}

/** A cell of the other language: its name is looked for in its code. */
function placeIn(cell: string, names: readonly string[]): NamePlace {
  return { cell, range: placeOfName(findEditor(cell)?.read() ?? '', names) };
}

/** Leads the reader there, with the name selected; a folded cell gets the focus itself. */
export function goToPlace({ cell, range }: NamePlace): void {
  const editor = findEditor(cell);
  if (editor) {
    editor.reveal(range);
    return;
  }
  const element = document.getElementById(cell);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
