import { type Keeper, keep } from '../storage/keeper';
import { browserTab, type TabHost } from '../storage/tab-host';
import type { Draft, DraftFile } from './draft';
import { draftWith, keyOfFile, type OpenedDraft, openDraft, storeDraft } from './draft-store';
import type { Studio, StudioState } from './studio';

export type DraftHost = TabHost & {
  open(id: string): Promise<OpenedDraft | undefined>;
  store(draft: Draft, added: readonly DraftFile[], removed: readonly string[]): Promise<void>;
};

const browserDrafts: DraftHost = { ...browserTab, open: openDraft, store: storeDraft };

const isChanged = (a: StudioState, b: StudioState) => a.text !== b.text || a.files !== b.files;

/** Keeps a draft. It is open already: only what another tab wrote is read again. */
export function keepDraft(studio: Studio, host: DraftHost = browserDrafts): Keeper {
  const opened = studio.read();
  const { id } = opened.draft;
  /** The files whose bytes the browser has. */
  let kept = opened.files;
  /** Those that it was last given. */
  let given = kept;
  return keep(
    {
      name: `millrace draft ${id}`,
      place: { store: 'drafts', key: id },
      read: studio.read,
      subscribe: studio.subscribe,
      isChanged,
      async restore(isTaken) {
        const written = isTaken ? await host.open(id) : undefined;
        if (!written) return { written: opened, saved: studio.read().saved };
        studio.send({ type: 'loaded', opened: written });
        const state = studio.read();
        kept = state.files;
        given = kept;
        return { written: state, saved: { status: 'saved', at: state.draft.changedAt } };
      },
      async write(state, at, isNew) {
        if (isNew) kept = [];
        const { files } = state;
        const isIn = (among: readonly DraftFile[], key: string) => among.some((file) => file.key === key);
        const added = files.filter(({ key }) => !isIn(kept, key));
        const removed = [...kept, ...given].flatMap(({ key }) => (isIn(files, key) ? [] : key));
        given = files;
        await host.store(draftWith({ ...state.draft, text: state.text, changedAt: at }, files), added, removed);
        kept = files;
      },
      records: ({ draft, text, files }, at) => [
        { store: 'drafts', key: id, value: draftWith({ ...draft, text, changedAt: at }, files) },
        ...files.map(({ key, bytes }) => ({
          store: 'drafts' as const,
          key: keyOfFile(id, key),
          value: { version: 1, bytes },
        })),
      ],
      tell: (saved) => studio.send({ type: 'saved', saved }),
    },
    host,
  );
}
