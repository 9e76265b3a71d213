import type { Advice } from '../../core/advice';
import { isOperator, type Token } from '../../core/sql-tokens';

/** `count(*) / 2`: whole numbers on both sides, as far as the words alone can tell. */
export function integerDivisions(tokens: readonly Token[]): readonly Advice[] {
  return tokens.flatMap((token, index): readonly Advice[] => {
    if (!isOperator(token, '/')) return [];
    const left = operandBefore(tokens, index);
    const isWhole = left !== undefined && isWholeChain(tokens, left) && isWholeAt(tokens, index + 1);
    return isWhole ? [{ mistake: 'integer-division', range: { from: token.from, to: token.to } }] : [];
  });
}

/** Where the operand begins that ends before an operator; undefined if it is neither a number nor a count. */
function operandBefore(tokens: readonly Token[], operator: number): number | undefined {
  const last = tokens[operator - 1];
  if (last?.kind === 'number') return operator - 1;
  if (!isOperator(last, ')')) return undefined;
  let depth = 0;
  for (let at = operator - 1; at > 0; at--) {
    if (isOperator(tokens[at], ')')) depth++;
    if (isOperator(tokens[at], '(')) depth--;
    if (depth === 0) return tokens[at - 1]?.value === 'count' ? at - 1 : undefined;
  }
  return undefined;
}

/** `1.0 * count(*) / 2` is no division of whole numbers: what stands before counts too. */
function isWholeChain(tokens: readonly Token[], from: number): boolean {
  if (!isWholeAt(tokens, from)) return false;
  const before = tokens[from - 1];
  if (!isOperator(before, '*') && !isOperator(before, '/')) return true;
  const earlier = operandBefore(tokens, from - 1);
  return earlier !== undefined && isWholeChain(tokens, earlier);
}

/** A whole number or a count, not cast to anything. */
function isWholeAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'number') return /^\d+$/.test(token.value) && !isOperator(tokens[at + 1], ':');
  if (token?.value !== 'count' || !isOperator(tokens[at + 1], '(')) return false;
  const close = tokens.findIndex((one, index) => index > at && isOperator(one, ')'));
  return close > 0 && !isOperator(tokens[close + 1], ':');
}
