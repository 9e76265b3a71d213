import { openJournalHost } from '@/lib/practice/journal-host';
import { type JournalStore, openJournal } from '@/lib/practice/journal-store';

let opened: JournalStore | undefined;

/** The one journal of this tab, opened when it is first asked for. */
export function browserJournal(): JournalStore {
  opened ??= openJournal(openJournalHost());
  return opened;
}
