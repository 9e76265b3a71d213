import { isOperator } from '../../core/sql-tokens';
import type { SqlStatement } from '../../core/sql-words';

const CALLS = new Set(
  `random random_normal now clock_timestamp statement_timestamp transaction_timestamp timeofday age gen_random_uuid
   uuidv4 uuidv7 pg_current_xact_id txid_current pg_backend_pid pg_size_pretty pg_relation_size pg_total_relation_size`.split(
    /\s+/,
  ),
);
const WORDS = new Set(
  'current_timestamp current_date current_time localtime localtimestamp tablesample ctid xmin xmax tableoid'.split(' '),
);
const MOVES = new Set(['nextval', 'setval', 'setseed']);

/** Whether a statement gives other rows when it runs again; `names` are the views, functions and tables that do. */
export function isVolatile(
  { tokens, reads }: Pick<SqlStatement, 'tokens' | 'reads'>,
  names: ReadonlySet<string>,
): boolean {
  const called = tokens.some(
    (token, index) => token.kind === 'word' && CALLS.has(token.value) && isOperator(tokens[index + 1], '('),
  );
  return called || reads.some((word) => WORDS.has(word) || names.has(word));
}

/** Whether running it moves something outside its result: a sequence, the seed of random numbers, or what a cell's function does. */
export const movesState = ({ reads }: Pick<SqlStatement, 'reads'>, functions: readonly string[]) =>
  reads.some((word) => MOVES.has(word) || functions.includes(word));
