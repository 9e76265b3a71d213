import type { FileOptions } from '../core/file-reading';
import type { SavedState } from '../storage/saved-state';
import type { Change } from './command';
import { type Edited, type History, makeChange, NO_HISTORY, redo, undo } from './history';
import type { OpenedWorkbook, Workbook, WorkbookFile } from './workbook';

/** One open notebook: its document, what can be undone, the bytes of its files by their keys. */
export type WorkbookState = {
  readonly workbook: Workbook;
  readonly history: History;
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly saved: SavedState;
};

/** Times are milliseconds since 1970. */
export type WorkbookEvent =
  | { readonly type: 'changed'; readonly change: Change; readonly at: number }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  /** It takes the place of the file of its name, if there is one. */
  | { readonly type: 'file-added'; readonly file: WorkbookFile; readonly content: Uint8Array }
  | { readonly type: 'file-removed'; readonly name: string }
  | {
      readonly type: 'file-read';
      readonly name: string;
      readonly options: FileOptions;
      readonly seen: WorkbookFile['seen'];
    }
  | { readonly type: 'loaded'; readonly opened: OpenedWorkbook }
  | { readonly type: 'saved'; readonly saved: SavedState };

export const initialWorkbook = ({ workbook, contents }: OpenedWorkbook): WorkbookState => ({
  workbook,
  history: NO_HISTORY,
  contents,
  saved: { status: 'saved', at: workbook.changedAt },
});

export function reduceWorkbook(state: WorkbookState, event: WorkbookEvent): WorkbookState {
  const edited = (next: Edited): WorkbookState => ({ ...state, ...next });
  const withFiles = (files: readonly WorkbookFile[], contents = state.contents): WorkbookState => ({
    ...state,
    workbook: { ...state.workbook, files: [...files] },
    contents,
  });
  const { files } = state.workbook;
  switch (event.type) {
    case 'changed':
      return edited(makeChange(state, event.change, event.at));
    case 'undone':
      return state.history.done.length > 0 ? edited(undo(state)) : state;
    case 'redone':
      return state.history.undone.length > 0 ? edited(redo(state)) : state;
    case 'file-added': {
      const { file, content } = event;
      const at = files.findIndex(({ name }) => name === file.name);
      const contents = contentsWithout(state, file.name).set(file.key, content);
      return withFiles(at < 0 ? [...files, file] : files.with(at, file), contents);
    }
    case 'file-removed':
      return withFiles(
        files.filter(({ name }) => name !== event.name),
        contentsWithout(state, event.name),
      );
    case 'file-read': {
      const { name, options, seen } = event;
      return withFiles(
        files.map((file) => {
          if (file.name !== name) return file;
          const { seen: _, ...bare } = file;
          return { ...bare, options, ...(seen && { seen }) };
        }),
      );
    }
    case 'loaded': {
      const { workbook, contents } = event.opened;
      return { ...state, workbook, contents, history: NO_HISTORY };
    }
    case 'saved':
      return { ...state, saved: event.saved };
  }
}

function contentsWithout({ workbook, contents }: WorkbookState, name: string): Map<string, Uint8Array> {
  const gone = workbook.files.find((file) => file.name === name)?.key;
  return new Map([...contents].filter(([key]) => key !== gone));
}
