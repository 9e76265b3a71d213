import type { KernelCell } from '../kernel/names';
import type { Shape } from '../kernel/shape';
import type { NotebookState } from './state';
import type { StoredLesson } from './stored';

/** A table that a cell makes, with as much as is known of it. */
export type KnownTable = Shape & { readonly rowCount?: number };

/**
 * The tables of a SQL cell that the page tells: by its last result, and by what the build stored for it. What the reader ran
 * in an exercise tells only of what the cells below read if it is the same code.
 */
export function tablesOnPage(
  stored: StoredLesson,
  state: NotebookState,
  { id, code }: KernelCell,
): readonly KnownTable[] {
  const tables = stored.cells[id]?.tables ?? [];
  const result = state.cells.get(id)?.result;
  if (result?.status !== 'done' && result?.status !== 'stored') return tables;
  if (state.exercises.has(id) && result.origin.code !== code) return tables;
  const shown = result.outputs.findLast((output) => output.kind === 'table')?.page;
  if (!shown) return tables;
  const own: KnownTable = { name: id, columns: shown.columns, rowCount: shown.rowCount };
  return [...tables.filter(({ name }) => name !== id), own];
}

/** The lesson's data as tables. */
export const tablesOfData = ({ datasets, files }: StoredLesson): readonly KnownTable[] => [
  ...datasets.map(({ name, columns, rowCount }) => ({ name, columns, rowCount })),
  ...files.map(({ table, columns, rowCount }) => ({ name: table, columns, rowCount })),
];
