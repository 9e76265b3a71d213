import { z } from 'zod';
import type { StoredRecord } from '../storage/open-records';
import type { Contents } from './contents';

const Versioned = z.looseObject({ version: z.int() });
const versionOf = ({ value }: StoredRecord) => Versioned.safeParse(value).data?.version ?? 0;
const nameOf = ({ store, key }: StoredRecord) => `${store} ${key}`;

/** What is kept, with what is open in this tab instead of it. What a later release has kept stays. */
export function withOpen({ records, aside }: Contents, open: readonly StoredRecord[]): Contents {
  const merged = new Map(records.map((record) => [nameOf(record), record]));
  for (const record of open) {
    const kept = merged.get(nameOf(record));
    if (!kept || versionOf(kept) <= versionOf(record)) merged.set(nameOf(record), record);
  }
  return { records: [...merged.values()], aside };
}
