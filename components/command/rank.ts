/** Where a query was found in a text, and how well: 0 at its beginning, 1 at the beginning of a word, 2 inside one. */
export type Match = { readonly rank: 0 | 1 | 2; readonly from: number; readonly to: number };

/** Undefined if a word of the query is not in the text. The first word of the query is the one whose place is told. */
export function match(text: string, query: string): Match | undefined {
  const words = query.trim().toLowerCase().split(/\s+/);
  const found = words.map((word) => matchWord(text, word));
  const [first] = found;
  if (!first || found.includes(undefined)) return undefined;
  return { ...first, rank: found.reduce<Match['rank']>((worst, one) => larger(worst, one?.rank ?? 2), first.rank) };
}

const larger = (one: Match['rank'], other: Match['rank']) => (one > other ? one : other);

function matchWord(text: string, word: string): Match | undefined {
  const places = [...text.toLowerCase().matchAll(new RegExp(escaped(word), 'g'))].map(({ index }) => index);
  const [anywhere] = places;
  if (anywhere === undefined) return undefined;
  const startsWord = places.find((index) => index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1] ?? ''));
  const from = startsWord ?? anywhere;
  return { rank: from === 0 ? 0 : startsWord === undefined ? 2 : 1, from, to: from + word.length };
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Those whose `text` matches, best first; of equals, what was used lately, then the order they came in. */
export function rankBy<Item>(
  items: readonly Item[],
  query: string,
  text: (item: Item) => string,
  lastUse: (item: Item) => number,
): readonly { readonly item: Item; readonly match: Match }[] {
  return items
    .flatMap((item) => {
      const found = match(text(item), query);
      return found ? [{ item, match: found }] : [];
    })
    .toSorted((one, other) => one.match.rank - other.match.rank || lastUse(one.item) - lastUse(other.item));
}
