import { newKey } from '../core/new-key';
import { FIRMLY, openStorage } from '../storage/database';
import { putAside } from '../storage/quarantine';
import { Draft, type DraftFile, FileRecord, isNewer, type Origin, workOf } from './draft';

export const keyOfFile = (draft: string, file: string) => `${draft}/${file}`;

/** The bytes a removed draft had, to put it back. */
export type RemovedDraft = { readonly draft: Draft; readonly records: readonly (readonly [string, unknown])[] };
export type OpenedDraft = { readonly draft: Draft; readonly files: readonly DraftFile[] };

/** All drafts, the last changed first. A record that does not parse is put aside with its bytes. */
export async function loadDrafts(): Promise<readonly Draft[]> {
  const keys = (await (await openStorage()).getAllKeys('drafts')).filter((key) => !key.includes('/'));
  const drafts = await Promise.all(keys.map(loadDraft));
  return drafts.flatMap((draft) => draft ?? []).sort((a, b) => b.changedAt - a.changedAt);
}

/** Undefined if there is none that can be read. */
async function loadDraft(id: string): Promise<Draft | undefined> {
  const database = await openStorage();
  const value = await database.get('drafts', id);
  const { data } = Draft.safeParse(value);
  if (data || value === undefined || isNewer(value)) return data;
  await putAside('drafts', id, workOf(id), value);
  return undefined;
}

export async function openDraft(id: string): Promise<OpenedDraft | undefined> {
  const draft = await loadDraft(id);
  if (!draft) return undefined;
  const database = await openStorage();
  const files = await Promise.all(
    draft.files.map(async ({ key, name }): Promise<DraftFile[]> => {
      const { data } = FileRecord.safeParse(await database.get('drafts', keyOfFile(id, key)));
      return data ? [{ key, name, bytes: data.bytes }] : [];
    }),
  );
  return { draft, files: files.flat() };
}

export type NewDraft = {
  readonly text: string;
  readonly origin: Origin;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/** A draft under an id of its own: it never takes the place of another. */
export function newDraft({ text, origin, files }: NewDraft): OpenedDraft {
  const now = Date.now();
  const keyed = files.map(({ name, bytes }) => ({ key: newKey(), name, bytes }));
  const draft: Draft = { version: 1, id: newKey(), text, origin, createdAt: now, changedAt: now, files: kept(keyed) };
  return { draft, files: keyed };
}

export const createDraft = ({ draft, files }: OpenedDraft): Promise<void> => storeDraft(draft, files, []);

const kept = (files: readonly DraftFile[]) =>
  files.map(({ key, name, bytes }) => ({ key, name, size: bytes.byteLength }));

export const draftWith = (draft: Draft, files: readonly DraftFile[]): Draft => ({ ...draft, files: kept(files) });

/** Writes a draft, the bytes of `added`, and takes away those of `removed`: all of it or nothing. */
export async function storeDraft(draft: Draft, added: readonly DraftFile[], removed: readonly string[]): Promise<void> {
  const transaction = (await openStorage()).transaction('drafts', 'readwrite', FIRMLY);
  for (const { key, bytes } of added) await transaction.store.put({ version: 1, bytes }, keyOfFile(draft.id, key));
  for (const key of removed) await transaction.store.delete(keyOfFile(draft.id, key));
  const putting = transaction.store.put(draft, draft.id);
  // The page may be going: nothing is left to it to say.
  transaction.commit();
  await Promise.all([putting, transaction.done]);
}

export async function copyDraft(id: string, title: string): Promise<void> {
  const opened = await openDraft(id);
  if (!opened) return;
  await createDraft(newDraft({ text: opened.draft.text, origin: { kind: 'copied', of: title }, files: opened.files }));
}

/** Removes a draft with its files and the work on it, and gives what `restoreDraft` puts back. */
export async function removeDraft(draft: Draft): Promise<RemovedDraft> {
  const database = await openStorage();
  const keys = [draft.id, ...draft.files.map(({ key }) => keyOfFile(draft.id, key))];
  const work = workOf(draft.id);
  const transaction = database.transaction(['drafts', 'lessons'], 'readwrite');
  const drafts = transaction.objectStore('drafts');
  const records = await Promise.all(keys.map(async (key) => [key, await drafts.get(key)] as const));
  const saved = await transaction.objectStore('lessons').get(work);
  for (const key of keys) await drafts.delete(key);
  await transaction.objectStore('lessons').delete(work);
  await transaction.done;
  return { draft, records: [...records, [work, saved] as const] };
}

export async function restoreDraft({ draft, records }: RemovedDraft): Promise<void> {
  const work = workOf(draft.id);
  const transaction = (await openStorage()).transaction(['drafts', 'lessons'], 'readwrite');
  for (const [key, value] of records)
    if (value !== undefined) await transaction.objectStore(key === work ? 'lessons' : 'drafts').put(value, key);
  await transaction.done;
}
