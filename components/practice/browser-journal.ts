import { journalRecords } from '@/components/saved-work/journal-records';
import { openJournalHost } from '@/lib/practice/journal-host';
import { type JournalStore, openJournal } from '@/lib/practice/journal-store';
import { holdOpen } from '@/lib/storage/open-records';

let opened: JournalStore | undefined;

/** The one journal of this tab, opened when it is first asked for. */
export function browserJournal(): JournalStore {
  if (!opened) {
    const journal = openJournal(openJournalHost());
    holdOpen(() => journalRecords(journal));
    opened = journal;
  }
  return opened;
}
