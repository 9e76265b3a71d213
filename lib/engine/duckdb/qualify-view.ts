import { isName, isOperator, type Token, tokenizeSql } from '../../core/sql-tokens';

const FROM_ENDS = new Set([
  'where',
  'group',
  'having',
  'order',
  'qualify',
  'window',
  'limit',
  'offset',
  'union',
  'intersect',
  'except',
  'select',
  'sample',
  'set',
]);

/**
 * Writes schemas before the tables that a view reads: DuckDB looks up a view's names in the scope of whoever reads it.
 * `qualify` gives the full name for a table, undefined for what is none. The text must be DuckDB's own writing of the view.
 */
export function qualifyTables(sql: string, qualify: (name: string) => string | undefined): string {
  const tokens = tokenizeSql(sql).filter(({ kind }) => kind !== 'comment');
  const queries = commonTables(tokens);
  let written = '';
  let done = 0;
  const clauses: Clause[] = ['other'];
  for (const [index, token] of tokens.entries()) {
    const clause = clauses.at(-1) ?? 'other';
    const previous = tokens[index - 1];
    const afterWord = previous?.kind === 'word' && (previous.value === 'from' || previous.value === 'join');
    const inList = clause === 'from' && (isOperator(previous, ',') || isOperator(previous, '('));
    const starts = afterWord || inList;
    const followed = isOperator(tokens[index + 1], '.') || isOperator(tokens[index + 1], '(');
    if (starts && isName(token) && !followed && !queries.has(token.value.toLowerCase())) {
      const name = qualify(token.value);
      if (name !== undefined) {
        written += sql.slice(done, token.from) + name;
        done = token.to;
      }
    }
    if (isOperator(token, '(')) clauses.push(starts ? 'from' : 'other');
    else if (isOperator(token, ')')) clauses.pop();
    else clauses.splice(-1, 1, clauseAfter(token, clause));
  }
  return written + sql.slice(done);
}

type Clause = 'from' | 'join' | 'other';

function clauseAfter(token: Token, clause: Clause): Clause {
  if (isOperator(token, ',')) return clause === 'join' ? 'from' : clause;
  if (token.kind !== 'word') return clause;
  if (token.value === 'from' || token.value === 'join') return 'from';
  if (token.value === 'on' || token.value === 'using') return clause === 'from' ? 'join' : clause;
  return FROM_ENDS.has(token.value) ? 'other' : clause;
}

/** Names that the text itself gives to queries: `WITH name AS (…)`. */
function commonTables(tokens: readonly Token[]): ReadonlySet<string> {
  const names = tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const begins = before?.kind === 'word' && (before.value === 'with' || before.value === 'recursive');
    if (!isName(token) || !(begins || isOperator(before, ','))) return [];
    let next = index + 1;
    if (isOperator(tokens[next], '(')) while (next < tokens.length && !isOperator(tokens[next - 1], ')')) next++;
    return tokens[next]?.value === 'as' &&
      (isOperator(tokens[next + 1], '(') ||
        tokens[next + 1]?.value === 'materialized' ||
        tokens[next + 1]?.value === 'not')
      ? [token.value.toLowerCase()]
      : [];
  });
  return new Set(names);
}
