import type { Notebook } from '../notebook';
import { loadWork, storeWork } from './database';
import { restoreEvent, toWork, workChanged } from './work';

/** Written this long after the first change that is not, and at once when the page is left. */
const WAIT_MS = 400;

export type Keeper = {
  /** Makes this tab the one that writes. What the other tab saved is read again first. */
  takeOver(): void;
  close(): void;
};

/**
 * Brings saved work back into a lesson, then keeps it: within a second of every change, by the one tab that holds the
 * lesson's lock. Every state it is in is told to the notebook's store.
 */
export function keepWork(notebook: Notebook): Keeper {
  const { store, stored } = notebook;
  const lesson = stored.lesson.front.id;
  const closing = new AbortController();
  /** The state last given to the browser to write; one that it refused is not tried again until something changes. */
  let written = store.read();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe = () => {};

  async function write() {
    clearTimeout(timer);
    timer = undefined;
    const state = store.read();
    const at = Date.now();
    written = state;
    try {
      await storeWork(toWork(stored, state, at));
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

  async function restore() {
    const work = await loadWork(lesson);
    if (work) store.send(restoreEvent(work));
    written = store.read();
    store.send({ type: 'saved', saved: work ? { status: 'saved', at: work.savedAt } : { status: 'nothing' } });
  }

  async function keep(steal: boolean) {
    const options = steal ? { steal } : { ifAvailable: true };
    await navigator.locks.request(`millrace ${lesson}`, options, async (lock) => {
      await restore();
      if (!lock) return void store.send({ type: 'saved', saved: { status: 'elsewhere' } });
      unsubscribe = store.subscribe(onChange);
      addEventListener('pagehide', onLeave);
      document.addEventListener('visibilitychange', onLeave);
      await new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve(), { once: true }));
    });
  }

  function stopWriting() {
    unsubscribe();
    removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onLeave);
  }

  function start(steal: boolean) {
    keep(steal).catch((error: unknown) => {
      stopWriting();
      if (closing.signal.aborted) return;
      const stolen = error instanceof DOMException && error.name === 'AbortError';
      store.send({
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
