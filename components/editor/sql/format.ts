import type { SqlEngineName } from '@/lib/engine/sql-engine';
import { compactSql } from './compact';
import { tokenizeSql } from './tokens';

export type FormattedCode =
  | { readonly status: 'formatted'; readonly code: string }
  | { readonly status: 'refused'; readonly why: string };

/** Formats SQL as lessons write it, words in the case they have. What does not parse is refused. */
export async function formatSql(code: string, engine: SqlEngineName): Promise<FormattedCode> {
  const { duckdb, formatDialect, postgresql } = await import('sql-formatter');
  try {
    const formatted = formatDialect(code, {
      dialect: engine === 'duckdb' ? duckdb : postgresql,
      tabWidth: 2,
      linesBetweenQueries: 1,
      expressionWidth: 72,
    });
    const compact = formatted.split('\n\n').map(compactIfSame).join('\n\n');
    return isSame(compact, code) ? { status: 'formatted', code: compact } : refused();
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    return refused(line && column ? ` at line ${line}, column ${column}` : '');
  }
}

const refused = (where = ''): FormattedCode => ({
  status: 'refused',
  why: `This SQL does not parse${where}, so it stays as it is.`,
});

/** A text of several lines would be other text. */
function compactIfSame(statement: string): string {
  const compact = compactSql(statement);
  return isSame(compact, statement) ? compact : statement;
}

/** Formatting moves words; whatever else it would do is not wanted. */
const isSame = (a: string, b: string) => wordsOf(a) === wordsOf(b);
const wordsOf = (code: string) =>
  JSON.stringify(tokenizeSql(code).map(({ kind, text }) => [kind, kind === 'comment' ? text.trimEnd() : text]));
