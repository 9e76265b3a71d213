import type { ScopeColumn, ScopeTable } from '../scope';
import type { SqlToken } from './tokens';

/** A table as one statement names it: `f` in `from film f`. */
export type SqlSource = { readonly name: string; readonly table: string; readonly columns: readonly ScopeColumn[] };

const READS = new Set(['from', 'join', 'into', 'update', 'table', 'describe', 'summarize']);
const NO_ALIAS = new Set(
  (
    'on using where group order limit having qualify join inner left right full cross natural asof positional semi anti ' +
    'window union intersect except set values select sample tablesample offset returning pivot unpivot as'
  ).split(' '),
);

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const isName = (token: SqlToken | undefined): token is SqlToken => token?.kind === 'word' || token?.kind === 'quoted';
const isWord = (token: SqlToken | undefined, word: string) => token?.kind === 'word' && same(token.text, word);
const isSign = (token: SqlToken | undefined, sign: string) => token?.kind === 'sign' && token.text === sign;

/** Names that a WITH of the statement makes. */
export function madeNames(statement: readonly SqlToken[]): readonly string[] {
  return statement.flatMap((token, index) => {
    const opens = isWord(statement[index + 1], 'as') && isSign(statement[index + 2], '(');
    const before = statement[index - 1];
    const starts = isWord(before, 'with') || isWord(before, 'recursive') || isSign(before, ',');
    return isName(token) && opens && starts ? [token.text] : [];
  });
}

function aliasAfter(statement: readonly SqlToken[], index: number): SqlToken | undefined {
  const next = statement[index + 1];
  if (isWord(next, 'as')) return isName(statement[index + 2]) ? statement[index + 2] : undefined;
  return isName(next) && !(next.kind === 'word' && NO_ALIAS.has(next.text.toLowerCase())) ? next : undefined;
}

function sourceAt(
  statement: readonly SqlToken[],
  index: number,
  tables: readonly ScopeTable[],
  made: readonly string[],
) {
  const token = statement[index];
  if (!isName(token) || isSign(statement[index + 1], '(')) return [];
  const isMade = made.some((name) => same(name, token.text));
  const table = isMade ? undefined : tables.find(({ name }) => same(name, token.text));
  const source = { table: token.text, columns: table?.columns ?? [] };
  return table || isMade ? [{ name: aliasAfter(statement, index)?.text ?? token.text, ...source }] : [];
}

/** Tables that the statement reads or writes, and names made by its WITH, whose columns are not known. */
export function sourcesOf(statement: readonly SqlToken[], tables: readonly ScopeTable[]): readonly SqlSource[] {
  const made = madeNames(statement);
  return statement.flatMap((token, index) => {
    if (token.kind === 'word' && READS.has(token.text.toLowerCase()))
      return sourceAt(statement, index + 1, tables, made);
    return isSign(token, ',') ? sourceAt(statement, index + 1, tables, made) : [];
  });
}
