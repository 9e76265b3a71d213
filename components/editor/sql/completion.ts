import type { SqlEngineName } from '@/lib/engine/sql-engine';
import type { ScopeColumn, VisibleTable } from '../scope';
import { FUNCTIONS } from './functions';
import { SQL_KEYWORDS } from './keywords';
import { namesAt, type SqlNames } from './names-at';
import { quoteFor, quoteSql } from './quote';
import { fold, type SqlSource } from './select';
import { type SqlToken, statementAt, tokenizeSql } from './tokens';

export type SqlSuggestion = {
  readonly kind: 'column' | 'table' | 'file' | 'function' | 'keyword';
  readonly name: string;
  readonly insert: string;
  readonly detail: string;
};

/** What SQL of a cell can name. */
export type SqlScope = {
  readonly engine: SqlEngineName;
  readonly tables: readonly VisibleTable[];
  /** Names of TypeScript cells above, which may hold rows. */
  readonly values: readonly { readonly name: string; readonly cell: string }[];
  readonly files: readonly string[];
};

/** What may be written in place of the text from `from` to `to`, best kinds first. */
export type SqlCompletion = { readonly from: number; readonly to: number; readonly list: readonly SqlSuggestion[] };

const WANTS_TABLE = new Set(['from', 'join', 'into', 'update', 'table', 'describe', 'summarize']);
const KEYWORDS = new Set(SQL_KEYWORDS);

const KEYWORD_SUGGESTIONS = SQL_KEYWORDS.map(
  (name): SqlSuggestion => ({ kind: 'keyword', name, insert: name, detail: '' }),
);
const CAPITAL_SUGGESTIONS = KEYWORD_SUGGESTIONS.map((item) => ({
  ...item,
  name: item.name.toUpperCase(),
  insert: item.insert.toUpperCase(),
}));
const functionsOf = (engine: SqlEngineName) =>
  Object.entries(FUNCTIONS[engine]).map(
    ([name, signature]): SqlSuggestion => ({ kind: 'function', name, insert: name, detail: signature }),
  );
const FUNCTION_SUGGESTIONS = { duckdb: functionsOf('duckdb'), postgres: functionsOf('postgres') };

/** Keywords are offered as the code writes them: in capitals, if the first one is, or what is being typed. */
function writesCapitals(tokens: readonly SqlToken[], typed: string): boolean {
  const first = tokens.find(({ kind, text }) => kind === 'word' && KEYWORDS.has(text.toLowerCase()))?.text ?? typed;
  return first !== '' && first === first.toUpperCase();
}

