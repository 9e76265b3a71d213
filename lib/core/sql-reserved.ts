import { quoteName } from './sql-tokens';

/** Words that neither engine, or one of the two, takes for the name of a table or column without quotes. */
const RESERVED: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc describe distinct do else end except false fetch for foreign
  freeze from full grant group having ilike in initially inner intersect into is isnull join lambda lateral leading left
  like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps pivot pivot_longer
  pivot_wider placing primary qualify references returning right select session_user show similar some summarize
  symmetric table tablesample then to trailing true union unique unpivot user using variadic verbose when where window
  with`.split(/\s+/),
);

export const isReserved = (word: string) => RESERVED.has(word.toLowerCase());

/** A name as it must be written in an engine's SQL: in quotes if it would be read as something else without them. */
export function spelledName(name: string, engine: 'duckdb' | 'postgres'): string {
  const plain = engine === 'postgres' ? /^[a-z_][a-z0-9_$]*$/ : /^[A-Za-z_][A-Za-z0-9_$]*$/;
  return plain.test(name) && !isReserved(name) ? name : quoteName(name);
}
