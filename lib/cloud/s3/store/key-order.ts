/** S3's order of keys: by their bytes in UTF-8, which is by code points and not by JavaScript's units of UTF-16. */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [one, other] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

type Keyed = { readonly key: string };

/** Where `key` stands in a sorted list, or where it would. */
export function placeOf(sorted: readonly Keyed[], key: string): { readonly index: number; readonly found: boolean } {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareKeys(sorted[middle]?.key ?? '', key) < 0) from = middle + 1;
    else to = middle;
  }
  return { index: from, found: sorted[from]?.key === key };
}

export function findKey<Item extends Keyed>(sorted: readonly Item[], key: string): Item | undefined {
  const { index, found } = placeOf(sorted, key);
  return found ? sorted[index] : undefined;
}

/** The list with the item, in place of one with its key. */
export function withItem<Item extends Keyed>(sorted: readonly Item[], item: Item): readonly Item[] {
  const { index, found } = placeOf(sorted, item.key);
  return [...sorted.slice(0, index), item, ...sorted.slice(found ? index + 1 : index)];
}

export function withoutKey<Item extends Keyed>(sorted: readonly Item[], key: string): readonly Item[] {
  const { index, found } = placeOf(sorted, key);
  return found ? [...sorted.slice(0, index), ...sorted.slice(index + 1)] : sorted;
}