/** Of what is written the same the first. */
function once(list: readonly SqlSuggestion[]): readonly SqlSuggestion[] {
  const seen = new Set<string>();
  return list.filter(({ kind, insert }) => {
    const key = `${kind} ${fold(insert)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What may be typed at `offset`. Nothing in comments; in text, names of files where one is read. */
export function completeSql(code: string, offset: number, scope: SqlScope): SqlCompletion {
  const tokens = tokenizeSql(code);
  const around = tokens.find(({ from, to }) => from < offset && offset < to + 1);
  const typed = around?.kind === 'word' || (around?.kind === 'quoted' && offset < around.to + 1) ? around : undefined;
  const place = typed
    ? { from: typed.from, to: typed.kind === 'quoted' ? typed.to : offset }
    : { from: offset, to: offset };
  const isInComment = around?.kind === 'comment' && (offset < around.to || around.text.startsWith('--'));
  if (isInComment) return { ...place, list: [] };

  const statement = statementAt(tokens, offset);
  const before = (end: number) => statement.filter(({ from, to }) => to <= end && from < offset);
  const isInText = around?.kind === 'text' && offset < around.to + (isOpen(around) ? 1 : 0);
  if (isInText) return filesIn(around, before(around.from), scope);

  const earlier = before(place.from);
  const last = earlier.at(-1);
  const names = namesAt(statement, offset, scope.tables);
  if (last?.text === '.' && last.kind === 'sign') return { ...place, list: ownedBy(earlier.at(-2), names, scope) };
  if (last?.kind === 'word' && WANTS_TABLE.has(fold(last.text)))
    return { ...place, list: once(tablesOf(names, scope)) };
  if (isUsing(earlier)) return { ...place, list: once(shared(names, scope.engine)) };
  const word = typed?.kind === 'word' ? typed.text : '';
  const keywords = writesCapitals(tokens, word) ? CAPITAL_SUGGESTIONS : KEYWORD_SUGGESTIONS;
  const list = [
    ...columnsOf(names, scope.engine),
    ...outputOf(names, earlier, scope.engine),
    ...aliasesOf(names, scope.engine),
    ...tablesOf(names, { ...scope, values: [], files: [] }),
    ...keywords,
    ...FUNCTION_SUGGESTIONS[scope.engine],
  ];
  return { ...place, list: once(list) };
}

const isOpen = ({ text }: SqlToken) => text.length === 1 || !/'$/.test(text);

const columnItem = ({ name, type }: ScopeColumn, insert: string, owner: string): SqlSuggestion => ({
  kind: 'column',
  name,
  insert,
  detail: [type, owner].filter(Boolean).join('  '),
});

function ownedBy(owner: SqlToken | undefined, { levels, tables }: SqlNames, { engine }: SqlScope) {
  const name = fold(owner?.text ?? '');
  const source = levels.flat().find((each) => fold(each.name) === name) ?? tables.get(name);
  return once((source?.columns ?? []).map((column) => columnItem(column, quoteSql(column.name, engine), '')));
}

/** Nearest first. A name that two tables in sight have is written with its table. */
function columnsOf({ levels }: SqlNames, engine: SqlEngineName): readonly SqlSuggestion[] {
  const sources = levels.flat();
  return sources.flatMap((source) =>
    source.columns.map((column) => {
      const isShared = ownersOf(sources, column.name).length > 1;
      const name = quoteSql(column.name, engine);
      return columnItem(column, isShared ? `${quoteSql(source.name, engine)}.${name}` : name, source.name);
    }),
  );
}

const ownersOf = (sources: readonly SqlSource[], name: string) =>
  sources.filter(({ columns }) => columns.some((column) => fold(column.name) === fold(name)));

/** `using (` */
function isUsing(earlier: readonly SqlToken[]): boolean {
  const open = earlier.findLastIndex(({ text, kind }) => kind === 'sign' && (text === '(' || text === ')'));
  return earlier[open]?.text === '(' && fold(earlier[open - 1]?.text ?? '') === 'using';
}

function shared({ levels: [sources = []] }: SqlNames, engine: SqlEngineName): readonly SqlSuggestion[] {
  return sources.flatMap(({ columns }) =>
    columns.flatMap((column) => {
      const owners = ownersOf(sources, column.name);
      if (owners.length < 2) return [];
      return columnItem(column, quoteSql(column.name, engine), owners.map(({ name }) => name).join(', '));
    }),
  );
}

/** Names that the select list gives, where they can be read. */
function outputOf({ output, levels }: SqlNames, earlier: readonly SqlToken[], engine: SqlEngineName) {
  const clause = earlier.findLast(({ kind, text }) => kind === 'word' && CLAUSES.has(fold(text)))?.text ?? '';
  const known = new Set(levels.flat().flatMap(({ columns }) => columns.map(({ name }) => fold(name))));
  if (!READS_OUTPUT.has(fold(clause))) return [];
  return output
    .filter(({ name }) => !known.has(fold(name)))
    .map((column) => columnItem(column, quoteSql(column.name, engine), 'of this select'));
}
const READS_OUTPUT = new Set(['group', 'order', 'having', 'qualify']);
const CLAUSES = new Set(['select', 'from', 'where', 'on', 'window', 'limit', ...READS_OUTPUT]);

const aliasesOf = ({ levels }: SqlNames, engine: SqlEngineName) =>
  levels.flat().flatMap(({ name, table }): SqlSuggestion[] => {
    if (fold(name) === fold(table)) return [];
    return [{ kind: 'table', name, insert: quoteSql(name, engine), detail: table }];
  });

/** What a WITH made comes first, then tables, nearest last in the scope being first here. */
function tablesOf({ tables }: SqlNames, { engine, values, files }: SqlScope): readonly SqlSuggestion[] {
  const named = [...tables.values()];
  const made = named.filter((table) => table.made);
  const above = named.filter((table) => !table.made);
  return [
    ...[...made, ...above].map(({ table, columns, cell, made: by }): SqlSuggestion => {
      const from = by ? 'named by with' : cell === 'data' ? 'data' : `from ${cell}`;
      const count =
        columns.length > 0 || !by ? `, ${columns.length} ${columns.length === 1 ? 'column' : 'columns'}` : '';
      return { kind: 'table', name: table, insert: quoteSql(table, engine), detail: `${from}${count}` };
    }),
    ...values.map(({ name, cell }): SqlSuggestion => {
      return { kind: 'table', name, insert: quoteSql(name, engine), detail: `TypeScript, from ${cell}` };
    }),
    ...(engine === 'duckdb' ? files : []).map((name) => fileItem(name, quoteFor(engine, name, 'file'))),
  ];
}

const fileItem = (name: string, insert: string): SqlSuggestion => ({ kind: 'file', name, insert, detail: 'file' });

/** Names of files inside quotes, behind FROM, JOIN or the bracket of a function. */
function filesIn(text: SqlToken, earlier: readonly SqlToken[], { engine, files }: SqlScope): SqlCompletion {
  const before = earlier.at(-1);
  const isRead = before?.text === '(' || (before?.kind === 'word' && /^(from|join)$/i.test(before.text));
  const place = { from: text.from + 1, to: isOpen(text) ? text.to : text.to - 1 };
  return {
    ...place,
    list: isRead && engine === 'duckdb' ? files.map((name) => fileItem(name, name.replaceAll("'", "''"))) : [],
  };
}
