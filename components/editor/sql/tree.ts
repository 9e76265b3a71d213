import type { SqlToken } from './tokens';

/** A query of a statement, as far as names go: the statement itself, and each in brackets inside it. */
export type SqlQuery = {
  /** Where its text begins and ends. */
  readonly from: number;
  readonly to: number;
  /** What its WITH makes, in order. */
  readonly made: readonly MadeQuery[];
  /** The selects that UNION and its like join: what follows WITH, queries in brackets standing as one item. */
  readonly parts: readonly (readonly SqlItem[])[];
};
export type MadeQuery = { readonly name: SqlToken; readonly columns: readonly string[]; readonly query: SqlQuery };
export type SqlItem = SqlToken | SqlQuery;

export const isQuery = (item: SqlItem | undefined): item is SqlQuery => item !== undefined && 'parts' in item;
export const isName = (item: SqlItem | undefined): item is SqlToken =>
  item !== undefined && !isQuery(item) && (item.kind === 'word' || item.kind === 'quoted');
export const isWord = (item: SqlItem | undefined, ...words: readonly string[]): boolean =>
  item !== undefined && !isQuery(item) && item.kind === 'word' && words.includes(item.text.toLowerCase());
export const isSign = (item: SqlItem | undefined, sign: string): boolean =>
  item !== undefined && !isQuery(item) && item.kind === 'sign' && item.text === sign;

const BEGINS = ['select', 'with', 'from', 'values', 'table', 'insert', 'update', 'delete'];

/** Reads a statement without comments. Brackets that are not closed reach to `end`. */
export function readQuery(tokens: readonly SqlToken[], end: number): SqlQuery {
  return new Reader(tokens, end).query(0).query;
}

class Reader {
  readonly #tokens: readonly SqlToken[];
  readonly #end: number;

  constructor(tokens: readonly SqlToken[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  /** The query that begins at a token, up to the bracket that closes it, and the token behind that. */
  query(start: number): { readonly query: SqlQuery; readonly next: number } {
    const from = start === 0 ? 0 : (this.#tokens[start - 1]?.to ?? this.#end);
    const made: MadeQuery[] = [];
    const parts: SqlItem[][] = [[]];
    let depth = 0;
    let index = start;
    while (index < this.#tokens.length) {
      const token = this.#tokens[index];
      if (!token || (isSign(token, ')') && depth === 0)) break;
      const opened = isSign(token, '(') && this.#begins(index + 1) ? this.query(index + 1) : undefined;
      if (opened) {
        const named = this.#named(index, parts.length === 1 ? parts[0] : undefined);
        if (named) {
          made.push({ ...named, query: opened.query });
          parts[0]?.splice(0);
        } else parts.at(-1)?.push(opened.query);
        index = opened.next;
        continue;
      }
      if (isSign(token, '(')) depth++;
      if (isSign(token, ')')) depth--;
      if (depth === 0 && isWord(token, 'union', 'intersect', 'except')) parts.push([]);
      else parts.at(-1)?.push(token);
      index++;
    }
    const to = this.#tokens[index]?.from ?? this.#end;
    return { query: { from, to, made, parts }, next: index + 1 };
  }

  #begins(index: number): boolean {
    const token = this.#tokens[index];
    return isSign(token, '(') ? this.#begins(index + 1) : isWord(token, ...BEGINS);
  }

  /** The name that a WITH gives the query whose bracket opens at `open`: what it has before it is that and no more. */
  #named(open: number, before: readonly SqlItem[] = []): Omit<MadeQuery, 'query'> | undefined {
    const words = before.filter(
      (item) => !isWord(item, 'with', 'recursive', 'materialized', 'not') && !isSign(item, ','),
    );
    const [name, ...rest] = words;
    const isWith = this.#tokens.slice(0, open).some((token) => isWord(token, 'with'));
    if (!isWith || !isName(name) || !isWord(rest.at(-1), 'as')) return undefined;
    const list = rest.slice(0, -1);
    const inBrackets = list.length === 0 || (isSign(list[0], '(') && isSign(list.at(-1), ')'));
    return inBrackets ? { name, columns: list.filter(isName).map(({ text }) => text) } : undefined;
  }
}
