import type { Changes } from '../changes';
import type { Contents } from '../contents';

/** What a browser has after the changes. */
export function applied({ records, aside }: Contents, changes: Changes): Contents {
  const kept = new Map(records.map((record) => [`${record.store} ${record.key}`, record]));
  for (const { store, key } of changes.deletes) kept.delete(`${store} ${key}`);
  for (const record of changes.puts) kept.set(`${record.store} ${record.key}`, record);
  return { records: [...kept.values()], aside: [...aside, ...changes.aside] };
}
