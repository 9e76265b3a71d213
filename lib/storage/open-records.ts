import type { StoreName } from './database';

/** Where something is kept. */
export type Place = { readonly store: StoreName; readonly key: string };
export type StoredRecord = Place & { readonly value: unknown };

const sources = new Set<() => readonly StoredRecord[]>();

/** Tells what is open in this tab, as it would be written now. The answer ends it. */
export function holdOpen(records: () => readonly StoredRecord[]): () => void {
  sources.add(records);
  return () => sources.delete(records);
}

/** The work that is open in this tab: it may be newer than what is kept, or kept nowhere. */
export const openRecords = (): readonly StoredRecord[] => [...sources].flatMap((records) => records());
