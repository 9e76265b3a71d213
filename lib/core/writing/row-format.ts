import type { Column, Value } from '../value';
import { type DelimitedOptions, headerLine, rowLines } from './delimited';
import { jsonRows } from './json-rows';

/** Ways to write rows as text. `csv` is safe for spreadsheets, `csv-exact` is what the table holds. */
export const TEXT_FORMATS = ['csv', 'csv-exact', 'tsv', 'json', 'ndjson'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

const OPTIONS: Readonly<Record<'csv' | 'csv-exact' | 'tsv', DelimitedOptions>> = {
  csv: { delimiter: ',', safe: true },
  'csv-exact': { delimiter: ',', safe: false },
  tsv: { delimiter: '\t', safe: false },
};

const TYPES: Readonly<Record<TextFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  'csv-exact': 'text/csv;charset=utf-8',
  tsv: 'text/tab-separated-values;charset=utf-8',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
};
export const mediaType = (format: TextFormat) => TYPES[format];

/** A spreadsheet takes a file for UTF-8 only if it begins so; other readers of the exact file would have it in the first name. */
const MARK = '\ufeff';

/** Writes rows part by part: the parts, joined, are the whole text. */
export type RowWriter = {
  begin(): string;
  rows(rows: readonly (readonly Value[])[]): string;
  end(): string;
};

export function rowWriter(format: TextFormat, columns: readonly Column[]): RowWriter {
  if (format === 'ndjson')
    return {
      begin: () => '',
      rows: (rows) =>
        jsonRows(columns, rows)
          .map((line) => `${line}\n`)
          .join(''),
      end: () => '',
    };
  if (format === 'json') return jsonArray(columns);
  const options = OPTIONS[format];
  return {
    begin: () => `${format === 'csv' ? MARK : ''}${headerLine(columns, options)}\n`,
    rows: (rows) => rowLines(columns, rows, options),
    end: () => '',
  };
}

function jsonArray(columns: readonly Column[]): RowWriter {
  let before = '\n  ';
  return {
    begin: () => '[',
    rows(rows) {
      if (rows.length === 0) return '';
      const text = before + jsonRows(columns, rows).join(',\n  ');
      before = ',\n  ';
      return text;
    },
    end: () => (before.startsWith(',') ? '\n]\n' : ']\n'),
  };
}

/** A small table as text, at once. */
export function writeRows(format: TextFormat, columns: readonly Column[], rows: readonly (readonly Value[])[]): string {
  const writer = rowWriter(format, columns);
  return writer.begin() + writer.rows(rows) + writer.end();
}
