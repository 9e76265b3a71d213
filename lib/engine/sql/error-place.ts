import type { Range } from '../../core/error';
import { nearest } from '../../core/nearest';
import type { Token } from '../../core/sql-tokens';

export const shift = ({ from, to }: Range | Token, by: number): Range => ({ from: from + by, to: to + by });

/** The token that is the name in question: at or behind the engine's position, which may point to what stands before it. */
export function named(tokens: readonly Token[], name: string | undefined, at = 0): Token | undefined {
  const wanted = name?.toLowerCase();
  return tokens.find(({ to, value }) => to > at && value.toLowerCase() === wanted);
}

export const KEYWORDS: readonly string[] =
  'select from where group order by having limit join left right inner outer on as and or not null case when then else end insert into values update set delete create table view drop with distinct union all between like in is exists desc asc using'.split(
    ' ',
  );

/**
 * `SELEC 1`, `SELECT a FORM t`: the word at the error or one before it is nearly a keyword, or one of the engine's own.
 * A word behind AS is a name, and what stands before a keyword was understood.
 */
export function misspeltWord(tokens: readonly Token[], pointed: Token | undefined, own: readonly string[]) {
  const keywords = [...KEYWORDS, ...own];
  const index = pointed ? tokens.indexOf(pointed) : -1;
  for (const at of [index, index - 1, index - 2]) {
    const token = tokens[at];
    if (at < index && token?.kind === 'word' && keywords.includes(token.value)) return undefined;
    if (token?.kind !== 'word' || token.value.length < 4 || keywords.includes(token.value)) continue;
    if (tokens[at - 1]?.value === 'as') continue;
    const near = nearest(token.value, keywords);
    if (near) return { token, near: near.toUpperCase() };
  }
  return undefined;
}
