import { nearest } from '../../core/nearest';
import { spelledName } from '../../core/sql-reserved';
import { isOperator, quoteText, type Token } from '../../core/sql-tokens';
import type { SqlEngineName } from '../sql-engine';
import { tablesNamed } from './tables-named';

/** What other databases call something that takes the same arguments here. */
const EQUIVALENTS: Readonly<Record<SqlEngineName, Readonly<Record<string, string>>>> = {
  duckdb: { isnull: 'coalesce', nvl: 'coalesce', getdate: 'now', sysdate: 'now', number: 'numeric', int64: 'bigint' },
  postgres: {
    isnull: 'coalesce',
    ifnull: 'coalesce',
    nvl: 'coalesce',
    getdate: 'now',
    sysdate: 'now',
    len: 'length',
    list: 'array_agg',
    tinyint: 'smallint',
    hugeint: 'numeric',
    double: 'double precision',
    float64: 'double precision',
    int64: 'bigint',
    string: 'text',
    datetime: 'timestamp',
    blob: 'bytea',
  },
};

/** The function or type that a name of another database means, else the nearest. */
export function nearCalled(name: string, engine: SqlEngineName, known: Iterable<string>): string | undefined {
  const equivalents = EQUIVALENTS[engine];
  const wanted = name.toLowerCase();
  return Object.hasOwn(equivalents, wanted) ? equivalents[wanted] : nearest(name, known);
}

/** The nearest table. Before a dot, the name by which the statement calls one of its tables comes first. */
export function nearTable(
  name: string,
  tokens: readonly Token[],
  marked: Token | undefined,
  tables: readonly string[],
): string | undefined {
  if (marked && isOperator(tokens[tokens.indexOf(marked) + 1], '.')) {
    const named = tablesNamed(tokens);
    const hidden = named.find(({ table, called }) => table.toLowerCase() === name.toLowerCase() && called !== table);
    const near =
      hidden?.called ??
      nearest(
        name,
        named.map(({ called }) => called),
      );
    if (near !== undefined) return near;
  }
  return nearest(name, tables);
}

/** `"Alien"` that names no column was meant as a text. */
export const textInQuotes = (marked: Token | undefined) =>
  marked?.kind === 'quoted' ? quoteText(marked.value) : undefined;

/** `` `title` `` from its first back quote to its last, and the name as it is written here. */
export function backQuoted(tokens: readonly Token[], text: string, engine: SqlEngineName) {
  const [open, close] = tokens.filter((token) => isOperator(token, '`'));
  if (!open || !close) return undefined;
  return { range: { from: open.from, to: close.to }, near: spelledName(text.slice(open.to, close.from), engine) };
}

/** `==` where SQL has one `=`. */
export function doubleEquals(tokens: readonly Token[], pointed: Token | undefined) {
  const next = pointed && tokens[tokens.indexOf(pointed) + 1];
  const isDouble = isOperator(pointed, '=') && isOperator(next, '=') && next?.from === pointed?.to;
  return pointed && next && isDouble ? { range: { from: pointed.from, to: next.to }, near: '=' } : undefined;
}

/** The words behind a qualified suggestion, each as it must be written: `film."Title"`. */
export const qualified = (table: string, column: string, engine: SqlEngineName) =>
  `${spelledName(table, engine)}.${spelledName(column, engine)}`;
