import { holdOpen, type Place, type StoredRecord } from './open-records';
import { reasonOf } from './refusal';
import type { SavedState } from './saved-state';
import type { Asking, TabHost } from './tab-host';

/** Written this long after the first change that is not, and at once when the page is left. */
const WAIT_MS = 400;
/** A browser that does not answer is asked this often, so far apart. */
const LOOKS = 6;
const LOOK_MS = 150;

/** Something open that is kept as one record, and what belongs to it. */
export type Kept<State> = {
  /** Of its lock: no two records have the same. */
  readonly name: string;
  readonly place: Place;
  read(): State;
  subscribe(listener: () => void): () => void;
  isChanged(before: State, after: State): boolean;
  /** Brings in what was kept, and gives the state that needs no writing. `isTaken`: another tab may have written since. */
  restore(isTaken: boolean): Promise<{ readonly written: State; readonly saved: SavedState }>;
  /** `isNew`: the browser has nothing of it, so all that belongs to it is written. */
  write(state: State, at: number, isNew: boolean): Promise<void>;
  /** All that is written of a state: for the file of the reader's work. */
  records(state: State, at: number): readonly StoredRecord[];
  tell(saved: SavedState): void;
};

export type Keeper = {
  /** Makes this tab the one that writes. What the other tab saved is read again first. */
  takeOver(): void;
  /** Tries again what was refused, and writes again what is gone. */
  keepAgain(): void;
  /** What is not written yet is written. */
  close(): void;
};

/** Records whose keeper in this tab is letting go of its lock. */
const leaving = new Map<string, Promise<void>>();

/**
 * Keeps something: within a second of every change, by the one tab that holds its lock; a tab that does not have it gets it
 * when the other closes. Every state it is in is told.
 */
export function keep<State>(kept: Kept<State>, host: TabHost): Keeper {
  const { name, place, read, isChanged } = kept;
  const closing = new AbortController();
  let asking = new AbortController();
  /** The state last given to the browser to write; one that it refused is not tried again until something changes. */
  let written = read();
  let writing: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening = () => {};
  let saved: SavedState = { status: 'nothing' };
  let isWriter = false;
  /** The browser has the record: when it has it no more, somebody took it away. */
  let wasThere = false;

  function tell(next: SavedState) {
    saved = next;
    kept.tell(next);
  }

  async function write() {
    clearTimeout(timer);
    timer = undefined;
    const state = read();
    const at = Date.now();
    written = state;
    try {
      await kept.write(state, at, !wasThere);
      wasThere = true;
      host.onWritten();
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

  /** Whether the browser still has what it was given. While it deletes it does not answer: then it is asked again. */
  async function look(tries = LOOKS) {
    const before = saved;
    if (before.status !== 'saved') return;
    try {
      const isThere = await host.isThere(place);
      if (saved !== before) return;
      if (!isThere && wasThere) tell({ status: 'cleared', at: Date.now() });
      wasThere = isThere;
    } catch (error) {
      if (saved !== before) return;
      if (tries === 1) tell({ status: 'refused', reason: reasonOf(error) });
      else setTimeout(() => void look(tries - 1), LOOK_MS);
    }
  }

  async function hold(how: Asking, signal: AbortSignal) {
    await leaving.get(name);
    await host.lock(name, how, signal, async (isOurs) => {
      if (signal.aborted) return;
      const restored = await kept.restore(how !== 'try');
      written = restored.written;
      tell(restored.saved);
      wasThere = await host.isThere(place);
      if (signal.aborted) return;
      if (!isOurs) return tell({ status: 'elsewhere' });
      isWriter = true;
      const offs = [kept.subscribe(onChange), host.onLeave(onLeave), host.onWatch(() => void look())];
      stopListening = () => offs.forEach((off) => void off());
      onChange();
      await new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve(), { once: true }));
      await writing;
    });
    if (!signal.aborted) start('wait');
  }

  /** After this nothing is written: another tab may have it. */
  function stopWriting() {
    isWriter = false;
    stopListening();
    clearTimeout(timer);
    timer = undefined;
  }

  function start(how: Asking) {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const holding = hold(how, signal).catch((error: unknown) => {
      if (signal.aborted) return;
      stopWriting();
      const isStolen = error instanceof DOMException && error.name === 'AbortError';
      tell(isStolen ? { status: 'elsewhere' } : { status: 'refused', reason: reasonOf(error) });
      if (isStolen) start('wait');
    });
    closing.signal.addEventListener('abort', () => {
      leaving.set(name, holding);
      void holding.then(() => leaving.get(name) === holding && leaving.delete(name));
    });
  }

  const release = holdOpen(() => (OURS.has(saved.status) ? kept.records(read(), Date.now()) : []));
  start('try');
  return {
    takeOver: () => start('steal'),
    keepAgain: () => (isWriter ? writeNow() : start('try')),
    close() {
      onLeave();
      stopWriting();
      closing.abort();
      asking.abort();
      release();
    },
  };
}

/** States in which this tab has work that nobody else has newer. */
const OURS: ReadonlySet<SavedState['status']> = new Set(['saving', 'saved', 'refused', 'cleared']);
