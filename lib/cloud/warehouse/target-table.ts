import { quoteText } from '../../core/sql-tokens';
import { GONE, schemasOf } from '../../engine/duckdb/catalog';
import type { Place, SqlDatabase } from '../../engine/sql-engine';
import { RedshiftError } from './redshift-error';
import { type ColumnType, MOST_SUPER, typeOfStored } from './types/column-type';

export type TargetColumn = {
  readonly name: string;
  readonly type: ColumnType;
  readonly isRequired: boolean;
  readonly hasDefault: boolean;
};

/** The columns of a table as it was made: lengths stand in its checks. */
export async function readTarget(
  database: SqlDatabase,
  place: Place,
  table: { readonly name: string; readonly from?: number | undefined },
  signal: AbortSignal,
): Promise<readonly TargetColumn[]> {
  const here = (name: string) =>
    `database_name = current_database() AND lower(${name}) = ${quoteText(table.name.toLowerCase())}`;
  const asked = await database.query(
    place,
    `SELECT schema_name, NULL AS name, 'view' AS type, NULL AS nullable, NULL AS has_default, sql FROM duckdb_views() WHERE ${here('view_name')}
     UNION ALL SELECT schema_name, column_name, data_type, is_nullable, column_default IS NOT NULL, NULL FROM duckdb_columns() WHERE ${here('table_name')}
     UNION ALL SELECT schema_name, constraint_column_names[1], NULL, NULL, NULL, expression FROM duckdb_constraints()
     WHERE constraint_type = 'CHECK' AND ${here('table_name')}`,
    [],
    signal,
  );
  if (asked.status === 'failed') throw new Error(`Bug: the catalogue refused a question: ${asked.error.message}`);
  const schemas = new Set(asked.table.rows.map(([schema]) => schema));
  const nearest = schemasOf(place).find((schema) => schemas.has(schema));
  const view = asked.table.rows.find(([schema, , type]) => schema === nearest && type === 'view')?.[5];
  if (typeof view === 'string' && !view.includes(GONE))
    throw new RedshiftError({ code: '42809', message: `cannot copy to view "${table.name}"`, position: table.from });
  const rows = asked.table.rows.filter(([schema]) => schema === nearest);
  const checks = new Map(
    rows.filter(([, , type]) => type === null).map(([, name, , , , check]) => [name, String(check)]),
  );
  const columns = rows.filter(([, , type]) => type !== null);
  if (nearest === undefined || view !== undefined || columns.length === 0)
    throw new RedshiftError({
      code: '42P01',
      message: `Cannot COPY into nonexistent table ${table.name}`,
      position: table.from,
    });
  return columns.map(([, name, type, nullable, isDefault]) => ({
    name: String(name),
    type: typeWithin(typeOfStored(String(type)), checks.get(String(name))),
    isRequired: nullable === false,
    hasDefault: isDefault === true,
  }));
}

function typeWithin(type: ColumnType, check = ''): ColumnType {
  const [, trimmed, length] = /^\(strlen\((rtrim\()?.*\)? <= (\d+)\)$/s.exec(check) ?? [];
  if (type.kind !== 'varchar' || length === undefined) return type;
  if (trimmed !== undefined) return { kind: 'char', length: Number(length) };
  return Number(length) === MOST_SUPER ? { kind: 'super' } : { kind: 'varchar', length: Number(length) };
}
