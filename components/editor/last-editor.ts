import { findEditor } from './open-editors';
import { quoteFor } from './sql/quote';

let last: string | undefined;

/** Told when an editor gets the focus. */
export function noteFocus(id: string): void {
  last = id;
}

/** The cell whose editor had the focus last, if it is still on the page. */
export const lastEditor = () => (last === undefined ? undefined : findEditor(last));

/**
 * Types the name of a table, column, variable or file into the editor that had the focus last, written as that cell’s
 * language wants it. False if there is none.
 */
export function insertName(name: string, kind: 'name' | 'file' = 'name'): boolean {
  const editor = lastEditor();
  if (!editor) return false;
  editor.insert(quoteFor(editor.dialect, name, kind));
  return true;
}
