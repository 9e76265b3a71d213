import { compareKeys, placeOf } from './key-order';

export type KeyQuery = {
  readonly prefix: string;
  /** Keys that have it after the prefix are one entry with all that begin alike. Empty is none. */
  readonly delimiter: string;
  /** The key or common prefix that was last, or a key to begin after. */
  readonly after: string;
  readonly limit: number;
};

export type KeyPage<Item> = {
  readonly items: readonly Item[];
  readonly commonPrefixes: readonly string[];
  /** Where the next page begins: `after` of it. Undefined is the last page. */
  readonly next: string | undefined;
};

/** A page of a sorted list, as S3 lists keys. */
export function listKeys<Item extends { readonly key: string }>(
  sorted: readonly Item[],
  { prefix, delimiter, after, limit }: KeyQuery,
): KeyPage<Item> {
  const items: Item[] = [];
  const commonPrefixes: string[] = [];
  let last = '';
  const groupOf = (key: string) => {
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    return end < 0 ? undefined : key.slice(0, end + delimiter.length);
  };
  const start = compareKeys(after, prefix) >= 0 ? after : prefix;
  for (const item of sorted.slice(placeOf(sorted, start).index)) {
    const { key } = item;
    if (!key.startsWith(prefix)) break;
    const group = groupOf(key);
    if (key === after || group === after || (group !== undefined && group === commonPrefixes.at(-1))) continue;
    if (items.length + commonPrefixes.length >= limit)
      return { items, commonPrefixes, next: limit > 0 ? last : undefined };
    if (group === undefined) items.push(item);
    else commonPrefixes.push(group);
    last = group ?? key;
  }
  return { items, commonPrefixes, next: undefined };
}
