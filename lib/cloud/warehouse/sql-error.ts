import type { CellError } from '../../core/error';
import { RedshiftError, type RedshiftWords } from './redshift-error';

/** How the column store's mistakes are called on the wire. */
const STATES: Readonly<Record<string, string>> = {
  syntax: '42601',
  'syntax-end': '42601',
  'open-text': '42601',
  'open-name': '42601',
  'unknown-table': '42P01',
  'unknown-column': '42703',
  'ambiguous-column': '42702',
  'unknown-function': '42883',
  'wrong-arguments': '42883',
  'unknown-operator': '42883',
  'unknown-type': '42704',
  'missing-group-by': '42803',
  'aggregate-in-where': '42803',
  'aggregate-in-group-by': '42803',
  'nested-aggregate': '42803',
  'already-exists': '42P07',
  'column-count': '42601',
  'union-columns': '42601',
  conversion: '22P02',
  'out-of-range': '22003',
  'not-null': '23502',
  check: '22001',
  'division-by-zero': '22012',
  'many-rows': '21000',
  'unlike-types': '42883',
  'out-of-memory': '53200',
};

const UNDER = 'The words are those of the engine underneath, DuckDB.';

/** A mistake in SQL as Redshift tells it; `back` finds its place in what the client sent. */
export function sqlError(error: CellError, back: (offset: number) => number, sent: string): RedshiftError {
  const { code, range, near, engineWords } = error;
  const place = range && { from: back(range.from), to: back(range.to) };
  const named = place ? sent.slice(place.from, place.to) : '';
  const message = messageOf(code, named, engineWords);
  const words: RedshiftWords = {
    code: STATES[code] ?? 'XX000',
    message: message ?? engineWords ?? error.message,
    position: place?.from,
    hint: near !== undefined ? `Did you mean "${near}"?` : message === undefined && engineWords ? UNDER : undefined,
  };
  return new RedshiftError(words);
}

function messageOf(code: string, named: string, engineWords = ''): string | undefined {
  const name = named.replaceAll('"', '');
  switch (code) {
    case 'syntax':
      return `syntax error at or near "${named}"`;
    case 'syntax-end':
      return 'syntax error at end of input';
    case 'unknown-table':
      return `relation "${name}" does not exist`;
    case 'unknown-column':
      return `column "${name}" does not exist`;
    case 'ambiguous-column':
      return `column reference "${name}" is ambiguous`;
    case 'unknown-function':
      return `function ${name}() does not exist`;
    case 'unknown-type':
      return `type "${name}" does not exist`;
    case 'already-exists':
      return `Relation "${name}" already exists`;
    case 'missing-group-by':
      return `column "${name}" must appear in the GROUP BY clause or be used in an aggregate function`;
    case 'aggregate-in-where':
      return 'aggregates not allowed in WHERE clause';
    case 'not-null':
      return `Cannot insert a NULL value into column ${/failed: (?:.*\.)?(\S+)/.exec(engineWords)?.[1] ?? name}`;
    case 'check':
      return tooLong(engineWords);
    default:
      return undefined;
  }
}

/** The only checks that the warehouse makes are those of lengths. */
function tooLong(engineWords: string): string | undefined {
  const [, trimmed, length] = /CHECK\(\(strlen\((rtrim\()?.*? <= (\d+)\)\)/s.exec(engineWords) ?? [];
  if (length === undefined) return undefined;
  return `value too long for type character${trimmed === undefined ? ' varying' : ''}(${length})`;
}
