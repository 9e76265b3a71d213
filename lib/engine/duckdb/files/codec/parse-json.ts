export type Json = null | boolean | number | bigint | string | readonly Json[] | { readonly [key: string]: Json };

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Where a text stops being JSON: counted from 1, as an editor does. */
export class BrokenJson extends Error {
  readonly line: number;
  readonly column: number;

  constructor(text: string, at: number) {
    const before = text.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    super(`line ${line}, column ${column}`);
    this.line = line;
    this.column = column;
  }
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const TEXT = /"[^"\\]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\]*)*"/y;
const WORD = /true|false|null/y;
const WORDS: Readonly<Record<string, Json>> = { true: true, false: false, null: null };

/** A whole number too long for a double to be exact: only our own reader keeps its digits. */
const LONG_NUMBER = /(?:^|[^\d.])\d{16}/;

/** One value, exact: whole numbers beyond 2^53 − 1 are bigint. */
export function parseJson(text: string): Json {
  if (!LONG_NUMBER.test(text))
    try {
      const value: Json = JSON.parse(text);
      return value;
    } catch {
      // Our own reader says where it breaks.
    }
  const reader = new JsonReader(text);
  const value = reader.read();
  if (!reader.atEnd()) throw new BrokenJson(text, reader.at);
  return value;
}

/** Values that stand one after the other, on one line or many. */
export function parseManyJson(text: string): Json[] {
  const reader = new JsonReader(text);
  const values: Json[] = [];
  while (!reader.atEnd()) values.push(reader.read());
  return values;
}

/** One value per line. */
export function parseJsonLines(text: string): Json[] {
  const values: Json[] = [];
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, to);
    if (line.trim() !== '')
      try {
        values.push(parseJson(line));
      } catch (error) {
        throw error instanceof BrokenJson ? new BrokenJson(text, from + error.column - 1) : error;
      }
    from = to + 1;
  }
  return values;
}

class JsonReader {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    this.#take(SPACE);
    return this.at === this.#text.length;
  }

  read(): Json {
    this.#take(SPACE);
    const text = this.#takeText();
    if (text !== undefined) return text;
    if (this.#is('{')) return this.#object();
    if (this.#is('[')) return this.#list();
    const word = this.#take(WORD);
    if (word !== undefined) return WORDS[word] ?? null;
    const number = this.#take(NUMBER);
    if (number === undefined || /[\w.]/.test(this.#text.charAt(this.at))) throw new BrokenJson(this.#text, this.at);
    const value = Number(number);
    return /^-?\d+$/.test(number) && !Number.isSafeInteger(value) ? BigInt(number) : value;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  #takeText(): string | undefined {
    const from = this.at;
    const text = this.#take(TEXT);
    try {
      return text === undefined ? undefined : String(JSON.parse(text));
    } catch {
      throw new BrokenJson(this.#text, from); // a line break in the text, or another control character
    }
  }

  #is(character: string): boolean {
    this.#take(SPACE);
    if (this.#text.charAt(this.at) !== character) return false;
    this.at++;
    return true;
  }

  #expect(character: string): void {
    if (!this.#is(character)) throw new BrokenJson(this.#text, this.at);
  }

  #list(): Json {
    const items: Json[] = [];
    if (this.#is(']')) return items;
    do items.push(this.read());
    while (this.#is(','));
    this.#expect(']');
    return items;
  }

  #object(): Json {
    const entries: [string, Json][] = [];
    if (this.#is('}')) return {};
    do {
      this.#take(SPACE);
      const key = this.#takeText();
      if (key === undefined) throw new BrokenJson(this.#text, this.at);
      this.#expect(':');
      entries.push([key, this.read()]);
    } while (this.#is(','));
    this.#expect('}');
    return Object.fromEntries(entries);
  }
}
