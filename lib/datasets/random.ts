import { invariant } from '../core/invariant';
import { memberAt } from '../core/member-at';

export type Random = {
  /** A whole number from 0 to `bound` − 1, each equally likely. */
  below(bound: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** A new list, in random order. */
  shuffle<T>(list: readonly T[]): T[];
};

/** sfc32, seeded by a name: the same name gives the same numbers on every machine, whatever else is drawn. */
export function openRandom(name: string): Random {
  const next = sfc32(name);
  function below(bound: number): number {
    invariant(Number.isInteger(bound) && bound > 0 && bound <= 2 ** 32, `below(${bound})`);
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let value = next();
    while (value >= limit) value = next();
    return value % bound;
  }
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    pick<T>(list: readonly T[]): T {
      return memberAt(list, below(list.length));
    },
    shuffle<T>(list: readonly T[]): T[] {
      const result = [...list];
      for (let last = result.length - 1; last > 0; last--) {
        const other = below(last + 1);
        const moved = memberAt(result, last);
        result[last] = memberAt(result, other);
        result[other] = moved;
      }
      return result;
    },
  };
}

/** The streams of one table. Each name may be opened once, so that no column can shift another. */
export function openStreams(table: string): (name: string) => Random {
  const opened = new Set<string>();
  return (name) => {
    invariant(!opened.has(name), `the stream ${table}/${name} is opened twice`);
    opened.add(name);
    return openRandom(`${table}/${name}`);
  };
}

function sfc32(name: string): () => number {
  let [a, b, c] = [hash(name, 0), hash(name, 1), hash(name, 2)];
  let counter = 1;
  function next(): number {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  }
  for (let round = 0; round < 15; round++) next();
  return next;
}

/** FNV-1a over UTF-16 units, finished as murmur3 does. */
function hash(text: string, lane: number): number {
  let value = 0x811c9dc5 ^ Math.imul(lane, 0x9e3779b9);
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
