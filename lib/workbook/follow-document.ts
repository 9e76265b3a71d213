import { inputsOf } from '../core/dataflow';
import type { Store } from '../core/store';
import type { DatasetManifest } from '../datasets/dataset';
import { nameCell } from '../kernel/names';
import type { Notebook } from '../notebook/notebook';
import { languageOf, sameLanguage } from './cell-changes';
import type { Workbook, WorkbookCell, WorkbookFile } from './workbook';
import { tableOf } from './workbook-files';
import { workbookLesson } from './workbook-lesson';
import type { WorkbookEvent, WorkbookState } from './workbook-state';

/** Brings the open lesson to what the document says, whenever that is something else. */
export function followDocument(
  { read, subscribe }: Store<WorkbookState, WorkbookEvent>,
  notebook: Notebook,
  datasets: DatasetManifest,
) {
  let followed = read().workbook;
  subscribe(() => {
    const { workbook } = read();
    const before = followed;
    if (workbook === before) return;
    followed = workbook;
    bringCode(before, workbook, notebook);
    if (isAlike(before, workbook)) return;
    notebook.reload(workbookLesson(workbook, datasets));
    for (const id of cellsToForget(before, workbook)) notebook.forget(id);
    for (const name of filesChanged(before, workbook))
      notebook.store.send({ type: 'file-changed', name, ids: readersOf(name, workbook) });
  });
}

/** Before a reload: a lesson that is told other code than its cells have takes that for a change under the reader's edits. */
function bringCode(before: Workbook, { cells }: Workbook, { store, edit }: Notebook) {
  const known = new Set(before.cells);
  for (const cell of cells.filter((each) => !known.has(each))) {
    const shown = cell.kind === 'code' ? store.read().cells.get(cell.id) : undefined;
    if (cell.kind === 'text' || !shown) continue;
    if (shown.code !== cell.code) edit(cell.id, cell.code);
    if (JSON.stringify(shown.chart) !== JSON.stringify(cell.chart))
      store.send({ type: 'charted', id: cell.id, chart: cell.chart });
  }
}

/** Whose results are no longer theirs: cells that are gone, or in another language. */
const cellsToForget = (before: Workbook, after: Workbook): readonly string[] =>
  before.cells.flatMap((cell) => {
    if (cell.kind === 'text') return [];
    const now = after.cells.find(({ id }) => id === cell.id);
    return now && sameLanguage(languageOf(cell), languageOf(now)) ? [] : cell.id;
  });

/** Files that are read otherwise than before, that are gone, or that are new. */
function filesChanged(before: Workbook, after: Workbook): readonly string[] {
  const versions = ({ files }: Workbook) => new Map(files.map((file) => [file.name, versionOf(file)]));
  const [old, now] = [versions(before), versions(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
}

/** Another version is another table. */
export const versionOf = ({ key, options }: WorkbookFile) => JSON.stringify([key, options]);

/** The cells that may read a file, by its name or as a table. */
function readersOf(name: string, { cells }: Workbook): readonly string[] {
  const named = cells.flatMap((cell) =>
    cell.kind === 'code' ? nameCell({ id: cell.id, ...cell.language, code: cell.code }) : [],
  );
  return named.flatMap(({ id }) =>
    inputsOf(named, id, [name, tableOf(name)]).some(({ from }) => from === undefined) ? id : [],
  );
}

/** Whether all that the lesson takes from a document is the same, except what is typed. */
const isAlike = (before: Workbook, after: Workbook) =>
  before.title === after.title && before.files === after.files && shapeOf(before) === shapeOf(after);

const shapeOf = ({ cells }: Workbook) => JSON.stringify(cells.flatMap(shapeOfCell));

const shapeOfCell = (cell: WorkbookCell) => (cell.kind === 'code' ? [[cell.id, cell.language]] : []);
