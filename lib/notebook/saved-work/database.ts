import { FIRMLY, openStorage } from '../../storage/database';
import { putAside } from '../../storage/quarantine';
import { readRecord, type SavedLesson } from './record';

/** A record that does not parse is put aside with its bytes, and the lesson starts anew. Rejects for one that a newer page wrote. */
export async function loadWork(lesson: string): Promise<SavedLesson | undefined> {
  const database = await openStorage();
  const value = await database.get('lessons', lesson);
  if (value === undefined) return undefined;
  const record = readRecord(value);
  if (record.status === 'read') return record.work;
  if (record.status === 'newer') throw new Error('a newer version of this page saved it: load the page again');
  await putAside('lessons', lesson, lesson, value);
  return undefined;
}

/** Resolves when the browser says that it is written. */
export async function storeWork(work: SavedLesson): Promise<void> {
  const transaction = (await openStorage()).transaction('lessons', 'readwrite', FIRMLY);
  const putting = transaction.store.put(work, work.lesson);
  // The page may be going: nothing is left to it to say.
  transaction.commit();
  await Promise.all([putting, transaction.done]);
}

export async function loadAllWork(): Promise<readonly SavedLesson[]> {
  const values = await (await openStorage()).getAll('lessons');
  return values.flatMap((value) => {
    const record = readRecord(value);
    return record.status === 'read' ? record.work : [];
  });
}
