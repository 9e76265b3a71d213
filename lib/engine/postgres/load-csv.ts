import { quoteName, quoteText } from '../../core/sql-tokens';
import { spelledFor } from '../column-types';
import type { SourceTable } from '../sql-engine';

/**
 * Statements that make a table of CSV data, of which `/dev/blob` gives the bytes. The declared types are DuckDB's.
 * `schema` is quoted. A list in the file is written as DuckDB writes it, `[a, b]`: it is read as text first.
 */
export function loadStatements(schema: string, { name, columns, nulls }: SourceTable): readonly string[] {
  const table = `${schema}.${quoteName(name)}`;
  const typed = columns.map((column) => ({ name: quoteName(column.name), type: spelledFor('postgres', column.type) }));
  const isList = ({ type }: { readonly type: string }) => type.endsWith('[]');
  const list = typed.map((column) => `${column.name} ${isList(column) ? 'text' : column.type}`);
  return [
    `CREATE TABLE ${table} (${list.join(', ')})`,
    `COPY ${table} FROM '/dev/blob' WITH (FORMAT csv, HEADER true, NULL ${quoteText(nulls)})`,
    ...typed
      .filter(isList)
      .map(({ name, type }) => `ALTER TABLE ${table} ALTER COLUMN ${name} TYPE ${type} USING ${listOf(name)}::${type}`),
  ];
}

const listOf = (text: string) =>
  `CASE WHEN ${text} = '[]' THEN '{}' ELSE string_to_array(substr(${text}, 2, length(${text}) - 2), ', ', 'NULL') END`;
