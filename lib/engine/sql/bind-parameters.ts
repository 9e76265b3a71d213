import type { CellError } from '../../core/error';
import { tokenizeSql } from '../../core/sql-tokens';
import type { Parameter } from '../sql-engine';
import { mistake } from './mistake';
import { type Replacement, type Rewritten, rewrite } from './rewrite';

/** Puts literals where `$1`, `$2`, … stand as tokens of their own: never inside a text, a name or a comment. */
export function bindWith(
  literal: (parameter: Parameter) => string,
  text: string,
  parameters: readonly Parameter[],
): Rewritten {
  const replacements = tokenizeSql(text).flatMap(({ kind, value, from, to }): Replacement[] => {
    const number = kind === 'parameter' ? /^\$(\d+)$/.exec(value)?.[1] : undefined;
    if (number === undefined) return [];
    const parameter = parameters[Number(number) - 1];
    if (!parameter) throw mistake('missing-value', { name: value }, { from, to });
    return [{ from, to, written: literal(parameter) }];
  });
  return rewrite(text, replacements);
}

/** An error in SQL with its values, marked in the text that they were put into. */
export const unbound = (error: CellError, back: Rewritten['back']): CellError =>
  error.range ? { ...error, range: { from: back(error.range.from), to: back(error.range.to) } } : error;
