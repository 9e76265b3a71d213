import { unreachable } from '../../core/invariant';
import { isList } from '../../core/is-list';
import { quoteText } from '../../core/sql-tokens';
import type { Value } from '../../core/value';
import { bindWith } from '../sql/bind-parameters';
import type { Parameter } from '../sql-engine';

/** Puts typed literals in place of the parameters. */
export const bindParameters = (text: string, parameters: readonly Parameter[]) => bindWith(literal, text, parameters);

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
