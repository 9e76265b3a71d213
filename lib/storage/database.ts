import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Everything that is kept in the browser. Values are read through a schema of their own: another release may have written them. */
interface Stores extends DBSchema {
  /** Work on a lesson or question, by the name it is kept under. */
  lessons: { key: string; value: unknown };
  /** Records that could not be read, untouched, so that nothing is lost by a mistake of ours. */
  quarantine: { key: number; value: { readonly lesson: string; readonly found: number; readonly record: unknown } };
  /** Practice: sessions and reviews, by a key of their own. */
  practice: { key: string; value: unknown };
  /** Lessons being written in the studio, by the draft's id. */
  drafts: { key: string; value: unknown };
  /** Notebooks of the reader's own: each by its id, its files by keys of their own. */
  workbooks: { key: string; value: unknown };
}

/** The stores whose records have keys of ours. */
export const STORE_NAMES = ['lessons', 'practice', 'drafts', 'workbooks'] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** For what is called saved once it is written: it is on the disk then, and outlives a loss of power. */
export const FIRMLY: IDBTransactionOptions = { durability: 'strict' };

let opening: Promise<IDBPDatabase<Stores>> | undefined;
const onClosed = new Set<() => void>();

/** The one database of this site. Rejects where the browser refuses storage. */
export function openStorage(): Promise<IDBPDatabase<Stores>> {
  opening ??= openDB<Stores>('millrace', 3, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('lessons');
        database.createObjectStore('quarantine', { autoIncrement: true });
      }
      if (oldVersion < 2) {
        database.createObjectStore('practice');
        database.createObjectStore('drafts');
      }
      if (oldVersion < 3) database.createObjectStore('workbooks');
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
      for (const listener of onClosed) listener();
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Told when the browser has closed the database by itself: somebody deletes the site's data, or the disk fails. */
export function onStorageClosed(listener: () => void): () => void {
  onClosed.add(listener);
  return () => onClosed.delete(listener);
}
