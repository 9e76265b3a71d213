import { createStore, type Store } from '../core/store';
import type { SavedState } from '../storage/saved-state';
import type { Draft, DraftFile } from './draft';
import type { OpenedDraft } from './draft-store';

/** One open draft. */
export type StudioState = {
  readonly draft: Draft;
  readonly text: string;
  readonly files: readonly DraftFile[];
  readonly saved: SavedState;
};

export type StudioEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'file-added'; readonly file: DraftFile; readonly at?: number }
  | { readonly type: 'file-removed'; readonly key: string }
  | { readonly type: 'file-renamed'; readonly key: string; readonly name: string }
  | { readonly type: 'loaded'; readonly opened: OpenedDraft }
  | { readonly type: 'saved'; readonly saved: SavedState };

export type Studio = Store<StudioState, StudioEvent>;

export const openStudio = ({ draft, files }: OpenedDraft): Studio =>
  createStore<StudioState, StudioEvent>(
    { draft, text: draft.text, files, saved: { status: 'saved', at: draft.changedAt } },
    reduce,
  );

function reduce(state: StudioState, event: StudioEvent): StudioState {
  switch (event.type) {
    case 'typed':
      return event.text === state.text ? state : { ...state, text: event.text };
    case 'file-added':
      return { ...state, files: state.files.toSpliced(event.at ?? state.files.length, 0, event.file) };
    case 'file-removed':
      return { ...state, files: state.files.filter(({ key }) => key !== event.key) };
    case 'file-renamed':
      return {
        ...state,
        files: state.files.map((file) => (file.key === event.key ? { ...file, name: event.name } : file)),
      };
    case 'loaded':
      return { ...state, draft: event.opened.draft, text: event.opened.draft.text, files: event.opened.files };
    case 'saved':
      return { ...state, saved: event.saved };
  }
}
