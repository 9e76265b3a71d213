import { isOperator } from '../../../core/sql-tokens';
import type { SqlStatement } from '../../../core/sql-words';
import type { Mistake } from '../../sql/mistake';
import { refusalOf } from '../refuse';

/** `COPY` over the connection: which way. Undefined is none, or one of a file. */
export function copies({ kind, tokens }: SqlStatement): 'in' | 'out' | undefined {
  if (kind !== 'copy') return undefined;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (isOperator(token, '(')) depth++;
    if (isOperator(token, ')')) depth--;
    if (depth !== 0 || token.kind !== 'word') continue;
    const next = tokens[index + 1]?.value;
    if (token.value === 'from' && next === 'stdin') return 'in';
    if (token.value === 'to' && next === 'stdout') return 'out';
  }
  return undefined;
}

/** Settings of one connection that do not matter to another. */
const OWN_SETTINGS =
  /^(application_name|client_encoding|client_min_messages|datestyle|intervalstyle|extra_float_digits|bytea_output)$/;

export function isOwnSetting({ kind, tokens }: SqlStatement): boolean {
  if (kind !== 'setting') return false;
  const names = tokens.slice(1, 3).map(({ value }) => value);
  const name = names[0] === 'session' || names[0] === 'local' ? names[1] : names[0];
  return OWN_SETTINGS.test(name ?? '') || name === 'all';
}

/** Why a client’s statement is not run; undefined if it is. */
export function refusalForClient(statement: SqlStatement): Mistake | undefined {
  if (copies(statement) || isOwnSetting(statement)) return undefined;
  return refusalOf(statement);
}
