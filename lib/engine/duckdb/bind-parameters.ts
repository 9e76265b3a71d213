import { unreachable } from '../../core/invariant';
import { quoteText, tokenizeSql } from '../../core/sql-tokens';
import type { Value } from '../../core/value';
import type { Parameter } from '../sql-engine';
import { isList } from './is-list';
import { mistake } from './mistake';

export type BoundSql = {
  readonly sql: string;
  /** Where an offset in `sql` stands in the text that was bound. */
  unbind(offset: number): number;
};

/** Puts typed literals where `$1`, `$2`, … stand as tokens of their own: never inside a text, a name or a comment. */
export function bindParameters(text: string, parameters: readonly Parameter[]): BoundSql {
  const pieces: { readonly at: number; readonly from: number; readonly length: number }[] = [
    { at: 0, from: 0, length: text.length },
  ];
  let sql = '';
  let done = 0;
  for (const token of tokenizeSql(text)) {
    const number = token.kind === 'parameter' ? /^\$(\d+)$/.exec(token.value)?.[1] : undefined;
    if (number === undefined) continue;
    const parameter = parameters[Number(number) - 1];
    if (!parameter) throw mistake('missing-value', { name: token.value }, { from: token.from, to: token.to });
    sql += text.slice(done, token.from);
    const written = literal(parameter);
    pieces.push({ at: sql.length, from: token.from, length: 0 });
    sql += written;
    pieces.push({ at: sql.length, from: token.to, length: text.length });
    done = token.to;
  }
  sql += text.slice(done);
  const unbind = (offset: number) => {
    const piece = pieces.findLast(({ at }) => at <= offset);
    return piece ? piece.from + Math.min(offset - piece.at, piece.length) : offset;
  };
  return { sql, unbind };
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
