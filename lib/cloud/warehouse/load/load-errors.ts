import { quoteText } from '../../../core/sql-tokens';
import type { Place, SqlDatabase } from '../../../engine/sql-engine';
import { STANDING_TIME } from '../standing-answers';

/** A row of `stl_load_errors`. */
export type LoadError = {
  readonly table: number;
  readonly query: number;
  readonly filename: string;
  readonly line: number;
  readonly column: string;
  readonly type: string;
  readonly length: number;
  readonly position: number;
  readonly rawLine: string;
  readonly rawField: string;
  readonly code: number;
  readonly reason: string;
};

export const LOAD_ERRORS = 'stl_load_errors';

const COLUMNS = `userid INTEGER, slice INTEGER, tbl INTEGER, starttime TIMESTAMP, session INTEGER, query INTEGER, filename VARCHAR,
  line_number BIGINT, colname VARCHAR, type VARCHAR, col_length VARCHAR, position INTEGER, raw_line VARCHAR, raw_field_value VARCHAR,
  err_code INTEGER, err_reason VARCHAR`;

/** Makes the table of errors at a place that sees none. */
export async function makeLoadErrors(database: SqlDatabase, place: Place, signal: AbortSignal): Promise<void> {
  await done(database, place, `CREATE TABLE IF NOT EXISTS ${LOAD_ERRORS} (${COLUMNS})`, signal);
}

export async function keepLoadErrors(
  database: SqlDatabase,
  place: Place,
  errors: readonly LoadError[],
  signal: AbortSignal,
): Promise<void> {
  if (errors.length === 0) return;
  await makeLoadErrors(database, place, signal);
  const rows = errors.map(
    ({ table, query, filename, line, column, type, length, position, rawLine, rawField, code, reason }) =>
      `(100, 0, ${table}, TIMESTAMP '${STANDING_TIME}', 1, ${query}, ${quoteText(filename)}, ${line}, ${quoteText(column)}, ${quoteText(type)},
        '${length}', ${position}, ${quoteText(rawLine)}, ${quoteText(rawField)}, ${code}, ${quoteText(reason)})`,
  );
  await done(database, place, `INSERT INTO ${LOAD_ERRORS} VALUES ${rows.join(', ')}`, signal);
}

async function done(database: SqlDatabase, place: Place, sql: string, signal: AbortSignal): Promise<void> {
  const ran = await database.query(place, sql, [], signal);
  if (ran.status === 'failed') throw new Error(`Bug: ${LOAD_ERRORS} refused a row: ${ran.error.message}`);
}
