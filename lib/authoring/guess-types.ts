import { momentOf } from '../core/moments';
import { quoteName } from '../core/sql-tokens';
import type { Column, Table, Value } from '../core/value';
import { NOTHING, type Shape, widen } from '../engine/duckdb/files/codec/json-shape';

/** `007` is a text, and so is `+5`. */
const INTEGER = /^-?(0|[1-9]\d{0,17})$/;
const NUMBER = /^-?((0|[1-9]\d*)(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** A time may lack its seconds. */
const momentIn = (text: string) => momentOf(/(^|[ T])\d\d:\d\d$/.test(text) ? `${text}:00` : text);
const TESTS: readonly (readonly [type: string, is: (text: string) => boolean])[] = [
  ['BIGINT', (text) => INTEGER.test(text)],
  ['DOUBLE', (text) => NUMBER.test(text)],
  ['BOOLEAN', (text) => /^(true|false)$/i.test(text)],
  ['DATE', (text) => momentIn(text) === 'date'],
  ['TIME', (text) => momentIn(text) === 'time'],
  ['TIMESTAMP', (text) => momentIn(text) === 'timestamp' && !text.endsWith('Z')],
  ['TIMESTAMP WITH TIME ZONE', (text) => momentIn(text) === 'timestamp'],
];

/** The type a column of texts seems to have, as DuckDB spells it. Empty texts say nothing. */
function typeOfTexts(texts: readonly string[]): string {
  const told = texts.filter((text) => text !== '');
  if (told.length === 0) return 'VARCHAR';
  return TESTS.find(([, is]) => told.every(is))?.[0] ?? 'VARCHAR';
}

const plainName = (name: string) => (/^[a-z_]\w*$/i.test(name) ? name : quoteName(name));

/** A column of JSON values as our reader of JSON makes it. */
function typeOfShape(shape: Shape): string {
  switch (shape.kind) {
    case 'null':
    case 'text':
    case 'mixed':
      return 'VARCHAR';
    case 'list':
      return `${typeOfShape(shape.item)}[]`;
    case 'struct': {
      const fields = [...shape.fields].map(([name, field]) => `${plainName(name)} ${typeOfShape(field)}`);
      return fields.length > 0 ? `STRUCT(${fields.join(', ')})` : 'VARCHAR';
    }
    default:
      return shape.kind.toUpperCase();
  }
}

const SAMPLE = 5;

export type Seen = { readonly columns: readonly Column[]; readonly rowCount: number; readonly sample: Table };

/** A table of texts as it seems to be, with its first rows. */
export function seenTexts(names: readonly string[], rows: readonly (readonly string[])[]): Seen {
  const columns = names.map((name, position) => ({ name, type: typeOfTexts(rows.map((row) => row[position] ?? '')) }));
  const first = rows.slice(0, SAMPLE).map((row) => columns.map(({ type }, at) => readValue(row[at] ?? '', type)));
  return { columns, rowCount: rows.length, sample: { columns, rows: first } };
}

function readValue(text: string, type: string): Value {
  if (text === '') return null;
  if (type === 'BOOLEAN') return text.toLowerCase() === 'true';
  return type === 'BIGINT' || type === 'DOUBLE' ? Number(text) : text;
}

export type JsonRow = { readonly [key: string]: Value };

/** Objects as the table they are: every key of any is a column. */
export function seenObjects(objects: readonly JsonRow[]): Seen {
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const columns = names.map((name) => ({
    name,
    type: typeOfShape(objects.reduce((shape, object) => widen(shape, object[name] ?? null), NOTHING)),
  }));
  const rows = objects
    .slice(0, SAMPLE)
    .map((object) => columns.map(({ name, type }) => jsonValue(object[name] ?? null, type)));
  return { columns, rowCount: objects.length, sample: { columns, rows } };
}

/** What is no text and has no type of its own is kept as JSON. */
const jsonValue = (value: Value, type: string): Value =>
  type === 'VARCHAR' && value !== null && typeof value !== 'string' ? JSON.stringify(value) : value;
