import type { CodeDialect } from '../open-editors';
import { SQL_KEYWORDS } from './keywords';

const KEYWORDS = new Set(SQL_KEYWORDS);
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Postgres reads a bare name in small letters. */
const SMALL = /^[a-z_][a-z0-9_$]*$/;
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A name as SQL of this engine has to write it: in quotes, if it must. */
export function quoteSql(name: string, engine: 'duckdb' | 'postgres'): string {
  const bare = (engine === 'postgres' ? SMALL : PLAIN).test(name) && !KEYWORDS.has(name.toLowerCase());
  return bare ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A name, or the name of a file, as code of this dialect writes it. */
export function quoteFor(dialect: CodeDialect, name: string, kind: 'name' | 'file'): string {
  if (dialect === 'ts') return kind === 'name' && IDENTIFIER.test(name) ? name : JSON.stringify(name);
  return kind === 'file' ? `'${name.replaceAll("'", "''")}'` : quoteSql(name, dialect);
}
