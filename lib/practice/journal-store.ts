import { createStore } from '../core/store';
import { reasonOf } from '../storage/refusal';
import type { Change, Entry, Journal } from './journal';
import type { JournalHost } from './journal-host';

export type JournalState = {
  /** `loading` until what is kept has been read, or could not be. */
  readonly status: 'loading' | 'ready';
  readonly journal: Journal;
  /** Why this browser keeps nothing: practice then lives in this tab only. */
  readonly refused: string | undefined;
  /** A later release has written here too: what it wrote is not shown. */
  readonly newer: boolean;
  /** What was kept is gone: nothing is written until `keepAgain`. */
  readonly lost: boolean;
};

export type JournalStore = {
  read(): JournalState;
  subscribe(listener: () => void): () => void;
  /** Seen at once, and written at once; changes made before the journal was read wait for it. */
  change(changes: readonly Change[]): void;
  /** Writes all of it again that was lost or refused. */
  keepAgain(): void;
  /** Resolves when all that was changed is written, or was refused. */
  settled(): Promise<void>;
  close(): void;
};

type JournalEvent =
  | { readonly type: 'loaded'; readonly journal: Journal; readonly newer: number }
  | { readonly type: 'changed'; readonly changes: readonly Change[] }
  | { readonly type: 'written'; readonly entries: Journal }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'lost'; readonly lost: boolean };

const BEFORE: JournalState = { status: 'loading', journal: new Map(), refused: undefined, newer: false, lost: false };

function reduce(state: JournalState, event: JournalEvent): JournalState {
  switch (event.type) {
    case 'loaded':
      return { ...state, status: 'ready', journal: event.journal, newer: event.newer > 0 };
    case 'changed':
      return { ...state, journal: applied(state.journal, event.changes) };
    case 'written':
      return { ...state, journal: new Map([...state.journal, ...event.entries]), refused: undefined };
    case 'refused':
      return { ...state, status: 'ready', refused: event.reason };
    case 'lost':
      return { ...state, lost: event.lost };
  }
}

export function applied(journal: Journal, changes: readonly Change[]): Journal {
  const next = new Map<string, Entry>(journal);
  for (const { key, to } of changes) {
    const entry = to(next.get(key));
    if (entry) next.set(key, entry);
  }
  return changes.some(({ key }) => next.get(key) !== journal.get(key)) ? next : journal;
}

export function openJournal(host: JournalHost): JournalStore {
  const { read, subscribe, send } = createStore(BEFORE, reduce);
  /** What the browser refused to keep. */
  const owed = new Set<string>();
  let pending = 0;
  /** The browser had something: if it has nothing any more, somebody took it away. */
  let wasThere = false;
  let last: Promise<void> = host
    .load()
    .then(({ journal, newer }) => {
      wasThere = journal.size > 0;
      send({ type: 'loaded', journal, newer });
    })
    .catch((error: unknown) => send({ type: 'refused', reason: reasonOf(error) }));
  const loading = last;

  /** What other tabs wrote shows as soon as nothing of this tab is on its way. What was refused is tried again with it. */
  async function write(changes: readonly Change[]) {
    if (read().lost) {
      for (const { key } of changes) owed.add(key);
      pending--;
      return;
    }
    try {
      const whole = [...owed].map((key): Change => ({ key, to: (kept) => read().journal.get(key) ?? kept }));
      const entries = await host.write([...whole, ...changes.filter(({ key }) => !owed.has(key))]);
      owed.clear();
      wasThere ||= entries.size > 0;
      if (pending === 1) send({ type: 'written', entries });
    } catch (error) {
      for (const { key } of changes) owed.add(key);
      send({ type: 'refused', reason: reasonOf(error) });
    } finally {
      pending--;
    }
  }
  function change(changes: readonly Change[]) {
    if (read().status === 'loading') {
      void loading.then(() => change(changes));
      return;
    }
    const before = read().journal;
    send({ type: 'changed', changes });
    if (read().journal === before) return;
    pending++;
    last = last.then(() => write(changes));
  }
  async function look() {
    if (!wasThere || pending > 0 || read().lost || read().refused !== undefined) return;
    const hasAny = await host.hasAny().catch(() => true);
    if (!hasAny && pending === 0) send({ type: 'lost', lost: true });
  }
  function keepAgain() {
    send({ type: 'lost', lost: false });
    for (const key of read().journal.keys()) owed.add(key);
    pending++;
    last = last.then(() => write([]));
  }
  const offWatch = host.onWatch(() => void look());
  const offOther = host.onOther((keys) => {
    last = last
      .then(async () => {
        const { journal } = await host.load(keys);
        if (pending === 0) send({ type: 'written', entries: journal });
      })
      .catch((error: unknown) => send({ type: 'refused', reason: reasonOf(error) }));
  });
  const close = () => {
    offWatch();
    offOther();
  };
  return { read, subscribe, change, keepAgain, settled: () => last, close };
}
