import { Draft, isNewer as isNewerDraft } from '../authoring/draft';
import { readRecord } from '../notebook/saved-work/record';
import { readEntry } from '../practice/read-entry';
import type { StoredRecord } from '../storage/open-records';
import { isNewer as isNewerWorkbook, Workbook } from '../workbook/workbook';

export type ReadValue =
  | { readonly status: 'read'; readonly value: unknown; readonly at: number }
  /** A later release wrote it. */
  | { readonly status: 'newer' }
  | { readonly status: 'unreadable' };

/** Reads a record by the schema of its store. The newest version of what was read is given back, and when it was changed last. */
export function readValue({ store, value }: StoredRecord): ReadValue {
  switch (store) {
    case 'lessons': {
      const found = readRecord(value);
      return found.status === 'read' ? { status: 'read', value: found.work, at: found.work.savedAt } : found;
    }
    case 'practice': {
      const found = readEntry(value);
      if (found.status !== 'read') return found;
      const { entry } = found;
      return { status: 'read', value: entry, at: Math.max(entry.startedAt, entry.clock.seen, entry.ended?.at ?? 0) };
    }
    case 'drafts': {
      const { data } = Draft.safeParse(value);
      return data ? { status: 'read', value: data, at: data.changedAt } : unread(isNewerDraft(value));
    }
    case 'workbooks': {
      const { data } = Workbook.safeParse(value);
      return data ? { status: 'read', value: data, at: data.changedAt } : unread(isNewerWorkbook(value));
    }
  }
}

const unread = (isNewer: boolean): ReadValue => ({ status: isNewer ? 'newer' : 'unreadable' });
