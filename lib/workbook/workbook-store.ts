import { newKey } from '../core/new-key';
import { FIRMLY, openStorage } from '../storage/database';
import { putAside } from '../storage/quarantine';
import { titleFrom } from './cell-changes';
import { FileRecord, isNewer, type OpenedWorkbook, Workbook, type WorkbookCell, workOf } from './workbook';

export const keyOfFile = (workbook: string, file: string) => `${workbook}/${file}`;

/** What a removed notebook had, to put it back. */
export type RemovedWorkbook = {
  readonly workbook: Workbook;
  readonly records: readonly (readonly [key: string, record: unknown])[];
};

/** All notebooks, the last changed first. A record that does not parse is put aside. */
export async function loadWorkbooks(): Promise<readonly Workbook[]> {
  const keys = (await (await openStorage()).getAllKeys('workbooks')).filter((key) => !key.includes('/'));
  const workbooks = await Promise.all(keys.map(loadWorkbook));
  return workbooks.flatMap((workbook) => workbook ?? []).sort((a, b) => b.changedAt - a.changedAt);
}

/** Undefined if there is none that can be read. */
export async function loadWorkbook(id: string): Promise<Workbook | undefined> {
  const value = await (await openStorage()).get('workbooks', id);
  const { data } = Workbook.safeParse(value);
  if (data || value === undefined || isNewer(value)) return data;
  await putAside('workbooks', id, workOf(id), value);
  return undefined;
}

/** A notebook with its files. One whose bytes are not there any more is left out. */
export async function loadOpened(id: string): Promise<OpenedWorkbook | undefined> {
  const workbook = await loadWorkbook(id);
  if (!workbook) return undefined;
  const database = await openStorage();
  const contents = new Map<string, Uint8Array>();
  for (const { key } of workbook.files) {
    const { data } = FileRecord.safeParse(await database.get('workbooks', keyOfFile(id, key)));
    if (data) contents.set(key, data.bytes);
  }
  return { workbook: { ...workbook, files: workbook.files.filter(({ key }) => contents.has(key)) }, contents };
}

/** Files by the names they are to have. */
export type NewWorkbook = {
  readonly title: string;
  readonly cells: readonly WorkbookCell[];
  readonly files: readonly (Pick<Workbook['files'][number], 'name' | 'options' | 'seen'> & {
    readonly content: Uint8Array;
  })[];
};

/** A notebook under an id of its own: it never takes the place of another. It is kept by `createWorkbook`. */
export function newWorkbook({ title, cells, files }: NewWorkbook): OpenedWorkbook {
  const now = Date.now();
  const keyed = files.map(({ content, ...file }) => ({
    content,
    file: { ...file, key: newKey(), bytes: content.byteLength },
  }));
  return {
    workbook: {
      version: 1,
      id: newKey(),
      title: titleFrom(title),
      cells: [...cells],
      files: keyed.map(({ file }) => file),
      createdAt: now,
      changedAt: now,
    },
    contents: new Map(keyed.map(({ file, content }) => [file.key, content])),
  };
}

export const createWorkbook = ({ workbook, contents }: OpenedWorkbook): Promise<void> =>
  storeWorkbook(workbook, contents, []);

/** Writes a notebook and the bytes `added` by their keys, and takes away those of `removed`: all of it or nothing. */
export async function storeWorkbook(
  workbook: Workbook,
  added: ReadonlyMap<string, Uint8Array>,
  removed: readonly string[],
): Promise<void> {
  const transaction = (await openStorage()).transaction('workbooks', 'readwrite', FIRMLY);
  for (const [key, bytes] of added) await transaction.store.put({ version: 1, bytes }, keyOfFile(workbook.id, key));
  for (const key of removed) await transaction.store.delete(keyOfFile(workbook.id, key));
  const putting = transaction.store.put(workbook, workbook.id);
  // The page may be going: nothing is left to it to say.
  transaction.commit();
  await Promise.all([putting, transaction.done]);
}

/** Gives the copy; undefined if there is nothing to copy. */
export async function duplicateWorkbook(id: string): Promise<Workbook | undefined> {
  const opened = await loadOpened(id);
  if (!opened) return undefined;
  const { title, cells, files } = opened.workbook;
  const copy = newWorkbook({
    title: `Copy of ${title}`,
    cells,
    files: files.flatMap(({ key, bytes: _, ...file }) => {
      const content = opened.contents.get(key);
      return content ? [{ ...file, content }] : [];
    }),
  });
  await createWorkbook(copy);
  return copy.workbook;
}

/** Names a notebook that is not open. */
export async function retitleWorkbook(id: string, title: string): Promise<void> {
  const workbook = await loadWorkbook(id);
  if (workbook) await storeWorkbook({ ...workbook, title: titleFrom(title), changedAt: Date.now() }, new Map(), []);
}

/** Removes a notebook with its files, and gives what `restoreWorkbook` puts back. */
export async function removeWorkbook(workbook: Workbook): Promise<RemovedWorkbook> {
  const { id, files } = workbook;
  const transaction = (await openStorage()).transaction('workbooks', 'readwrite');
  const keys = [id, ...files.map(({ key }) => keyOfFile(id, key))];
  const records = await Promise.all(keys.map(async (key) => [key, await transaction.store.get(key)] as const));
  for (const key of keys) await transaction.store.delete(key);
  await transaction.done;
  return { workbook, records };
}

export async function restoreWorkbook({ records }: RemovedWorkbook): Promise<void> {
  const transaction = (await openStorage()).transaction('workbooks', 'readwrite');
  for (const [key, value] of records) if (value !== undefined) await transaction.store.put(value, key);
  await transaction.done;
}
