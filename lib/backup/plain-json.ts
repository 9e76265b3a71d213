import { WorkFileProblem } from './problem';

/** What JSON has no words for is an object with this key, which says what it is. */
const KIND = '$';

/** Writes any value that a browser can keep as what JSON can say. `keepBytes` puts bytes elsewhere, and says where. */
export function toPlain(value: unknown, keepBytes: (bytes: Uint8Array) => string): unknown {
  const write = (inner: unknown): unknown => toPlain(inner, keepBytes);
  const bytes = bytesOf(value);
  if (bytes) return { [KIND]: value instanceof ArrayBuffer ? 'buffer' : 'bytes', in: keepBytes(bytes) };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { [KIND]: 'number', is: Object.is(value, -0) ? '-0' : String(value) };
  if (typeof value === 'bigint') return { [KIND]: 'bigint', is: String(value) };
  if (Array.isArray(value)) return value.map(write);
  if (value instanceof Date) return { [KIND]: 'date', is: write(value.getTime()) };
  if (value instanceof Map) return { [KIND]: 'map', is: [...value].map(([key, inner]) => [write(key), write(inner)]) };
  if (value instanceof Set) return { [KIND]: 'set', is: [...value].map(write) };
  if (typeof value !== 'object') return { [KIND]: 'undefined' };
  const entries = Object.entries(value).map(([key, inner]) => [key, write(inner)]);
  return KIND in value ? { [KIND]: 'object', is: entries } : Object.fromEntries(entries);
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : undefined;
}

/** What `toPlain` wrote. Throws a WorkFileProblem for anything else. */
export function fromPlain(plain: unknown, bytesIn: (place: string) => Uint8Array): unknown {
  const read = (inner: unknown): unknown => fromPlain(inner, bytesIn);
  if (Array.isArray(plain)) return plain.map(read);
  if (typeof plain !== 'object' || plain === null) return plain;
  if (!(KIND in plain)) return Object.fromEntries(Object.entries(plain).map(([key, inner]) => [key, read(inner)]));
  const is = 'is' in plain ? plain.is : undefined;
  const place = 'in' in plain ? String(plain.in) : '';
  switch (plain[KIND]) {
    case 'bytes':
      return bytesIn(place);
    case 'buffer':
      return bytesIn(place).slice().buffer;
    case 'number':
      return Number(is);
    case 'bigint':
      return bigintIn(is);
    case 'date':
      return new Date(Number(read(is)));
    case 'map':
      return new Map(pairsIn(is).map(([key, inner]) => [read(key), read(inner)]));
    case 'set':
      return new Set(listIn(is).map(read));
    case 'object':
      return Object.fromEntries(pairsIn(is).map(([key, inner]) => [String(key), read(inner)]));
    case 'undefined':
      return undefined;
    default:
      throw new WorkFileProblem(`it holds a value of a kind that is not known here: “${String(plain[KIND])}”`);
  }
}

const BROKEN = 'a value in it is broken';

function bigintIn(is: unknown): bigint {
  if (typeof is !== 'string' || !/^-?\d+$/.test(is)) throw new WorkFileProblem(BROKEN);
  return BigInt(is);
}

function listIn(is: unknown): readonly unknown[] {
  if (!Array.isArray(is)) throw new WorkFileProblem(BROKEN);
  return is;
}

const pairsIn = (is: unknown): readonly (readonly [unknown, unknown])[] =>
  listIn(is).map((pair) => {
    const [key, inner] = listIn(pair);
    return [key, inner] as const;
  });
