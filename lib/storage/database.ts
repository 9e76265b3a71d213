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

let opening: Promise<IDBPDatabase<Stores>> | undefined;

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
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
