import type { FileOptions, ReadableFile } from '../core/file-reading';
import { newKey } from '../core/new-key';
import { createStore, type Store } from '../core/store';
import type { DatasetManifest } from '../datasets/dataset';
import type { Kernel } from '../kernel/kernel';
import { type Notebook, type NotebookParts, openNotebook } from '../notebook/notebook';
import { editCode } from './cell-changes';
import type { Change, Refused } from './command';
import { followDocument } from './follow-document';
import type { Step } from './history';
import type { OpenedWorkbook, WorkbookFile } from './workbook';
import { fileNameFor } from './workbook-files';
import { workbookKernel } from './workbook-kernel';
import { workbookLesson } from './workbook-lesson';
import { initialWorkbook, reduceWorkbook, type WorkbookEvent, type WorkbookState } from './workbook-state';

/** One open notebook: the document, and the lesson in which its cells run. What the document says, the lesson follows. */
export interface OpenWorkbook {
  readonly store: Store<WorkbookState, WorkbookEvent>;
  /** Runs, results and freshness of the cells of code. Its `edit` is not to be used: type with `type`. */
  readonly notebook: Notebook;
  /** Makes a change, if there is one. */
  make(change: Change | undefined): void;
  /** Code or text of a cell as it is typed. */
  type(id: string, words: string): void;
  /** Takes the last step back, and gives it; undefined if there is none. */
  undo(): Step | undefined;
  redo(): Step | undefined;
  /** A file that was dropped in, under a name that is safe; one of the same name is replaced. Gives the name it got. */
  addFile(file: DroppedFile): { readonly name: string } | Refused;
  /** Gives what `restoreFile` puts back. */
  removeFile(name: string): RemovedFile | undefined;
  restoreFile(file: RemovedFile): void;
  /** How a file is to be read from now on, and what was seen in it so. */
  readFileAs(name: string, options: FileOptions, reading?: ReadableFile): void;
  connect(): () => void;
}

export type DroppedFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options?: FileOptions;
  /** What the kernel found in it. */
  readonly reading?: ReadableFile;
};
export type RemovedFile = { readonly file: WorkbookFile; readonly content: Uint8Array };

export type OpenWorkbookParts = {
  readonly opened: OpenedWorkbook;
  readonly kernel: Kernel;
  /** The data sets that every cell can read. */
  readonly datasets: DatasetManifest;
  /** As for a lesson. */
  readonly autoRun?: NotebookParts['autoRun'];
  /** A bug of ours that has no other way out. */
  readonly onBug: (error: unknown) => void;
};

export function openWorkbook({ opened, kernel, datasets, autoRun, onBug }: OpenWorkbookParts): OpenWorkbook {
  const store = createStore(initialWorkbook(opened), reduceWorkbook);
  const { read, send } = store;
  const notebook = openNotebook({
    stored: workbookLesson(opened.workbook, datasets),
    kernel: workbookKernel(kernel, Object.keys(datasets), read),
    loadExpected: async () => ({}),
    autoRun,
    onBug,
  });
  followDocument(store, notebook, datasets);
  const make = (change: Change | undefined) => void (change && send({ type: 'changed', change, at: Date.now() }));
  const fileNamed = (name: string) => read().workbook.files.find((file) => file.name === name);

  return {
    store,
    notebook,
    make,
    type: (id, words) => make(editCode(read().workbook, id, words)),
    undo() {
      const step = read().history.done.at(-1);
      send({ type: 'undone' });
      return step;
    },
    redo() {
      const step = read().history.undone.at(-1);
      send({ type: 'redone' });
      return step;
    },
    addFile({ name: raw, bytes, options, reading }) {
      const { files, cells } = read().workbook;
      const named = fileNameFor(
        raw,
        files.map(({ name }) => name),
        cells.map(({ id }) => id),
      );
      if ('problem' in named) return named;
      const { name } = named;
      const seen = reading ? { seen: seenIn(reading) } : {};
      const chosen = options ?? fileNamed(name)?.options ?? {};
      const file: WorkbookFile = { key: newKey(), name, bytes: bytes.byteLength, options: chosen, ...seen };
      send({ type: 'file-added', file, content: bytes });
      return named;
    },
    removeFile(name) {
      const file = fileNamed(name);
      const content = file && read().contents.get(file.key);
      if (!file || !content) return undefined;
      send({ type: 'file-removed', name });
      return { file, content };
    },
    restoreFile: ({ file, content }) => send({ type: 'file-added', file, content }),
    readFileAs: (name, options, reading) =>
      send({ type: 'file-read', name, options, seen: reading && seenIn(reading) }),
    connect: notebook.connect,
  };
}

const seenIn = ({ columns, rowCount, sample }: ReadableFile): WorkbookFile['seen'] => ({ columns, rowCount, sample });
