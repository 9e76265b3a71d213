import { DUCKDB_FUNCTIONS } from '../duckdb-functions';
import type { ScopeColumn, ScopeTable } from '../scope';
import { SQL_KEYWORDS } from './keywords';
import { madeNames, sourcesOf } from './sources';
import { type SqlToken, statementAt, tokenizeSql } from './tokens';

export type SqlSuggestion = {
  readonly kind: 'column' | 'table' | 'function' | 'keyword';
  readonly name: string;
  readonly insert: string;
  readonly detail: string;
};

const PLAIN = /^[a-z_][a-z0-9_]*$/i;
const WANTS_TABLE = new Set(['from', 'join', 'into', 'update', 'table', 'describe', 'summarize']);
const KEYWORDS = new Set(SQL_KEYWORDS);

const quote = (name: string) =>
  PLAIN.test(name) && !KEYWORDS.has(name.toLowerCase()) ? name : `"${name.replaceAll('"', '""')}"`;
const column = ({ name, type }: ScopeColumn): SqlSuggestion => ({
  kind: 'column',
  name,
  insert: quote(name),
  detail: type,
});
const table = ({ name, columns }: ScopeTable): SqlSuggestion => ({
  kind: 'table',
  name,
  insert: quote(name),
  detail: `table, ${columns.length} columns`,
});
const made = (name: string): SqlSuggestion => ({ kind: 'table', name, insert: quote(name), detail: 'named by with' });

const KEYWORD_SUGGESTIONS = SQL_KEYWORDS.map(
  (name): SqlSuggestion => ({ kind: 'keyword', name, insert: name, detail: '' }),
);
const CAPITAL_SUGGESTIONS = KEYWORD_SUGGESTIONS.map((item) => ({
  ...item,
  name: item.name.toUpperCase(),
  insert: item.insert.toUpperCase(),
}));
const FUNCTION_SUGGESTIONS = Object.entries(DUCKDB_FUNCTIONS).map(
  ([name, signature]): SqlSuggestion => ({ kind: 'function', name, insert: name, detail: signature }),
);

/** Keywords are offered as the code writes them: in capitals, if the first one is, or what is being typed. */
function writesCapitals(tokens: readonly SqlToken[], typed: string): boolean {
  const first = tokens.find(({ kind, text }) => kind === 'word' && KEYWORDS.has(text.toLowerCase()))?.text ?? typed;
  return first !== '' && first === first.toUpperCase();
}

const once = (list: readonly SqlSuggestion[]) => [
  ...new Map(list.map((item) => [`${item.kind} ${item.name.toLowerCase()}`, item])).values(),
];

/** The tokens before the word that is being typed at `offset`. */
const before = (tokens: readonly SqlToken[], offset: number) =>
  tokens.filter(({ kind, to }) => to < offset || (to === offset && kind !== 'word'));

/** What may be typed at `offset`, best kinds first. Nothing inside text and comments. */
export function completeSql(code: string, offset: number, tables: readonly ScopeTable[]): readonly SqlSuggestion[] {
  const tokens = tokenizeSql(code);
  const around = tokens.find(({ from, to }) => from < offset && offset < to + 1);
  const open = around?.kind === 'comment' && (offset < around.to || around.text.startsWith('--'));
  if (open || (around?.kind === 'text' && offset < around.to)) return [];

  const statement = statementAt(tokens, offset);
  const sources = sourcesOf(statement, tables);
  const earlier = before(statement, offset);
  const last = earlier.at(-1);
  if (last?.text === '.') {
    const owner = earlier.at(-2)?.text.toLowerCase();
    const found =
      sources.find(({ name }) => name.toLowerCase() === owner) ??
      tables.find(({ name }) => name.toLowerCase() === owner);
    return once((found?.columns ?? []).map(column));
  }
  const named = [...madeNames(statement).map(made), ...tables.map(table)];
  if (last?.kind === 'word' && WANTS_TABLE.has(last.text.toLowerCase())) return once(named);
  const typed = tokens.find(({ kind, to }) => kind === 'word' && to === offset)?.text ?? '';
  const keywords = writesCapitals(tokens, typed) ? CAPITAL_SUGGESTIONS : KEYWORD_SUGGESTIONS;
  const columns = sources.flatMap((source) => source.columns.map(column));
  const aliases = sources.filter((source) => source.name !== source.table);
  const short = aliases.map((source): SqlSuggestion => ({ ...made(source.name), detail: source.table }));
  return once([...columns, ...short, ...named, ...keywords, ...FUNCTION_SUGGESTIONS]);
}
