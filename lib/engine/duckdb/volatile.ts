import { isOperator, type Token } from '../../core/sql-tokens';
import type { SqlStatement } from '../../core/sql-words';

const CALLS = new Set([
  'random',
  'uuid',
  'uuidv4',
  'uuidv7',
  'gen_random_uuid',
  'now',
  'age',
  'today',
  'transaction_timestamp',
  'get_current_timestamp',
  'get_current_time',
  'current_localtimestamp',
  'current_localtime',
  'txid_current',
]);
const WORDS = new Set([
  'current_timestamp',
  'current_date',
  'current_time',
  'localtime',
  'localtimestamp',
  'tablesample',
]);
const MOVES = new Set(['nextval', 'setseed']);

/** Whether a statement gives other rows when it runs again; `names` are the views, macros and tables that do. */
export function isVolatile(
  { tokens, reads }: Pick<SqlStatement, 'tokens' | 'reads'>,
  names: ReadonlySet<string>,
): boolean {
  const called = tokens.some(
    (token, index) => token.kind === 'word' && CALLS.has(token.value) && isOperator(tokens[index + 1], '('),
  );
  // `sample` alone may be a table's name.
  const sampled = tokens.some(
    (token, index) => token.kind === 'word' && token.value === 'using' && isWord(tokens[index + 1], 'sample'),
  );
  return called || sampled || reads.some((word) => WORDS.has(word) || names.has(word));
}

const isWord = (token: Token | undefined, word: string) => token?.kind === 'word' && token.value === word;

/** Whether running it moves something outside its tables: a sequence, or the seed of random numbers. */
export const movesState = ({ reads }: Pick<SqlStatement, 'reads'>) => reads.some((word) => MOVES.has(word));
