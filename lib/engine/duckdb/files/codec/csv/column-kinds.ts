import { ANY_KIND, kindsOf, SMALL_WHOLE } from './value-kinds';

/** What people and programs write where they have no value. */
const MISSING = new Set('NA,N/A,#N/A,n/a,na,NULL,Null,null,None,none,NaN,nan,\\N,-,--,?,.,..'.split(','));
const MOST_KNOWN = 5_000;
const LONGEST = 64;

/** Finds out what all values of a column can be. */
export class ColumnKinds {
  #kinds = ANY_KIND;
  #values = 0;
  readonly #missing = new Map<string, number>();
  readonly #known = new Map<string, number>();
  /** The first value with needless zeros before it. */
  zeros: { readonly text: string; readonly line: number } | undefined;

  /** What all values can be beside those that stand for none; 0 is text, and of no value at all. */
  get kinds(): number {
    return this.#values === 0 ? 0 : this.#kinds;
  }

  /** Texts that stand for no value, in a column that would be text otherwise. */
  get missing(): readonly string[] {
    return this.kinds === 0 ? [] : [...this.#missing.keys()];
  }

  see(bytes: Uint8Array, start: number, end: number, line: number): void {
    if (this.#kinds === 0 || start === end) return;
    if (end - start > LONGEST) {
      this.#kinds = 0;
      return;
    }
    if (isSmallWhole(bytes, start, end)) {
      this.#kinds &= SMALL_WHOLE;
      this.#values++;
      return;
    }
    const text = textOf(bytes, start, end);
    if (text === '') return;
    if (MISSING.has(text)) {
      this.#missing.set(text, (this.#missing.get(text) ?? 0) + 1);
      return;
    }
    this.#values++;
    let kinds = this.#known.get(text);
    if (kinds === undefined) {
      kinds = kindsOf(text);
      if (this.#known.size < MOST_KNOWN) this.#known.set(text, kinds);
    }
    if (kinds === 0 && /^-?0\d+(?:[.,]\d+)?$/.test(text)) this.zeros ??= { text, line };
    this.#kinds &= kinds;
  }
}

const decoder = new TextDecoder();
const textOf = (bytes: Uint8Array, start: number, end: number) => trimmed(decoder.decode(bytes.subarray(start, end)));

export const trimmed = (text: string) => text.replaceAll(/^[ \t]+|[ \t]+$/g, '');

/** Up to 18 digits without a zero before them. */
function isSmallWhole(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 18 || (bytes[start] === 48 && end - start > 1)) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 48 || byte > 57) return false;
  }
  return true;
}
