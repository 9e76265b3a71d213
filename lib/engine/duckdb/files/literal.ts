import { isOperator, type Token } from '../../../core/sql-tokens';

/** A constant in SQL, as an option's value has it. A word that is no constant is a text. */
export type Literal = string | number | boolean | readonly Literal[] | { readonly [key: string]: Literal };

/** Reads tokens that are one constant; undefined if they are something else. */
export function readLiteral(tokens: readonly Token[]): Literal | undefined {
  const [first, second] = tokens;
  if (isOperator(first, '-') && second?.kind === 'number' && tokens.length === 2) return -numberOf(second);
  if (first && tokens.length === 1) return scalar(first);
  const inside = tokens.slice(1, -1);
  const last = tokens.at(-1);
  if ((isOperator(first, '[') && isOperator(last, ']')) || (isOperator(first, '(') && isOperator(last, ')'))) {
    const items = splitList(inside).map(readLiteral);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isOperator(first, '{') || !isOperator(last, '}')) return undefined;
  const entries = splitList(inside).map(([key, colon, ...value]) =>
    key && isOperator(colon, ':') ? ([key.value, readLiteral(value)] as const) : undefined,
  );
  const complete = entries.flatMap((entry) => (entry?.[1] === undefined ? [] : [[entry[0], entry[1]] as const]));
  return complete.length === entries.length ? Object.fromEntries(complete) : undefined;
}

const numberOf = ({ value }: Token) => Number(value.replaceAll('_', ''));

function scalar(token: Token): Literal | undefined {
  if (token.kind === 'number') return numberOf(token);
  if (token.kind === 'text' || token.kind === 'quoted') return token.value;
  if (token.kind !== 'word') return undefined;
  return token.value === 'true' || token.value === 'false' ? token.value === 'true' : token.value;
}

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);

/** The parts between the commas that stand in no bracket. */
export function splitList(tokens: readonly Token[]): readonly (readonly Token[])[] {
  if (tokens.length === 0) return [];
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'operator' && OPENING.has(token.value)) depth++;
    if (token.kind === 'operator' && CLOSING.has(token.value)) depth--;
    if (depth === 0 && isOperator(token, ',')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** Where the bracket that opens at `at` closes; the last token if it never does. */
export function closingOf(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind === 'operator' && OPENING.has(token.value)) depth++;
    if (token?.kind === 'operator' && CLOSING.has(token.value)) depth--;
    if (depth === 0) return index;
  }
  return tokens.length - 1;
}
