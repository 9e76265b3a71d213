import type { Column, Table, Value } from '../core/value';

const INTEGER = /^[+-]?\d{1,18}$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const TESTS: readonly (readonly [type: string, is: (text: string) => boolean])[] = [
  ['BIGINT', (text) => INTEGER.test(text)],
  ['DOUBLE', (text) => NUMBER.test(text)],
  ['BOOLEAN', (text) => /^(true|false)$/i.test(text)],
  ['DATE', (text) => /^\d{4}-\d\d-\d\d$/.test(text)],
  ['TIMESTAMP', (text) => /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/.test(text)],
];

/** The type a column of texts seems to have, as DuckDB spells it. Empty texts say nothing. */
export function typeOfTexts(texts: readonly string[]): string {
  const told = texts.filter((text) => text !== '');
  if (told.length === 0) return 'VARCHAR';
  return TESTS.find(([, is]) => told.every(is))?.[0] ?? 'VARCHAR';
}

/** The type of a column of JSON values. */
function typeOfValues(values: readonly unknown[]): string {
  const told = values.filter((value) => value !== null && value !== undefined);
  const all = (is: (value: unknown) => boolean) => told.length > 0 && told.every(is);
  if (all((value) => typeof value === 'boolean')) return 'BOOLEAN';
  if (all((value) => Number.isSafeInteger(value))) return 'BIGINT';
  if (all((value) => typeof value === 'number')) return 'DOUBLE';
  if (all((value) => typeof value === 'string')) {
    const type = typeOfTexts(told.map(String));
    return type === 'DATE' || type === 'TIMESTAMP' ? type : 'VARCHAR';
  }
  return all((value) => Array.isArray(value)) ? 'JSON[]' : 'JSON';
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

/** Objects as the table they seem to be: every key of any is a column. */
export function seenObjects(objects: readonly Readonly<Record<string, unknown>>[]): Seen {
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const columns = names.map((name) => ({ name, type: typeOfValues(objects.map((object) => object[name])) }));
  const rows = objects.slice(0, SAMPLE).map((object) => names.map((name) => jsonValue(object[name])));
  return { columns, rowCount: objects.length, sample: { columns, rows } };
}

function jsonValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  return JSON.stringify(value);
}
