import type { Cause } from './comparison';
import { unreachable } from './invariant';
import { kindOf, type Value } from './value';

/** A cause in one sentence. Names of columns and values stand in backticks. */
export function explainCause(cause: Cause): string {
  switch (cause.kind) {
    case 'missing-columns':
      return `${columns(cause.columns, 'The column', 'The columns')} ${are(cause.columns)} missing.`;
    case 'extra-columns':
      return `${columns(cause.columns, 'The column', 'The columns')} ${are(cause.columns)} not asked for.`;
    case 'missing':
      return `${rows(cause.rows)} that should be there ${cause.rows === 1 ? 'is' : 'are'} missing.`;
    case 'extra':
      return `${rows(cause.rows)} should not be there.`;
    case 'repeated':
      return cause.fewer
        ? `${rows(cause.rows)} should come once more: equal rows are counted one by one.`
        : `${rows(cause.rows)} ${cause.rows === 1 ? 'repeats a row' : 'repeat rows'} that should come fewer times. A join often does this.`;
    case 'type':
      return `\`${cause.column}\` should hold ${typeWords(cause.expected)}; yours holds ${typeWords(cause.yours)}.`;
    case 'null':
      return `${nullWords(cause)} (${rows(cause.rows)}).`;
    case 'rounding':
      return `The numbers in \`${cause.column}\` agree only once rounded to ${decimals(cause.decimals)} (${rows(cause.rows)}).`;
    case 'case':
      return `\`${cause.column}\` differs only in capital and small letters (${rows(cause.rows)}).`;
    case 'spaces':
      return `\`${cause.column}\` differs only in spaces (${rows(cause.rows)}).`;
    case 'order':
      return 'The rows are right, but in another order.';
    default:
      return unreachable(cause);
  }
}

function nullWords({ column, expected, yours, varied }: Extract<Cause, { kind: 'null' }>): string {
  if (expected === null) return `NULL was expected in \`${column}\` and ${valueWords(yours, varied)} came`;
  return `${valueWords(expected, varied)} was expected in \`${column}\` and NULL came`.replace(/^a value/, 'A value');
}

function valueWords(value: Value, varied: boolean | undefined): string {
  if (varied) return 'a value';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `\`${value}\``;
  return `\`${JSON.stringify(value)}\``;
}

function typeWords(type: string): string {
  const kind = kindOf(type);
  if (kind === 'number') return 'numbers';
  if (kind === 'text') return 'text';
  return type;
}

function columns(names: readonly string[], one: string, several: string): string {
  const quoted = names.map((name) => `\`${name}\``);
  return `${names.length === 1 ? one : several} ${quoted.join(', ').replace(/, ([^,]*)$/, ' and $1')}`;
}

const are = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are');

const rows = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`;

const decimals = (count: number) =>
  count === 0 ? 'whole numbers' : `${count} ${count === 1 ? 'decimal' : 'decimals'}`;
