import { DUCKDB_FUNCTIONS } from '../duckdb-functions';
import type { ScopeTable } from '../scope';
import { type SqlSource, sourcesOf } from './sources';
import { statementAt, tokenizeSql } from './tokens';

export type SqlHover = { readonly from: number; readonly to: number; readonly lines: readonly string[] };

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function describeTable(name: string, columns: ScopeTable['columns']): readonly string[] {
  const width = Math.max(0, ...columns.map((column) => column.name.length));
  return [name, ...columns.map((column) => `  ${column.name.padEnd(width)}  ${column.type}`)];
}

function describeColumn(name: string, owner: string | undefined, sources: readonly SqlSource[]): readonly string[] {
  const asked = owner === undefined ? sources : sources.filter((source) => same(source.name, owner));
  return asked.flatMap(({ table, columns }) =>
    columns.filter((column) => same(column.name, name)).map((column) => `${table}.${column.name}  ${column.type}`),
  );
}

/** What the name at `offset` is: a column with its type, a table with its columns, or a function. */
export function hoverSql(code: string, offset: number, tables: readonly ScopeTable[]): SqlHover | undefined {
  const statement = statementAt(tokenizeSql(code), offset);
  const index = statement.findIndex(({ from, to }) => from <= offset && offset < to);
  const token = statement[index];
  if (token?.kind !== 'word' && token?.kind !== 'quoted') return undefined;
  const place = { from: token.from, to: token.to };
  const sources = sourcesOf(statement, tables);
  if (statement[index + 1]?.text === '(') {
    const signature = DUCKDB_FUNCTIONS[token.text.toLowerCase()];
    return signature === undefined ? undefined : { ...place, lines: [signature] };
  }
  const owner = statement[index - 1]?.text === '.' ? statement[index - 2]?.text : undefined;
  const columns = describeColumn(token.text, owner, sources);
  if (columns.length > 0) return { ...place, lines: columns };
  const source = sources.find(({ name }) => same(name, token.text));
  const table = source && source.columns.length > 0 ? { name: source.table, columns: source.columns } : undefined;
  const named = table ?? tables.find(({ name }) => same(name, token.text));
  return named && { ...place, lines: describeTable(named.name, named.columns) };
}
