export type TokenKind = 'word' | 'quoted' | 'text' | 'number' | 'parameter' | 'operator' | 'comment';

/** A piece of SQL at UTF-16 offsets. `value` is a word in small letters, a quoted name or a text without its quotes, else as written. */
export type Token = { readonly kind: TokenKind; readonly from: number; readonly to: number; readonly value: string };

const SPACE = /[\s\uFEFF]+/y;
const LINE_COMMENT = /--[^\r\n]*/y;
const NAME = /"(?:[^"]|"")*"?/y;
const PLAIN_TEXT = /'(?:[^']|'')*'?/y;
const ESCAPED_TEXT = /[eE]'(?:[^'\\]|''|\\[\s\S])*'?/y;
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uFFFF][A-Za-z_0-9\u0080-\uFFFF]*)?\$/y;
const PARAMETER = /[$?](?:\d+|[A-Za-z_][A-Za-z_0-9]*)?/y;
const NUMBER = /(?:0[xX][\da-fA-F_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?)/y;
const WORD = /[A-Za-z_\u0080-\uFFFF][A-Za-z_0-9$\u0080-\uFFFF]*/y;

/** Cuts SQL into tokens as DuckDB's lexer does, without ever failing: a text left open reaches to the end. */
export function tokenizeSql(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(sql)?.[0];
  };
  let at = 0;
  const take = (kind: TokenKind, text: string, value = text) => {
    tokens.push({ kind, from: at, to: at + text.length, value });
    at += text.length;
  };
  while (at < sql.length) {
    const space = match(SPACE, at);
    if (space) {
      at += space.length;
      continue;
    }
    const comment = match(LINE_COMMENT, at) ?? blockComment(sql, at);
    const escaped = match(ESCAPED_TEXT, at);
    const text = match(PLAIN_TEXT, at);
    const name = match(NAME, at);
    const dollar = match(DOLLAR, at);
    const number = match(NUMBER, at);
    const parameter = match(PARAMETER, at);
    const word = match(WORD, at);
    if (comment) take('comment', comment);
    else if (escaped) take('text', escaped, unquote(escaped.slice(1), "'"));
    else if (text) take('text', text, unquote(text, "'"));
    else if (name) take('quoted', name, unquote(name, '"'));
    else if (dollar) take('text', dollarText(sql, at, dollar), dollarText(sql, at, dollar).replaceAll(dollar, ''));
    else if (word) take('word', word, word.toLowerCase());
    else if (number) take('number', number);
    else if (parameter) take('parameter', parameter);
    else take('operator', sql.charAt(at));
  }
  return tokens;
}

/** Comments nest, as in PostgreSQL. */
function blockComment(sql: string, from: number): string | undefined {
  if (!sql.startsWith('/*', from)) return undefined;
  let depth = 0;
  for (let at = from; at < sql.length; at++) {
    if (sql.startsWith('/*', at)) depth++;
    else if (sql.startsWith('*/', at)) depth--;
    else continue;
    at++;
    if (depth === 0) return sql.slice(from, at + 1);
  }
  return sql.slice(from);
}

function dollarText(sql: string, from: number, fence: string): string {
  const end = sql.indexOf(fence, from + fence.length);
  return sql.slice(from, end < 0 ? sql.length : end + fence.length);
}

const unquote = (text: string, quote: string) =>
  text.slice(1, text.length > 1 && text.endsWith(quote) ? -1 : undefined).replaceAll(quote + quote, quote);

/** A name as SQL reads it, whatever is in it. */
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;
/** A text as a SQL literal. */
export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

export const isName = (token: Token | undefined): token is Token & { readonly kind: 'word' | 'quoted' } =>
  token?.kind === 'word' || token?.kind === 'quoted';
export const isOperator = (token: Token | undefined, value: string) =>
  token?.kind === 'operator' && token.value === value;
