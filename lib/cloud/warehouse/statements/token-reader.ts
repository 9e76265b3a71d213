import { isName, isOperator, type Token, tokenizeSql } from '../../../core/sql-tokens';
import { RedshiftError, syntaxError } from '../redshift-error';

/** A table's name as a statement writes it. */
export type TableName = { readonly name: string; readonly from: number; readonly to: number };

export type TokenReader = ReturnType<typeof readTokens>;

/** Reads a statement from left to right; what does not fit is a syntax error where it stands. */
export function readTokens(text: string) {
  const tokens = tokenizeSql(text).filter(({ kind }) => kind !== 'comment');
  let at = 0;
  const peek = (ahead = 0): Token | undefined => tokens[at + ahead];
  const next = (): Token => {
    const token = tokens[at];
    if (!token) throw syntaxError(text, undefined);
    at++;
    return token;
  };
  const isWord = (word: string, ahead = 0) => peek(ahead)?.kind === 'word' && peek(ahead)?.value === word;
  /** Takes these words if they come next. */
  const takes = (...words: readonly string[]): boolean => {
    if (!words.every((word, index) => isWord(word, index))) return false;
    at += words.length;
    return true;
  };
  const expect = (...words: readonly string[]) => {
    for (const word of words) if (!takes(word)) throw syntaxError(text, peek());
  };
  const takesSign = (sign: string): boolean => {
    if (!isOperator(peek(), sign)) return false;
    at++;
    return true;
  };
  const expectSign = (sign: string) => {
    if (!takesSign(sign)) throw syntaxError(text, peek());
  };
  const literal = (): Token => {
    const token = next();
    if (token.kind !== 'text') throw syntaxError(text, token);
    return token;
  };
  const number = (): number => {
    const token = next();
    const value = Number(token.value);
    if (token.kind !== 'number' || !Number.isInteger(value)) throw syntaxError(text, token);
    return value;
  };
  const name = (): Token => {
    const token = next();
    if (!isName(token) || (token.kind === 'word' && RESERVED.has(token.value))) throw syntaxError(text, token);
    return token;
  };
  /** A name and what stands before it: of schemas there is `public` only. */
  const table = (): TableName => {
    const parts = [name()];
    while (takesSign('.')) parts.push(name());
    const schema = parts.at(-2);
    const last = parts.at(-1);
    if (schema && schema.value.toLowerCase() !== 'public')
      throw new RedshiftError({
        code: '3F000',
        message: `schema "${schema.value}" does not exist`,
        position: schema.from,
        hint: 'The simulated warehouse has the schema public only.',
      });
    return { name: last?.value ?? '', from: last?.from ?? 0, to: last?.to ?? 0 };
  };
  /** `(a, b)` */
  const names = (): readonly string[] => {
    expectSign('(');
    const list = [name().value];
    while (takesSign(',')) list.push(name().value);
    expectSign(')');
    return list;
  };
  const fail = (token: Token | undefined = peek(), hint?: string): never => {
    throw syntaxError(text, token, hint);
  };
  return {
    text,
    peek,
    next,
    isWord,
    takes,
    expect,
    takesSign,
    expectSign,
    literal,
    number,
    name,
    table,
    names,
    fail,
    atEnd: () => at >= tokens.length,
  };
}

/** Whether a word names nothing unless it is quoted. */
export const isReserved = (word: string) => RESERVED.has(word);
const RESERVED = new Set(
  'all analyse analyze and any array as asc authorization backup between both case cast check collate column constraint create cross current_date current_time current_timestamp current_user default deferrable delta desc disable distinct do else enable end except false for foreign freeze from full grant group having identity ignore ilike in initially inner intersect into is isnull join leading left like limit localtime localtimestamp minus natural new not notnull null offline offset old on only open or order outer overlaps parallel partition percent placing primary raw references respect right select session_user similar some sysdate system table tag then to top trailing true union unique user using verbose when where with without'.split(
    ' ',
  ),
);
