import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { readRecord, type SavedLesson } from './record';

type Quarantined = { readonly lesson: string; readonly found: number; readonly record: unknown };
interface Schema extends DBSchema {
  lessons: { key: string; value: unknown };
  /** Records that could not be read, untouched, so that nothing is lost by a mistake of ours. */
  quarantine: { key: number; value: Quarantined };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

/** The one database of saved work. Rejects where the browser refuses storage. */
function open(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('millrace', 1, {
    upgrade(database) {
      database.createObjectStore('lessons');
      database.createObjectStore('quarantine', { autoIncrement: true });
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

/** A record that does not parse is put aside with its bytes, and the lesson starts anew. Rejects for one that a newer page wrote. */
export async function loadWork(lesson: string): Promise<SavedLesson | undefined> {
  const database = await open();
  const value = await database.get('lessons', lesson);
  if (value === undefined) return undefined;
  const record = readRecord(value);
  if (record.status === 'read') return record.work;
  if (record.status === 'newer') throw new Error('a newer version of this page saved it: load the page again');
  const transaction = database.transaction(['lessons', 'quarantine'], 'readwrite');
  await transaction.objectStore('quarantine').add({ lesson, found: Date.now(), record: value });
  await transaction.objectStore('lessons').delete(lesson);
  await transaction.done;
  return undefined;
}

/** Resolves when the browser says that it is written. */
export async function storeWork(work: SavedLesson): Promise<void> {
  await (await open()).put('lessons', work, work.lesson);
}

export async function loadAllWork(): Promise<readonly SavedLesson[]> {
  const values = await (await open()).getAll('lessons');
  return values.flatMap((value) => {
    const record = readRecord(value);
    return record.status === 'read' ? record.work : [];
  });
}
