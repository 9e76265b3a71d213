import { isObjectAddress, plainFileName } from './file-names';
import { analyse, type SqlAnalysis } from './sql-analysis';
import { isOperator, type Token, tokenizeSql } from './sql-tokens';

/** One statement of a piece of SQL: `text` is `sql.slice(from, to)`, without comments around it and without its `;`. */
export type SqlStatement = SqlAnalysis & { readonly from: number; readonly to: number; readonly text: string };

/** The statements of a piece of SQL, in order; empty ones are left out. */
export function splitStatements(sql: string): readonly SqlStatement[] {
  const statements: SqlStatement[] = [];
  let current: Token[] = [];
  const finish = () => {
    const [first, last] = [current[0], current.at(-1)];
    if (first && last) {
      const text = sql.slice(first.from, last.to);
      const tokens = current.map((token) => ({ ...token, from: token.from - first.from, to: token.to - first.from }));
      statements.push({ from: first.from, to: last.to, text, ...analyse(tokens) });
    }
    current = [];
  };
  for (const token of tokenizeSql(sql)) {
    if (isOperator(token, ';') && !isInBody(current)) finish();
    else if (token.kind !== 'comment') current.push(token);
  }
  finish();
  return statements;
}

/** Postgres: statements between `BEGIN ATOMIC` and `END` belong to the function that they make. */
function isInBody(tokens: readonly Token[]): boolean {
  if (tokens[0]?.value !== 'create') return false;
  let depth = 0;
  for (const [index, { kind, value }] of tokens.entries()) {
    if (kind !== 'word') continue;
    if (value === 'atomic' && tokens[index - 1]?.value === 'begin') depth++;
    else if (depth > 0 && value === 'case') depth++;
    else if (depth > 0 && value === 'end') depth--;
  }
  return depth > 0;
}

export type SqlNames = {
  /** Tables and views that it creates, changes or drops, and files that it writes; a folder of them ends with a slash. */
  readonly defines: readonly string[];
  /** Everything that could be the name of a table, in small letters: an over-approximation. */
  readonly reads: readonly string[];
  /** Whether one of its statements is a query, so that it has a result. */
  readonly query: boolean;
  /** Whether it changes tables: such code never runs again by itself. */
  readonly writes: boolean;
};

/** What a piece of SQL defines and reads, without running it. */
export function sqlNames(code: string): SqlNames {
  const statements = splitStatements(code);
  const defined = statements.flatMap(({ creates, changes, file }) => [
    ...[...creates, ...changes].map(({ name }) => name),
    ...(file && !isObjectAddress(file.value) ? [plainFileName(file.partitioned ? `${file.value}/` : file.value)] : []),
  ]);
  return {
    defines: [...new Map(defined.map((name) => [name.toLowerCase(), name])).values()],
    reads: [...new Set(statements.flatMap(({ reads }) => reads))],
    query: statements.some(({ kind }) => kind === 'query'),
    writes: statements.some(({ writes }) => writes),
  };
}
