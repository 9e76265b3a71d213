import { isList } from '../core/is-list';
import type { Table, Value } from '../core/value';
import { spelledBy, spelledFor } from './column-types';
import type { SqlEngineName } from './sql-engine';

/** The same rows with every column spelled as `engine` spells it, and every value as it reads it. Its own columns stay as they are. */
export function tableFor(engine: SqlEngineName, table: Table): Table {
  if (table.columns.every(({ type }) => spelledBy(type) === engine)) return table;
  const valuesOf = (index: number) => table.rows.map((row) => row[index] ?? null);
  const columns = table.columns.map(({ name, type }, index) => ({
    name,
    type: spelledFor(engine, type, spelledBy(type) === engine ? undefined : valuesOf(index)),
  }));
  const converts = table.columns.map(({ type }, index) => conversion(type, columns[index]?.type ?? type));
  const rows = table.rows.map((row) => row.map((value, index) => converts[index]?.(value) ?? null));
  return { columns, rows };
}

function conversion(from: string, to: string): (value: Value) => Value {
  if (from === to) return (value) => value;
  if (to === 'jsonb') return (value) => (value === null ? null : JSON.stringify(jsonOf(from, value)));
  if (to.endsWith('[]')) {
    const item = conversion(from.replace(/\[\d*\]$/, ''), to.slice(0, -2));
    return (value) => (isList(value) ? value.map(item) : value);
  }
  if (/^(date|timestamp)/.test(to)) return (value) => (typeof value === 'string' ? christian(value) : value);
  if (/^(DATE|TIMESTAMP)/.test(to)) return (value) => (typeof value === 'string' ? christianForDuckdb(value) : value);
  return (value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value);
}

/** DuckDB writes `0044-03-15 (BC) 12:00:00`, Postgres `0044-03-15 12:00:00 BC`. */
const christian = (text: string) => (text.includes(' (BC)') ? `${text.replace(' (BC)', '')} BC` : text);
const christianForDuckdb = (text: string) =>
  text.endsWith(' BC') ? text.slice(0, -3).replace(/^(\S+)/, '$1 (BC)') : text;

/** A map's pairs become an object, as in DuckDB's own JSON. */
function jsonOf(type: string, value: Value): Value {
  if (!type.startsWith('MAP(') || !isList(value) || type.endsWith(']')) return value;
  return Object.fromEntries(value.flatMap((pair) => (isList(pair) ? [[String(pair[0]), pair[1] ?? null]] : [])));
}
