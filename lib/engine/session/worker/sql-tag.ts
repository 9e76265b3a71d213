import type { Value } from '../../../core/value';
import type { Place, SqlRows } from '../../sql-engine';
import { rowsOf } from '../border';
import { borderError } from '../border-error';
import { isPlainObject } from '../infer';
import type { WireParameter } from '../protocol';
import { formatTimestamp } from '../timestamps';
import { Refused } from './failure';
import type { Recorder } from './recorder';

export type Query = (place: Place, text: string, parameters: readonly WireParameter[]) => Promise<SqlRows>;

/** The `sql` tag of a place: values become bound parameters, the answer typed rows. */
export function createSqlTag(place: Place, query: Query, recorder: Recorder) {
  return async (parts: readonly string[], ...values: readonly unknown[]) => {
    const here = new Error(); // the stack of the tag: an answer comes from elsewhere
    if (!Array.isArray(parts))
      throw refuse(here, borderError('sql-tag', 'Write `sql` before a template: sql`SELECT 1`.'));
    const text = parts.reduce((before, part, position) => `${before}$${position}${part}`);
    const parameters = values.map((value, index) => bind(here, value, index + 1));
    recorder.called('sql', 'query', { text, parameters: values });
    const answer = await query(place, text, parameters);
    if (answer.status === 'failed') throw refuse(here, answer.error, markedIn(text, answer.error));
    recorder.received(answer.table.rows);
    const rows = rowsOf(answer.table);
    if ('message' in rows) throw refuse(here, rows);
    return rows;
  };
}

/** The name in the SQL that the engine speaks of: it stands in the cell's code too. */
const markedIn = (text: string, { range }: Refused['refusal']) => range && text.slice(range.from, range.to);

function refuse(here: Error, error: Refused['refusal'], about?: string): Refused {
  const refused = new Refused(error, about);
  refused.stack = String(here.stack).replace(/^Error(?=\n)/, `Error: ${error.message}`);
  return refused;
}

function bind(here: Error, value: unknown, position: number): WireParameter {
  switch (typeof value) {
    case 'string':
      return { type: 'VARCHAR', value };
    case 'number':
      return { type: Number.isSafeInteger(value) ? 'BIGINT' : 'DOUBLE', value: String(value) };
    case 'boolean':
      return { type: 'BOOLEAN', value };
    case 'bigint':
      return { type: 'HUGEINT', value: String(value) };
  }
  if (value === null) return { type: 'NULL', value };
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return { type: 'TIMESTAMP', value: formatTimestamp(value) };
  if (Array.isArray(value)) return { type: 'LIST', value: value.map((item) => listed(here, item, position)) };
  throw refuse(here, cannotBind(value, position));
}

function listed(here: Error, item: unknown, position: number): Value {
  if (item === null || typeof item === 'string' || typeof item === 'boolean') return item;
  if (typeof item === 'number') return Number.isFinite(item) ? item : String(item);
  if (typeof item === 'bigint') return String(item);
  if (item instanceof Date && !Number.isNaN(item.getTime())) return formatTimestamp(item);
  if (Array.isArray(item)) return item.map((inner) => listed(here, inner, position));
  throw refuse(here, cannotBind(item, position));
}

function cannotBind(value: unknown, position: number) {
  const found =
    value === undefined
      ? 'undefined'
      : value instanceof Date
        ? 'an Invalid Date'
        : isPlainObject(value)
          ? 'an object'
          : `a ${typeof value}`;
  return borderError(
    'sql-parameter',
    `Value ${position} of this sql\`…\` is ${found}. Give a text, a number, a boolean, a Date, a bigint, null, or an array of these.`,
  );
}
