import { unreachable } from '../../core/invariant';
import { quoteText, tokenizeSql } from '../../core/sql-tokens';
import type { Value } from '../../core/value';
import { isList } from '../sql/is-list';
import { mistake } from '../sql/mistake';
import type { Parameter } from '../sql-engine';

export type BoundSql = {
  readonly sql: string;
  /** Where an offset in `sql` stands in the text that was bound. */
  unbind(offset: number): number;
};

/** Puts literals where `$1`, `$2`, … stand as tokens of their own: never inside a text, a name or a comment. */
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

/** A text has no type until its place gives it one, as with every client of Postgres: `day = $1` reads it as a date. */
function literal(parameter: Parameter): string {
  switch (parameter.type) {
    case 'NULL':
      return 'NULL';
    case 'BOOLEAN':
      return String(parameter.value);
    case 'BIGINT':
      return parameter.value < 0 ? `(${parameter.value})` : String(parameter.value);
    case 'DOUBLE':
      return `CAST('${parameter.value}' AS double precision)`;
    case 'VARCHAR':
      return quoteText(parameter.value);
    case 'TIMESTAMP':
      return `CAST(${quoteText(parameter.value)} AS timestamp)`;
    case 'HUGEINT':
      return `CAST(${quoteText(parameter.value)} AS numeric)`;
    case 'LIST':
      return listLiteral(parameter.value);
    default:
      return unreachable(parameter);
  }
}

const isScalar = (value: Value) => value === null || typeof value !== 'object';

/** A list of plain values is an array, anything deeper is JSON. */
function listLiteral(values: readonly Value[]): string {
  if (values.length === 0) return `'{}'`;
  if (!values.every(isScalar)) return `CAST(${quoteText(JSON.stringify(values))} AS jsonb)`;
  return `ARRAY[${values.map((value) => scalarLiteral(isList(value) ? null : value)).join(', ')}]`;
}

function scalarLiteral(value: Value): string {
  if (typeof value === 'string') return quoteText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return `CAST('${value}' AS double precision)`;
  return value === null ? 'NULL' : String(value);
}
