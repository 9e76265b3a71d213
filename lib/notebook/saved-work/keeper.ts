import type { Notebook } from '../notebook';
import { browserHost, type KeeperHost } from './keeper-host';
import type { SavedLesson } from './record';
import { restoreEvent, toWork, workChanged } from './work';

/** Written this long after the first change that is not, and at once when the page is left. */
const WAIT_MS = 400;

export type Keeper = {
  /** Makes this tab the one that writes. What the other tab saved is read again first. */
  takeOver(): void;
  close(): void;
};

/** Lessons whose keeper in this tab is letting go of its lock. */
const leaving = new Map<string, Promise<void>>();

/**
 * Brings saved work back into a lesson, then keeps it: within a second of every change, by the one tab that holds the
 * lesson's lock. Every state it is in is told to the notebook's store.
 */
export function keepWork(notebook: Notebook, host: KeeperHost = browserHost): Keeper {
  const { store, stored } = notebook;
  const lesson = stored.work;
  const closing = new AbortController();
  /** What was there before the reader did anything that is not kept. */
  let base = store.read();
  /** The record that was read last: what it knows and the lesson does not is written back. */
  let kept: SavedLesson | undefined;
  /** The state last given to the browser to write; one that it refused is not tried again until something changes. */
  let written = base;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening = () => {};

  async function write() {
    clearTimeout(timer);
    timer = undefined;
    const state = store.read();
    const at = Date.now();
    written = state;
    try {
      await host.store(toWork(stored, state, at, kept));
      if (!workChanged(written, store.read())) store.send({ type: 'saved', saved: { status: 'saved', at } });
    } catch (error) {
      store.send({ type: 'saved', saved: { status: 'refused', reason: reasonOf(error) } });
    }
  }

  function onChange() {
    if (timer !== undefined || !workChanged(written, store.read())) return;
    timer = setTimeout(write, WAIT_MS);
    store.send({ type: 'saved', saved: { status: 'saving' } });
  }
  const onLeave = () => void (timer !== undefined && write());

  /** What was typed while the work was being read stays, and is not written yet. */
  async function restore() {
    kept = await host.load(lesson);
    const typed = store.read();
    if (kept) store.send(restoreEvent(kept, base, typed));
    written = workChanged(base, typed) ? base : store.read();
    base = store.read();
    store.send({ type: 'saved', saved: kept ? { status: 'saved', at: kept.savedAt } : { status: 'nothing' } });
  }

  async function keep(steal: boolean) {
    await leaving.get(lesson);
    await host.lock(`millrace ${lesson}`, steal, async (isOurs) => {
      if (closing.signal.aborted) return;
      await restore();
      if (closing.signal.aborted) return;
      if (!isOurs) return void store.send({ type: 'saved', saved: { status: 'elsewhere' } });
      const offs = [store.subscribe(onChange), host.onLeave(onLeave)];
      stopListening = () => offs.forEach((off) => void off());
      onChange();
      await new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve(), { once: true }));
    });
  }

  /** After this nothing is written: another tab may have the lesson. */
  function stopWriting() {
    stopListening();
    clearTimeout(timer);
    timer = undefined;
  }

  function start(steal: boolean) {
    const keeping = keep(steal).catch((error: unknown) => {
      stopWriting();
      if (closing.signal.aborted) return;
      const stolen = error instanceof DOMException && error.name === 'AbortError';
      store.send({
        type: 'saved',
        saved: stolen ? { status: 'elsewhere' } : { status: 'refused', reason: reasonOf(error) },
      });
    });
    closing.signal.addEventListener('abort', () => {
      leaving.set(lesson, keeping);
      void keeping.then(() => leaving.get(lesson) === keeping && leaving.delete(lesson));
    });
  }

  start(false);
  return {
    takeOver: () => start(true),
    close() {
      onLeave();
      stopWriting();
      closing.abort();
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'the browser has no room left';
  if (error instanceof DOMException && error.name === 'SecurityError')
    return 'the browser forbids storage for this site';
  return error instanceof Error ? error.message : String(error);
}
