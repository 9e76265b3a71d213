import type { MistakeId } from '../../core/mistakes';
import { isReserved } from '../../core/sql-reserved';
import { isOperator, type Token } from '../../core/sql-tokens';
import { KEYWORDS } from './error-place';

/** The clauses of a query, in the one order that they may have. */
const CLAUSES = ['select', 'from', 'where', 'group', 'having', 'qualify', 'order', 'limit'];
const rankOf = (token: Token) => (token.kind === 'word' ? CLAUSES.indexOf(token.value) : -1);

/** Which mistake a statement that cannot be read has, told by what stands around the place where the engine gave up. */
export function nameSyntax(tokens: readonly Token[], pointed: Token | undefined): MistakeId {
  const index = pointed ? tokens.indexOf(pointed) : -1;
  const before = tokens[index - 1];
  if (!pointed || index < 0 || !before) return 'no-sense';
  const open = openedBefore(tokens, index);
  const isClause = rankOf(pointed) > 0;
  if (isOperator(before, ',') && (isClause || isOperator(pointed, ')'))) return 'extra-comma';
  if (isOperator(pointed, ')') && open.length === 0) return 'parenthesis';
  const around = open.at(-1);
  if (isClause && around !== undefined && !opensQuery(tokens[around + 1])) return 'parenthesis';
  if (pointed.kind === 'word' && isReserved(pointed.value) && !isClauseHere(tokens, index) && expectsName(before))
    return 'reserved-word';
  if (isClause && laterClause(tokens, index)) return 'clause-order';
  if (isClause && joinsWithoutOn(tokens.slice(0, index))) return 'join-without-on';
  return standsAlone(before) && standsAlone(pointed) ? 'missing-comma' : 'no-sense';
}

/** A statement that ends too early may only have forgotten to close something. */
export function nameEnd(tokens: readonly Token[]): MistakeId {
  if (openedBefore(tokens, tokens.length).length > 0) return 'parenthesis';
  return joinsWithoutOn(tokens) ? 'join-without-on' : 'ends-too-early';
}

/** `film JOIN rental` and nothing more: the last join has a table and no condition. */
function joinsWithoutOn(tokens: readonly Token[]): boolean {
  const join = tokens.findLastIndex(({ kind, value }) => kind === 'word' && value === 'join');
  const kind = tokens[join - 1]?.value ?? '';
  const rest = tokens.slice(join + 1);
  const isFree = ['cross', 'natural', 'positional'].includes(kind);
  return join > 0 && !isFree && rest.length > 0 && !rest.some(({ value }) => value === 'on' || value === 'using');
}

/** Where the parentheses stand that are open at a token, outermost first. */
function openedBefore(tokens: readonly Token[], index: number): number[] {
  const open: number[] = [];
  for (const [at, token] of tokens.slice(0, index).entries()) {
    if (isOperator(token, '(')) open.push(at);
    if (isOperator(token, ')')) open.pop();
  }
  return open;
}

const opensQuery = (token: Token | undefined) =>
  token?.kind === 'word' && ['select', 'from', 'with', 'values', 'table'].includes(token.value);

/** `FROM order` names a table, `FROM WHERE` and `FROM ORDER BY` forgot one. */
const isClauseHere = (tokens: readonly Token[], index: number) => {
  const { value } = tokens[index] ?? { value: '' };
  if (value === 'order' || value === 'group') return tokens[index + 1]?.value === 'by';
  return CLAUSES.includes(value);
};

const NAMED_AFTER = ['from', 'join', 'into', 'table', 'update', 'view', 'as', 'select', 'by'];
const expectsName = (before: Token) =>
  (before.kind === 'word' && NAMED_AFTER.includes(before.value)) ||
  [',', '.', '('].some((value) => isOperator(before, value));

/** Whether a clause that comes later in a query stands before this one, in the same query. */
function laterClause(tokens: readonly Token[], index: number): boolean {
  const rank = rankOf(tokens[index] ?? NOTHING);
  let depth = 0;
  for (const token of tokens.slice(0, index).toReversed()) {
    if (isOperator(token, ')')) depth++;
    if (isOperator(token, '(')) depth--;
    if (depth < 0) return false;
    if (depth > 0) continue;
    if (token.kind === 'word' && ['select', 'union', 'intersect', 'except'].includes(token.value)) return false;
    if (rankOf(token) > rank) return true;
  }
  return false;
}
const NOTHING: Token = { kind: 'operator', from: 0, to: 0, value: '' };

/** A name, a number, a text or what a parenthesis closes: something that a list could hold. */
const standsAlone = (token: Token) =>
  token.kind === 'word'
    ? !KEYWORDS.includes(token.value)
    : ['quoted', 'number', 'text'].includes(token.kind) || isOperator(token, ')');
