import { unreachable } from '../../core/invariant';
import { quoteText, tokenizeSql } from '../../core/sql-tokens';
import type { Value } from '../../core/value';
import { isList } from '../sql/is-list';
import { mistake } from '../sql/mistake';
import { type Replacement, type Rewritten, rewrite } from '../sql/rewrite';
import type { Parameter } from '../sql-engine';

/** Puts typed literals where `$1`, `$2`, … stand as tokens of their own: never inside a text, a name or a comment. */
export function bindParameters(text: string, parameters: readonly Parameter[]): Rewritten {
  const replacements = tokenizeSql(text).flatMap(({ kind, value, from, to }): Replacement[] => {
    const number = kind === 'parameter' ? /^\$(\d+)$/.exec(value)?.[1] : undefined;
    if (number === undefined) return [];
    const parameter = parameters[Number(number) - 1];
    if (!parameter) throw mistake('missing-value', { name: value }, { from, to });
    return [{ from, to, written: literal(parameter) }];
  });
  return rewrite(text, replacements);
}

function literal(parameter: Parameter): string {
  switch (parameter.type) {
    case 'NULL':
      return 'NULL';
    case 'BOOLEAN':
      return String(parameter.value);
    case 'BIGINT':
      return `CAST(${parameter.value} AS BIGINT)`;
    case 'DOUBLE':
      return `CAST('${parameter.value}' AS DOUBLE)`;
    case 'VARCHAR':
    case 'TIMESTAMP':
    case 'HUGEINT':
      return `CAST(${quoteText(parameter.value)} AS ${parameter.type})`;
    case 'LIST':
      return valueLiteral(parameter.value);
    default:
      return unreachable(parameter);
  }
}

function valueLiteral(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return `CAST(${quoteText(value)} AS VARCHAR)`;
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? `CAST(${value} AS BIGINT)` : `CAST('${value}' AS DOUBLE)`;
  if (isList(value)) return `[${value.map(valueLiteral).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${quoteText(key)}: ${valueLiteral(item)}`)
    .join(', ')}}`;
}
