import { quoteText } from '../../core/sql-tokens';
import { splitStatements } from '../../core/sql-words';
import type { Table, Value } from '../../core/value';
import type { ObjectStorage, Place, SqlDatabase } from '../../engine/sql-engine';
import { addressesWith, s3Error } from './load/source-objects';
import { internalError, syntaxError } from './redshift-error';
import { sqlError } from './sql-error';
import { inDuckdb } from './statements/dialect';
import { refuse } from './statements/refusals';
import type { UnloadStatement } from './statements/unload-statement';
import { typeOfStored } from './types/column-type';
import { wireText } from './types/wire-type';

/** The cluster that is simulated has two slices: each writes a file of its own, unless PARALLEL is off. */
const SLICES = 2;

/** Writes the rows of a query as objects; how many rows there were comes back. */
export async function runUnload(
  database: SqlDatabase,
  storage: ObjectStorage,
  place: Place,
  unload: UnloadStatement,
  signal: AbortSignal,
): Promise<number> {
  const [statement, second] = splitStatements(unload.query);
  if (!statement || second) throw syntaxError(unload.query, second);
  refuse(statement);
  if (statement.kind !== 'query') throw syntaxError(unload.query, statement.tokens[0]);
  const { sql, back } = inDuckdb(statement.text);
  const there = await addressesWith(storage, unload.target, signal);
  if (there.length > 0 && !unload.allowOverwrite)
    throw internalError(
      'Specified unload destination on S3 is not empty. Consider using a different bucket / prefix, manually removing the target files in S3, or using the ALLOWOVERWRITE option.',
      8001,
      unload.target,
    );
  const ask = async (text: string) => {
    const asked = await database.query(place, text, [], signal);
    if (asked.status === 'done') return asked.table;
    if (/^(?:NoSuch|Access|Entity|Slow|Internal)/.test(asked.error.engineWords ?? ''))
      throw s3Error(asked.error, unload.target);
    throw sqlError(asked.error, back, statement.text);
  };
  const table = await ask(sql);
  const names = fileNames(unload);
  for (const [slice, address] of names.entries()) {
    const rows = table.rows.filter((_, index) => index % names.length === slice);
    if (unload.format === 'parquet') await ask(parquetOf(sql, names.length, slice, address));
    else await write(storage, address, textOf({ ...table, rows }, unload), signal);
  }
  if (unload.manifest) {
    const entries = names.map((url) => ({ url }));
    await write(storage, `${unload.target}manifest`, JSON.stringify({ entries }), signal);
  }
  return table.rows.length;
}

async function write(storage: ObjectStorage, address: string, text: string, signal: AbortSignal): Promise<void> {
  const refused = await storage.write(address, new TextEncoder().encode(text), signal);
  if (refused) throw s3Error(refused, address);
}

function fileNames({ target, parallel, format, extension }: UnloadStatement): readonly string[] {
  const ending = extension !== undefined ? `.${extension}` : format === 'parquet' ? '.parquet' : '';
  if (!parallel) return [`${target}000${ending}`];
  return Array.from({ length: SLICES }, (_, slice) => `${target}${String(slice).padStart(4, '0')}_part_00${ending}`);
}

const parquetOf = (sql: string, slices: number, slice: number, address: string) =>
  `COPY (SELECT * EXCLUDE ("row of the slices") FROM (SELECT *, row_number() OVER () AS "row of the slices" FROM (${sql}\n))
   WHERE ("row of the slices" - 1) % ${slices} = ${slice}) TO ${quoteText(address)} (FORMAT parquet)`;

function textOf({ columns, rows }: Table, unload: UnloadStatement): string {
  const { format, delimiter, header } = unload;
  const types = columns.map(({ type }) => typeOfStored(type));
  const names = columns.map(({ name }) => name.toLowerCase());
  const line = (values: readonly string[]) => `${values.join(delimiter)}\n`;
  if (format === 'json')
    return rows
      .map((row) => `${JSON.stringify(Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])))}\n`)
      .join('');
  const written = rows.map((row) =>
    line(row.map((value, index) => fieldOf(value, wireText(value, types[index] ?? { kind: 'super' }), unload))),
  );
  return (header ? line(names) : '') + written.join('');
}

function fieldOf(
  value: Value,
  text: string | null,
  { format, delimiter, nullAs, addQuotes, escapes }: UnloadStatement,
): string {
  if (value === null || text === null) return nullAs;
  if (format === 'csv')
    return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const escaped = escapes ? text.replaceAll(/[\\\r\n"']/g, '\\$&').replaceAll(delimiter, `\\${delimiter}`) : text;
  return addQuotes ? `"${escaped}"` : escaped;
}
