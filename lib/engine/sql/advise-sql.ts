import type { Advice } from '../../core/advice';
import type { Output } from '../../core/output';
import { isName, isOperator, type Token, tokenizeSql } from '../../core/sql-tokens';
import type { SqlEngineName } from '../sql-engine';
import { integerDivisions } from './integer-division';

/** What runs without an error in SQL and is seldom meant. */
export function adviseSql(code: string, engine: SqlEngineName, outputs: readonly Output[]): readonly Advice[] {
  const tokens = tokenizeSql(code).filter(({ kind }) => kind !== 'comment');
  return [
    ...comparedWithNull(tokens),
    ...(isEmpty(outputs) ? emptyNotIn(tokens) : []),
    ...(engine === 'postgres' ? integerDivisions(tokens) : []),
  ];
}

const CONDITIONS = new Set(['where', 'on', 'having', 'when', 'qualify', 'select', 'filter', 'and', 'or', 'not']);
/** Behind these `=` gives a value and does not compare. */
const GIVES = new Set(['set', 'values', 'with', 'options']);

/** `age = NULL`, which is true for no row. `SET age = NULL` gives a value, and so does `f(x = NULL)`. */
export function comparedWithNull(tokens: readonly Token[]): readonly Advice[] {
  const clauses: (string | undefined)[] = [undefined];
  return tokens.flatMap((token, index): readonly Advice[] => {
    const word = token.kind === 'word' ? token.value : undefined;
    if (isOperator(token, '(')) clauses.push(isCall(tokens[index - 1]) ? 'values' : clauses.at(-1));
    if (word === 'case') clauses.push(word);
    const ends = isOperator(token, ')') || word === 'end';
    if (ends && clauses.length > 1) clauses.pop();
    if (isOperator(token, ';')) clauses.splice(0, clauses.length, undefined);
    if (word && (CONDITIONS.has(word) || GIVES.has(word))) clauses[clauses.length - 1] = word;
    const clause = clauses.at(-1);
    if (word !== 'null' || clause === undefined || GIVES.has(clause)) return [];
    return comparison(tokens, index);
  });
}

const isCall = (before: Token | undefined) =>
  isName(before) && !CONDITIONS.has(before.value) && !['in', 'by', 'as', 'exists', 'any', 'all'].includes(before.value);

function comparison(tokens: readonly Token[], index: number): readonly Advice[] {
  const [first, second, end] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (!second || !end) return [];
  const isUnequal =
    (isOperator(second, '>') && isOperator(first, '<')) || (isOperator(second, '=') && isOperator(first, '!'));
  const isWritten = isOperator(second, '=') && !['<', '>', ':'].some((sign) => isOperator(first, sign));
  if (isUnequal && first)
    return [{ mistake: 'equals-null', range: { from: first.from, to: end.to }, near: 'IS NOT NULL' }];
  const from = isOperator(first, '=') ? first?.from : second.from;
  return isWritten && from !== undefined
    ? [{ mistake: 'equals-null', range: { from, to: end.to }, near: 'IS NULL' }]
    : [];
}

const isEmpty = (outputs: readonly Output[]) => {
  const last = outputs.findLast(({ kind }) => kind === 'table');
  return last?.kind === 'table' && last.page.rowCount === 0;
};

/** `NOT IN (SELECT …)` that found nothing: one NULL in the list is enough for that. */
function emptyNotIn(tokens: readonly Token[]): readonly Advice[] {
  return tokens.flatMap((token, index): readonly Advice[] => {
    const [next, open, select] = tokens.slice(index + 1, index + 4);
    const isNotIn = token.kind === 'word' && token.value === 'not' && next?.value === 'in' && isOperator(open, '(');
    return isNotIn && select?.value === 'select'
      ? [{ mistake: 'null-in-not-in', range: { from: token.from, to: next?.to ?? token.to } }]
      : [];
  });
}
