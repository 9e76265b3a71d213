import type { ScopeColumn } from '../scope';
import type { SqlScope } from './completion';
import { namesAt } from './names-at';
import { fold, type NamedTable, type SqlSource } from './select';
import { statementAt, tokenizeSql } from './tokens';

type Owner = { readonly table: string; readonly column: ScopeColumn; readonly source: SqlSource };

/** What a name in SQL stands for. */
export type FoundName = { readonly from: number; readonly to: number; readonly name: string } & (
  | { readonly kind: 'function' }
  /** Of more than one table, if the name alone does not tell. */
  | { readonly kind: 'column'; readonly owners: readonly Owner[] }
  | { readonly kind: 'table'; readonly table: NamedTable }
);

/** What stands at `offset`, by the nearest definition: of the select it is in, of those around it, then of the cells above. */
export function findName(code: string, offset: number, { tables }: Pick<SqlScope, 'tables'>): FoundName | undefined {
  const statement = statementAt(tokenizeSql(code), offset);
  const index = statement.findIndex(({ from, to }) => from <= offset && offset < to);
  const token = statement[index];
  if (token?.kind !== 'word' && token?.kind !== 'quoted') return undefined;
  const { from, to, text: name } = token;
  const place = { from, to, name };
  const key = fold(name);
  const { levels, tables: named, output } = namesAt(statement, offset, tables);
  const before = statement[index - 1];
  if (statement[index + 1]?.text === '(' && token.kind === 'word' && before?.text !== 'into') {
    if (!named.has(key)) return { ...place, kind: 'function' };
  }
  const owner = before?.text === '.' ? fold(statement[index - 2]?.text ?? '') : undefined;
  const isTablePlace =
    before?.kind === 'word' && /^(from|join|into|update|table|describe|summarize)$/i.test(before.text);
  if (!isTablePlace)
    for (const sources of levels) {
      const asked = owner === undefined ? sources : sources.filter((source) => fold(source.name) === owner);
      const owners = asked.flatMap((source) =>
        source.columns.flatMap((column) => (fold(column.name) === key ? { table: source.table, column, source } : [])),
      );
      if (owners.length > 0) return { ...place, kind: 'column', owners };
    }
  if (owner !== undefined) return undefined;
  const source = levels.flat().find((each) => fold(each.name) === key);
  const table = source ?? named.get(key);
  if (table) return { ...place, kind: 'table', table };
  const given = output.find((column) => fold(column.name) === key);
  const own: SqlSource = { name: 'this select', table: 'this select', columns: output };
  return given && { ...place, kind: 'column', owners: [{ table: own.table, column: given, source: own }] };
}
