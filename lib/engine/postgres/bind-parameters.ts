import { unreachable } from '../../core/invariant';
import { isList } from '../../core/is-list';
import { quoteText } from '../../core/sql-tokens';
import type { Value } from '../../core/value';
import { bindWith } from '../sql/bind-parameters';
import type { Parameter } from '../sql-engine';

export const bindParameters = (text: string, parameters: readonly Parameter[]) => bindWith(literal, text, parameters);

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
