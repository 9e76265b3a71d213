import type { KeeperHost } from '../notebook/saved-work/keeper-host';
import { browserHost } from '../notebook/saved-work/keeper-host';
import type { Draft, DraftFile } from './draft';
import { draftWith, type OpenedDraft, openDraft, storeDraft } from './draft-store';
import type { Studio, StudioState } from './studio';

/** Written this long after the first change that is not, and at once when the page is left. */
const WAIT_MS = 400;

export type DraftHost = Pick<KeeperHost, 'lock' | 'onLeave'> & {
  open(id: string): Promise<OpenedDraft | undefined>;
  store(draft: Draft, added: readonly DraftFile[], removed: readonly string[]): Promise<void>;
};

const browserDrafts: DraftHost = { ...browserHost, open: openDraft, store: storeDraft };

export type DraftKeeper = {
  /** Makes this tab the one that writes. What the other tab wrote is read again first. */
  takeOver(): void;
  /** What is not written yet is written. */
  close(): void;
};

const changed = (a: StudioState, b: StudioState) => a.text !== b.text || a.files !== b.files;

/** Keeps a draft: within a second of every change, by the one tab that holds its lock. */
export function keepDraft(studio: Studio, host: DraftHost = browserDrafts): DraftKeeper {
  const { id } = studio.read().draft;
  const closing = new AbortController();
  /** The state last given to the browser to write; one that it refused is not tried again until something changes. */
  let written = studio.read();
  /** The files whose bytes it has. */
  let kept = written.files;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let stopListening = () => {};

  async function write() {
    clearTimeout(timer);
    timer = undefined;
    const state = studio.read();
    const at = Date.now();
    written = state;
    const added = state.files.filter(({ key }) => !kept.some((old) => old.key === key));
    const removed = kept.filter(({ key }) => !state.files.some((file) => file.key === key)).map(({ key }) => key);
    try {
      await host.store(draftWith({ ...state.draft, text: state.text, changedAt: at }, state.files), added, removed);
      kept = state.files;
      if (!changed(written, studio.read())) studio.send({ type: 'saved', saved: { status: 'saved', at } });
    } catch (error) {
      studio.send({ type: 'saved', saved: { status: 'refused', reason: reasonOf(error) } });
    }
  }
  const writeNext = () => {
    writing = writing.then(write);
  };

  function onChange() {
    if (timer !== undefined || !changed(written, studio.read())) return;
    timer = setTimeout(writeNext, WAIT_MS);
    studio.send({ type: 'saved', saved: { status: 'saving' } });
  }
  const onLeave = () => void (timer !== undefined && writeNext());

  async function keep(steal: boolean) {
    await host.lock(`millrace draft ${id}`, steal, async (isOurs) => {
      if (closing.signal.aborted) return;
      if (!isOurs) return void studio.send({ type: 'saved', saved: { status: 'elsewhere' } });
      if (steal) {
        const opened = await host.open(id);
        if (opened) studio.send({ type: 'loaded', opened });
        written = studio.read();
        kept = written.files;
        studio.send({ type: 'saved', saved: { status: 'saved', at: written.draft.changedAt } });
      }
      const offs = [studio.subscribe(onChange), host.onLeave(onLeave)];
      stopListening = () => offs.forEach((off) => void off());
      onChange();
      await new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve(), { once: true }));
      await writing;
    });
  }

  function start(steal: boolean) {
    void keep(steal).catch((error: unknown) => {
      stopListening();
      clearTimeout(timer);
      timer = undefined;
      if (closing.signal.aborted) return;
      const stolen = error instanceof DOMException && error.name === 'AbortError';
      studio.send({
        type: 'saved',
        saved: stolen ? { status: 'elsewhere' } : { status: 'refused', reason: reasonOf(error) },
      });
    });
  }

  start(false);
  return {
    takeOver: () => start(true),
    close() {
      onLeave();
      stopListening();
      closing.abort();
    },
  };
}

/** Why the browser would not write. */
export function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'the browser has no room left';
  if (error instanceof DOMException && error.name === 'SecurityError')
    return 'the browser forbids storage for this site';
  return error instanceof Error ? error.message : String(error);
}
