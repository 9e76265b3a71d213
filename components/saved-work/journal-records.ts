import type { JournalStore } from '@/lib/practice/journal-store';
import type { StoredRecord } from '@/lib/storage/open-records';

/** What is open of practice, as it is kept. */
export const journalRecords = ({ read }: JournalStore): readonly StoredRecord[] =>
  [...read().journal].map(([key, value]) => ({ store: 'practice', key, value }));
