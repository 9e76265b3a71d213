import { openStorage } from './database';

/** Puts a record that cannot be read aside with its bytes, so that nothing is lost by a mistake of ours. */
export async function putAside(
  from: 'lessons' | 'drafts' | 'workbooks',
  key: string,
  lesson: string,
  record: unknown,
): Promise<void> {
  const transaction = (await openStorage()).transaction([from, 'quarantine'], 'readwrite');
  await transaction.objectStore('quarantine').add({ lesson, found: Date.now(), record });
  await transaction.objectStore(from).delete(key);
  await transaction.done;
}
