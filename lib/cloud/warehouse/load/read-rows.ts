import type { CopyFormat, CopyOptions } from '../statements/copy-options';
import { type ColumnType, shortName } from '../types/column-type';
import { fieldConverter } from './convert-field';
import type { LoadedRow } from './insert-rows';
import type { LoadError } from './load-errors';
import type { FileRow, LoadProblem } from './problem';
import { splitCsv } from './split-csv';
import { splitDelimited } from './split-delimited';
import { splitJson } from './split-json';

export type LoadColumn = { readonly name: string; readonly type: ColumnType; readonly isRequired: boolean };
/** What is wrong with a row, and where: without `column` with all of it. */
export type RowError = Omit<LoadError, 'table' | 'query'>;

type Read = { readonly rows: readonly LoadedRow[]; readonly errors: readonly RowError[] };

/** The rows of one object, and those that cannot be loaded. */
export function readRows(
  text: string,
  hasInvalid: boolean,
  filename: string,
  columns: readonly LoadColumn[],
  format: Exclude<CopyFormat, { kind: 'parquet' }>,
  options: CopyOptions,
): Read {
  const mended = hasInvalid && options.acceptInvalid !== undefined ? text.replaceAll('�', options.acceptInvalid) : text;
  const split = splitRows(mended, columns, format, options);
  const data = split.slice(format.kind === 'json' ? 0 : options.ignoreHeader);
  const converters = columns.map(({ type }) => fieldConverter(type, options));
  const refusesInvalid = hasInvalid && options.acceptInvalid === undefined;
  const rows: LoadedRow[] = [];
  const errors: RowError[] = [];
  for (const row of data) {
    if (options.ignoreBlankLines && row.raw.trim() === '') continue;
    const read = readRow(row, columns, converters, format, options, refusesInvalid);
    if ('row' in read) rows.push(read.row);
    else errors.push({ filename, line: row.line, rawLine: row.raw, ...read.error });
  }
  return { rows, errors };
}

function splitRows(
  text: string,
  columns: readonly LoadColumn[],
  format: Exclude<CopyFormat, { kind: 'parquet' }>,
  options: CopyOptions,
) {
  if (format.kind === 'csv') return splitCsv(text, format.delimiter, format.quote);
  if (format.kind === 'delimited') return splitDelimited(text, format.delimiter, options);
  return splitJson(
    text,
    columns.map(({ name }) => name),
    format.ignoresCase,
  );
}

type RowFault = Pick<RowError, 'column' | 'type' | 'length' | 'position' | 'rawField' | 'code' | 'reason'>;

function readRow(
  { fields, raw, problem }: FileRow,
  columns: readonly LoadColumn[],
  converters: readonly ReturnType<typeof fieldConverter>[],
  format: CopyFormat,
  options: CopyOptions,
  refusesInvalid: boolean,
): { readonly row: LoadedRow } | { readonly error: RowFault } {
  const whole = problem ?? countProblem(fields, raw, columns.length, options);
  if (whole) return { error: faultOf(whole, undefined, '', raw.length) };
  const row: (string | null)[] = [];
  for (const [index, column] of columns.entries()) {
    const field = fields[index] ?? null;
    const at =
      format.kind === 'json' ? 0 : fields.slice(0, index).reduce((sum, before) => sum + (before?.length ?? 0) + 1, 0);
    if (refusesInvalid && field?.includes('�')) return { error: faultOf(NO_UTF8, column, field, at) };
    const converted = converters[index]?.(field) ?? null;
    if (converted !== null && typeof converted === 'object')
      return { error: faultOf(converted, column, field ?? '', at) };
    if (converted === null && column.isRequired) return { error: faultOf(MISSING, column, field ?? '', at) };
    row.push(converted);
  }
  return { row };
}

const NO_UTF8: LoadProblem = { code: 1220, reason: 'String contains invalid or unsupported UTF8 codepoints.' };
const MISSING: LoadProblem = { code: 1213, reason: 'Missing data for not-null field' };
const EMPTY_LINE: LoadProblem = { code: 1211, reason: 'Input line contained no data.' };

function countProblem(
  fields: FileRow['fields'],
  raw: string,
  wanted: number,
  options: CopyOptions,
): LoadProblem | undefined {
  if (fields.length > wanted) return { code: 1202, reason: 'Extra column(s) found' };
  if (fields.length === wanted || options.fillRecord) return undefined;
  return raw.trim() === '' && wanted > 1 ? EMPTY_LINE : { code: 1214, reason: 'Delimiter not found' };
}

function faultOf(
  { code, reason }: LoadProblem,
  column: LoadColumn | undefined,
  rawField: string,
  position: number,
): RowFault {
  const type = column?.type;
  return {
    column: column?.name ?? '',
    type: type ? shortName(type) : '',
    length: type && 'length' in type ? type.length : 0,
    position,
    rawField,
    code,
    reason,
  };
}
