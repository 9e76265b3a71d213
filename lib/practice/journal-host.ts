import { FIRMLY, openStorage } from '../storage/database';
import { browserTab } from '../storage/tab-host';
import type { Change, Entry, Journal } from './journal';
import { readEntry } from './read-entry';

/** What the journal's store needs of the browser. */
export type JournalHost = {
  /** `newer` counts the entries that a later release wrote. Without keys all are read. */
  load(keys?: readonly string[]): Promise<{ readonly journal: Journal; readonly newer: number }>;
  /** Changes entries as they are kept, all or none, and resolves with them when that is written. */
  write(changes: readonly Change[]): Promise<Journal>;
  /** Told which entries another tab has changed. */
  onOther(listener: (keys: readonly string[]) => void): () => void;
  /** Called often enough to say within two seconds that what was kept is gone. */
  onWatch(listener: () => void): () => void;
  hasAny(): Promise<boolean>;
};

export const PRACTICE_CHANNEL = 'millrace practice';

export function openJournalHost(): JournalHost {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(PRACTICE_CHANNEL);
  return {
    load,
    // One transaction reads and writes: the browser lets no other tab in between.
    async write(changes) {
      const database = await openStorage();
      const transaction = database.transaction('practice', 'readwrite', FIRMLY);
      const written = new Map<string, Entry>();
      for (const { key, to } of changes) {
        const found = readEntry(await transaction.store.get(key));
        if (found.status === 'newer') continue;
        const before = found.status === 'read' ? found.entry : undefined;
        const after = to(written.get(key) ?? before);
        if (!after) continue;
        if (after !== before) await transaction.store.put(after, key);
        written.set(key, after);
      }
      await transaction.done;
      channel?.postMessage([...written.keys()]);
      return written;
    },
    onOther(listener) {
      const onMessage = ({ data }: MessageEvent<unknown>) => {
        if (Array.isArray(data)) listener(data.filter((key) => typeof key === 'string'));
      };
      channel?.addEventListener('message', onMessage);
      return () => channel?.removeEventListener('message', onMessage);
    },
    onWatch: browserTab.onWatch,
    hasAny: async () => (await (await openStorage()).count('practice')) > 0,
  };
}

/** What cannot be read is put aside, untouched. */
async function load(keys?: readonly string[]) {
  const database = await openStorage();
  const transaction = database.transaction(['practice', 'quarantine'], 'readwrite');
  const practice = transaction.objectStore('practice');
  const journal = new Map<string, Entry>();
  let newer = 0;
  for (const key of keys ?? (await practice.getAllKeys())) {
    const value = await practice.get(key);
    if (value === undefined) continue;
    const found = readEntry(value);
    if (found.status === 'read') journal.set(key, found.entry);
    else if (found.status === 'newer') newer++;
    else {
      await transaction.objectStore('quarantine').add({ lesson: `practice: ${key}`, found: Date.now(), record: value });
      await practice.delete(key);
    }
  }
  await transaction.done;
  return { journal, newer };
}
