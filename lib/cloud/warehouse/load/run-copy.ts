import { quoteName, quoteText } from '../../../core/sql-tokens';
import type { ObjectStorage } from '../../../engine/sql-engine';
import { RedshiftError, type RedshiftNotice } from '../redshift-error';
import type { CopyStatement } from '../statements/copy-statement';
import type { TargetColumn } from '../target-table';
import { decodeText } from './decode-text';
import { insertStatements, type LoadedRow } from './insert-rows';
import { type RowError, readRows } from './read-rows';
import { readSource } from './source-objects';

/** What a COPY comes to: statements that load its rows, all or none, and rows that it leaves out. */
export type PlannedLoad = {
  readonly statements: readonly string[];
  /** Undefined if only the statements know. */
  readonly rows: number | undefined;
  readonly errors: readonly RowError[];
  /** Whether there are more errors than MAXERROR forgives: nothing is loaded. */
  readonly isRefused: boolean;
};

/** Most errors that are kept of one COPY. */
const MOST_ERRORS = 1_000;

export async function planCopy(
  { table, columns: named, source, format, options }: CopyStatement,
  target: readonly TargetColumn[],
  storage: ObjectStorage,
  signal: AbortSignal,
): Promise<PlannedLoad> {
  const columns = named ? named.map((name) => columnNamed(target, name, table.name)) : target;
  const missing =
    named &&
    target.find(
      ({ name, isRequired, hasDefault }) =>
        isRequired && !hasDefault && !columns.some((column) => column.name === name),
    );
  if (missing)
    throw new RedshiftError({ code: '23502', message: `Cannot insert a NULL value into column ${missing.name}` });
  const objects = await readSource(storage, source, options.manifest, signal);
  if (format.kind === 'parquet') {
    const names = columns.map(({ name }) => quoteName(name)).join(', ');
    const files = objects.map(({ address }) => quoteText(address)).join(', ');
    const statements = [
      `INSERT INTO ${quoteName(table.name)} (${names}) SELECT * FROM read_parquet([${files}], hive_partitioning = false)`,
    ];
    return { statements: options.noLoad ? [] : statements, rows: undefined, errors: [], isRefused: false };
  }
  const rows: LoadedRow[] = [];
  const errors: RowError[] = [];
  for (const { address, bytes } of objects) {
    const { text, hasInvalid } = await decodeText(bytes, options.gzip, address);
    const read = readRows(text, hasInvalid, address, columns, format, options);
    for (const row of read.rows) rows.push(row);
    for (const error of read.errors) errors.push(error);
  }
  const most = options.maxError === 0 ? 1 : options.maxError;
  const isRefused = errors.length >= most;
  return {
    statements: isRefused || options.noLoad ? [] : insertStatements(table.name, columns, rows),
    rows: rows.length,
    errors: errors.slice(0, isRefused ? Math.min(most, MOST_ERRORS) : MOST_ERRORS),
    isRefused,
  };
}

function columnNamed(target: readonly TargetColumn[], name: string, table: string): TargetColumn {
  const found = target.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  throw new RedshiftError({ code: '42703', message: `column "${name}" of relation "${table}" does not exist` });
}

export const loadFailed = (table: string): RedshiftError =>
  new RedshiftError({
    code: 'XX000',
    message: `Load into table '${table}' failed.  Check 'stl_load_errors' system table for details.`,
  });

/** What the client is told of a load that was done. */
export const loadDone = (table: string, rows: number, errors: number): RedshiftNotice[] => [
  {
    severity: 'INFO',
    code: '00000',
    message: `Load into table '${table}' completed, ${rows} record(s) loaded successfully.`,
  },
  ...(errors > 0
    ? [
        {
          severity: 'WARNING' as const,
          code: '00000',
          message: `Load into table '${table}' completed, ${errors} record(s) could not be loaded.  Check 'stl_load_errors' system table for details.`,
        },
      ]
    : []),
];
