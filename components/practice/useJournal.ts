import { useSyncExternalStore } from 'react';
import type { JournalState } from '@/lib/practice/journal-store';
import { browserJournal } from './browser-journal';

const PRERENDERED: JournalState = {
  status: 'loading',
  journal: new Map(),
  refused: undefined,
  newer: false,
  lost: false,
};

/** What this browser keeps of practice: nothing until it has been read. */
export const useJournal = (): JournalState =>
  useSyncExternalStore(
    (listener) => browserJournal().subscribe(listener),
    () => browserJournal().read(),
    () => PRERENDERED,
  );
