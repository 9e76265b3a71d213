import type { MistakeId } from '../../core/mistakes';
import { isOperator, type Token } from '../../core/sql-tokens';
import type { SqlEngineName } from '../sql-engine';
import { nameEnd, nameSyntax } from './name-syntax';
import { tablesNamed } from './tables-named';

/** What is known of an error in SQL when its words are chosen. */
export type Told = {
  readonly code: string;
  readonly engine: SqlEngineName;
  readonly sqlstate?: string | undefined;
  readonly engineWords: string;
  readonly tokens: readonly Token[];
  /** The token that is marked, and where the parser gave up. */
  readonly marked?: Token | undefined;
  readonly pointed?: Token | undefined;
  readonly near?: string | undefined;
  readonly misspelt: boolean;
};

/** Codes that are one mistake each. */
const BY_CODE: Readonly<Record<string, MistakeId>> = {
  'unknown-table': 'unknown-table',
  'unknown-column': 'unknown-column',
  'ambiguous-column': 'ambiguous-column',
  'unknown-function': 'unknown-function',
  'unknown-type': 'unknown-type',
  'wrong-arguments': 'wrong-arguments',
  'unknown-operator': 'unlike-types',
  'unlike-types': 'unlike-types',
  'missing-group-by': 'missing-group-by',
  'aggregate-in-where': 'aggregate-in-where',
  'aggregate-in-group-by': 'aggregate-in-group-by',
  'nested-aggregate': 'nested-aggregate',
  'window-in-where': 'window-in-where',
  'unknown-position': 'unknown-position',
  'union-columns': 'union-columns',
  'column-count': 'insert-columns',
  'many-rows': 'many-rows',
  'many-columns': 'many-columns',
  conversion: 'cast-failed',
  'out-of-range': 'out-of-range',
  'division-by-zero': 'division-by-zero',
  'not-null': 'not-null',
  'duplicate-key': 'duplicate-key',
  'foreign-key': 'foreign-key',
  'already-exists': 'already-exists',
  'still-needed': 'still-needed',
  'open-transaction': 'open-transaction',
  'doomed-transaction': 'transaction-aborted',
  'doomed-commit': 'transaction-aborted',
  'missing-file': 'missing-file',
  'no-file-fits': 'missing-file',
  'open-text': 'open-quote',
  'open-name': 'open-quote',
  'back-quotes': 'back-quotes',
};

export const mistakeOfCode = (code: string): MistakeId | undefined =>
  Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;

/** Which of the common mistakes an error in SQL is, if it is one. */
export function nameMistake(told: Told): MistakeId | undefined {
  const { code, tokens, pointed, sqlstate } = told;
  if (sqlstate === '25P02') return 'transaction-aborted';
  switch (code) {
    case 'syntax':
      return told.misspelt ? 'misspelt-keyword' : nameSyntax(tokens, pointed);
    case 'syntax-end':
      return nameEnd(tokens);
    case 'unknown-column':
      return nameColumn(told);
    case 'unknown-table':
      return nameTable(told);
    case 'conversion':
    case 'out-of-range':
      return sqlstate === '42804' ? nameTypes(told) : nameConversion(told);
    case 'unknown-operator':
    case 'unlike-types':
      return told.near === '=' ? 'double-equals' : nameTypes(told);
    default:
      return mistakeOfCode(code);
  }
}

function nameColumn({ tokens, marked, near, engine }: Told): MistakeId {
  if (marked?.kind === 'quoted' && (near === undefined || near.startsWith("'"))) return 'text-in-double-quotes';
  if (isFolded(marked, near, engine)) return 'folded-name';
  const isQuery = tokens[0]?.value === 'select';
  if (isQuery && !tokens.some(({ kind, value }) => kind === 'word' && value === 'from')) return 'column-without-table';
  return marked && isAliasInWhere(tokens, marked) ? 'alias-in-where' : 'unknown-column';
}

function nameTable({ tokens, marked, near, engine }: Told): MistakeId {
  if (isFolded(marked, near, engine)) return 'folded-name';
  const name = marked?.value.toLowerCase();
  const isHidden = tablesNamed(tokens).some(
    ({ table, called }) => table.toLowerCase() === name && called.toLowerCase() !== name,
  );
  const isQualifier = marked !== undefined && isOperator(tokens[tokens.indexOf(marked) + 1], '.');
  return isHidden && isQualifier ? 'table-hidden-by-alias' : 'unknown-table';
}

const isFolded = (marked: Token | undefined, near: string | undefined, engine: SqlEngineName) =>
  engine === 'postgres' && marked?.kind === 'word' && near?.toLowerCase() === `"${marked.value}"`;

/** `SELECT rate * 2 AS doubled FROM film WHERE doubled > 1`. */
function isAliasInWhere(tokens: readonly Token[], marked: Token): boolean {
  const at = tokens.indexOf(marked);
  const filter = tokens.findIndex(({ kind, value }) => kind === 'word' && (value === 'where' || value === 'having'));
  const named = tokens.findIndex(
    ({ value }, index) => value === marked.value && tokens[index - 1]?.value === 'as' && index !== at,
  );
  return named >= 0 && filter > named && at > filter;
}

const DATE = /date|timestamp|Could not parse string|invalid value ".*" for "|time zone/i;
const NO_CAST = /Unimplemented type for cast|cannot cast type/i;
const TOO_LARGE = /out of range for the destination type/;
const TEXT = /\b(?:VARCHAR|STRING_LITERAL|text|character varying|unknown|string)\b/i;
const NUMBER =
  /\b(?:INTEGER(?:_LITERAL)?|U?INT\d+|U?BIGINT|HUGEINT|SMALLINT|TINYINT|DOUBLE(?: PRECISION)?|FLOAT|REAL|DECIMAL|NUMERIC)\b/i;
const nameTypes = ({ engineWords }: Told): MistakeId =>
  TEXT.test(engineWords) && NUMBER.test(engineWords) ? 'text-against-number' : 'unlike-types';

function nameConversion({ code, engineWords, tokens, marked }: Told): MistakeId {
  if (DATE.test(engineWords)) return 'date-unreadable';
  if (code === 'out-of-range' || TOO_LARGE.test(engineWords)) return 'out-of-range';
  const stores = ['insert', 'update', 'copy', 'merge', 'create'].includes(tokens[0]?.value ?? '');
  if (stores || marked === undefined || isCast(tokens, marked)) return 'cast-failed';
  if (NO_CAST.test(engineWords)) return 'unlike-types';
  return NUMBER.test(engineWords) ? 'text-against-number' : 'cast-failed';
}

/** `'4x'::INTEGER`, `CAST(title AS INTEGER)`, `INTEGER '4x'`: the conversion is written there. */
function isCast(tokens: readonly Token[], marked: Token): boolean {
  const at = tokens.indexOf(marked);
  const casts = (token: Token | undefined) => token?.value === 'cast' || token?.value === 'try_cast';
  const byOperator = isOperator(marked, ':') || isOperator(tokens[at + 1], ':');
  const byFunction = casts(marked) || casts(tokens[at - 2]);
  const byType = marked.kind === 'text' && tokens[at - 1]?.kind === 'word' && NUMBER.test(tokens[at - 1]?.value ?? '');
  return byOperator || byFunction || byType;
}
