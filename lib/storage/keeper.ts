import { reasonOf } from './refusal';
import type { SavedState } from './saved-state';
import type { TabHost } from './tab-host';

/** Written this long after the first change that is not, and at once when the page is left. */
const WAIT_MS = 400;

/** Something open that is kept as one record. */
export type Kept<State> = {
  /** Of its lock: no two records have the same. */
  readonly name: string;
  read(): State;
  subscribe(listener: () => void): () => void;
  isChanged(before: State, after: State): boolean;
  /** Brings in what was kept, and gives the state that needs no writing. `isTaken`: from a tab that may have written since. */
  restore(isTaken: boolean): Promise<{ readonly written: State; readonly saved: SavedState }>;
  write(state: State, at: number): Promise<void>;
  tell(saved: SavedState): void;
};

export type Keeper = {
  /** Makes this tab the one that writes. What the other tab saved is read again first. */
  takeOver(): void;
  /** What is not written yet is written. */
  close(): void;
};

/** Records whose keeper in this tab is letting go of its lock. */
const leaving = new Map<string, Promise<void>>();

/** Keeps something: within a second of every change, by the one tab that holds its lock. Every state it is in is told. */
export function keep<State>(kept: Kept<State>, host: TabHost): Keeper {
  const { name, read, isChanged, tell } = kept;
  const closing = new AbortController();
  /** The state last given to the browser to write; one that it refused is not tried again until something changes. */
  let written = read();
  let writing: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening = () => {};

  async function write() {
    clearTimeout(timer);
    timer = undefined;
    const state = read();
    const at = Date.now();
    written = state;
    try {
      await kept.write(state, at);
      if (!isChanged(written, read())) tell({ status: 'saved', at });
    } catch (error) {
      tell({ status: 'refused', reason: reasonOf(error) });
    }
  }
  /** At once, also while another is under way: the page may be about to go. The browser keeps their order. */
  function writeNow() {
    writing = Promise.all([writing, write()]);
  }

  function onChange() {
    if (timer !== undefined || !isChanged(written, read())) return;
    timer = setTimeout(writeNow, WAIT_MS);
    tell({ status: 'saving' });
  }
  const onLeave = () => void (timer !== undefined && writeNow());

  async function hold(steal: boolean) {
    await leaving.get(name);
    await host.lock(name, steal, async (isOurs) => {
      if (closing.signal.aborted) return;
      const restored = await kept.restore(steal);
      written = restored.written;
      tell(restored.saved);
      if (closing.signal.aborted) return;
      if (!isOurs) return tell({ status: 'elsewhere' });
      const offs = [kept.subscribe(onChange), host.onLeave(onLeave)];
      stopListening = () => offs.forEach((off) => void off());
      onChange();
      await new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve(), { once: true }));
      await writing;
    });
  }

  /** After this nothing is written: another tab may have it. */
  function stopWriting() {
    stopListening();
    clearTimeout(timer);
    timer = undefined;
  }

  function start(steal: boolean) {
    const holding = hold(steal).catch((error: unknown) => {
      stopWriting();
      if (closing.signal.aborted) return;
      const stolen = error instanceof DOMException && error.name === 'AbortError';
      tell(stolen ? { status: 'elsewhere' } : { status: 'refused', reason: reasonOf(error) });
    });
    closing.signal.addEventListener('abort', () => {
      leaving.set(name, holding);
      void holding.then(() => leaving.get(name) === holding && leaving.delete(name));
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
