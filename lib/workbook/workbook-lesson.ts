import { hashText } from '../core/hash';
import type { DatasetManifest } from '../datasets/dataset';
import type { Cell, Span } from '../lesson/schema';
import type { LessonFile, StoredLesson } from '../notebook/stored';
import { type Workbook, type WorkbookCell, type WorkbookFile, workOf } from './workbook';
import { tableOf } from './workbook-files';

const NOWHERE: Span = { line: 1, column: 1, from: 0, to: 0 };
const UNSEEN = { columns: [], rowCount: 0, sample: { columns: [], rows: [] } };

/** A notebook as what can be opened and run: its cells of code, its files as its data, every data set to read. No results. */
export function workbookLesson(workbook: Workbook, datasets: DatasetManifest): StoredLesson {
  const { id, title, cells, files } = workbook;
  const hash = hashText(JSON.stringify([cells, files.map(({ key, options }) => [key, options])]));
  return {
    work: workOf(id),
    key: hash,
    contentHash: hash,
    place: { kind: 'workbook' },
    lesson: {
      front: {
        kind: 'lesson',
        format: 1,
        id: 'notebook',
        title,
        goal: title,
        minutes: 1,
        after: [],
        practice: [],
        data: files.map(({ name }) => `./${name}`),
        covers: {},
        solutions: { kind: 'always' },
        lang: 'en',
      },
      title,
      blocks: cells.flatMap(blockOf),
      proofs: [],
    },
    datasets: Object.values(datasets),
    files: files.map(lessonFile),
    cells: {},
    answers: {},
    expectedFile: '',
  };
}

function blockOf(cell: WorkbookCell): Cell[] {
  if (cell.kind === 'text') return [];
  const { id, language, code, chart } = cell;
  const flags = { fold: false, readonly: false, runall: true };
  return [{ kind: 'cell', id, language, code, at: NOWHERE, ...flags, ...(chart && { chart }) }];
}

const lessonFile = ({ name, bytes, seen = UNSEEN }: WorkbookFile): LessonFile => ({
  name,
  file: '',
  bytes,
  table: tableOf(name),
  ...seen,
});
