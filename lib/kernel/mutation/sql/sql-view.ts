import { isName, type Token, tokenizeSql } from '../../../core/sql-tokens';

/** Operators of more than one character, longest first: `<=` is no `<`. */
const LONG = [
  '->>',
  '!~~',
  '!~*',
  '<=>',
  '<=',
  '>=',
  '<>',
  '!=',
  '==',
  '->',
  '=>',
  '||',
  '::',
  ':=',
  '<<',
  '>>',
  '@>',
  '<@',
  '&&',
  '**',
  '//',
  '~~',
  '!~',
  '^@',
  '~*',
];

/**
 * SQL as its tokens, without comments and with whole operators. `opener[i]` is the place of the bracket or the CASE that
 * the i-th token stands in, or -1; `closer` of an opener is the place of its end.
 */
export type SqlView = {
  readonly code: string;
  readonly tokens: readonly Token[];
  readonly opener: readonly number[];
  readonly closer: ReadonlyMap<number, number>;
};

export function viewSql(code: string): SqlView {
  const tokens = wholeOperators(tokenizeSql(code).filter(({ kind }) => kind !== 'comment'));
  const opener: number[] = [];
  const closer = new Map<number, number>();
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    const isWord = token.kind === 'word';
    const top = open.at(-1) ?? -1;
    const inCase = tokens[top]?.kind === 'word';
    if (
      /^[)\]}]$/.test(token.value) && token.kind === 'operator' ? top >= 0 : isWord && token.value === 'end' && inCase
    ) {
      closer.set(top, at);
      open.pop();
    }
    opener.push(open.at(-1) ?? -1);
    if ((token.kind === 'operator' && /^[([{]$/.test(token.value)) || (isWord && token.value === 'case')) open.push(at);
  }
  return { code, tokens, opener, closer };
}

function wholeOperators(tokens: readonly Token[]): readonly Token[] {
  const whole: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const run = adjacentOperators(tokens, at);
    const long = token.kind === 'operator' ? LONG.find((operator) => run.startsWith(operator)) : undefined;
    whole.push(long ? { ...token, to: token.from + long.length, value: long } : token);
    at += long ? long.length - 1 : 0;
  }
  return whole;
}

function adjacentOperators(tokens: readonly Token[], start: number): string {
  let text = '';
  let end = tokens[start]?.from;
  for (const token of tokens.slice(start, start + 3)) {
    if (token.kind !== 'operator' || token.from !== end) break;
    text += token.value;
    end = token.to;
  }
  return text;
}

export const isWord = ({ tokens }: SqlView, at: number, ...words: readonly string[]) =>
  tokens[at]?.kind === 'word' && words.includes(tokens[at].value);

export const isMark = ({ tokens }: SqlView, at: number, ...marks: readonly string[]) =>
  tokens[at]?.kind === 'operator' && marks.includes(tokens[at].value);

/** Whether a function of one of these names is called at this place. */
export const isCall = (view: SqlView, at: number, ...names: readonly string[]) =>
  isWord(view, at, ...names) && isMark(view, at + 1, '(');

/** Tokens `from` to `to`, the last one not included, and their text. */
export type Piece = { readonly from: number; readonly to: number };

export const spanOf = ({ tokens }: SqlView, { from, to }: Piece) => ({
  from: tokens[from]?.from ?? 0,
  to: tokens[to - 1]?.to ?? 0,
});

export function textOf(view: SqlView, piece: Piece): string {
  const { from, to } = spanOf(view, piece);
  return view.code.slice(from, to);
}

/** Where what begins at `from` ends: at the end of what it stands in, or at one of these words on its own level. */
export function endOf(view: SqlView, from: number, ends: (at: number) => boolean): number {
  const level = view.opener[from] ?? -1;
  const last = level < 0 ? view.tokens.length : (view.closer.get(level) ?? view.tokens.length);
  for (let at = from; at < last; at++) if (view.opener[at] === level && (isMark(view, at, ';') || ends(at))) return at;
  return last;
}

/** The parts of a piece between separators on its own level. */
export function split(view: SqlView, { from, to }: Piece, isSeparator: (at: number) => boolean): readonly Piece[] {
  const level = view.opener[from];
  const parts: Piece[] = [];
  let start = from;
  for (let at = from; at < to; at++)
    if (view.opener[at] === level && isSeparator(at)) {
      parts.push({ from: start, to: at });
      start = at + 1;
    }
  return [...parts, { from: start, to }].filter((part) => part.to > part.from);
}

/** The parts of a call's brackets, which open at `open`. */
export const argumentsOf = (view: SqlView, open: number): readonly Piece[] =>
  split(view, { from: open + 1, to: view.closer.get(open) ?? open + 1 }, (at) => isMark(view, at, ','));

/** Whether a piece is nothing but a name, such as `film` or `film.title`. */
export function isPlainName({ tokens }: SqlView, { from, to }: Piece): boolean {
  if ((to - from) % 2 === 0) return false;
  return tokens
    .slice(from, to)
    .every((token, at) => (at % 2 === 0 ? isName(token) : token.kind === 'operator' && token.value === '.'));
}

const CLAUSES = [
  'select',
  'from',
  'where',
  'group',
  'having',
  'qualify',
  'order',
  'on',
  'set',
  'when',
  'then',
  'else',
  'limit',
  'values',
  'window',
  'partition',
  'using',
];

/** The word of the clause that a token stands in, at any depth of brackets. */
export function clauseAt(view: SqlView, place: number): string | undefined {
  for (let at = place - 1, level = view.opener[place]; at >= 0; at--) {
    if (at === level) level = view.opener[at];
    else if (view.opener[at] === level && isWord(view, at, ...CLAUSES)) return view.tokens[at]?.value;
  }
  return undefined;
}

/** Whether the brackets that open at `open` hold a query. */
export const holdsQuery = (view: SqlView, open: number) => isWord(view, open + 1, 'select', 'with', 'from', 'values');
