import { isList } from '../core/is-list';
import type { Value } from '../core/value';
import type { DraftFile } from './draft';
import { type FileKind, kindOfFile } from './file-names';
import { type JsonRow, type Seen, seenObjects, seenTexts } from './guess-types';
import { textOf } from './open-files';
import { readCsv } from './read-csv';

/** What a file beside a lesson seems to hold. The engine has the last word on types when a cell reads it. */
export type Inspection =
  | ({ readonly status: 'table' } & Seen)
  | { readonly status: 'image' }
  /** Its columns are read by the engine. */
  | { readonly status: 'unseen' }
  | { readonly status: 'unreadable'; readonly message: string };

const unreadable = (message: string): Inspection => ({ status: 'unreadable', message });
const PARQUET = 'PAR1';

export function inspectFile({ name, bytes }: Pick<DraftFile, 'name' | 'bytes'>): Inspection {
  const kind = kindOfFile(name);
  if (kind === undefined) return unreadable('A lesson cannot use a file of this kind.');
  if (kind === 'image') return { status: 'image' };
  if (bytes.byteLength === 0) return unreadable('The file is empty.');
  if (kind === 'parquet') {
    const magic = String.fromCharCode(...bytes.subarray(0, PARQUET.length));
    return magic === PARQUET ? { status: 'unseen' } : unreadable('This is no Parquet file.');
  }
  const text = textOf(bytes);
  if (text === undefined) return unreadable('The file is not text in UTF-8.');
  return inspectText(kind, text);
}

function inspectText(kind: Exclude<FileKind, 'image' | 'parquet'>, text: string): Inspection {
  if (kind === 'csv') {
    const { names, rows } = readCsv(text);
    const uneven = rows.findIndex((row) => row.length !== names.length);
    if (names.length === 0) return unreadable('There is no line with the names of the columns.');
    if (uneven >= 0)
      return unreadable(
        `Row ${uneven + 1} has ${rows[uneven]?.length} values, the line with the names has ${names.length}.`,
      );
    return { status: 'table', ...seenTexts(names, rows) };
  }
  const values = kind === 'ndjson' ? linesOf(text) : wholeOf(text);
  if (typeof values === 'string') return unreadable(values);
  const objects = values.filter(isObject);
  if (objects.length < values.length || objects.length === 0)
    return unreadable('Rows are objects: `[{"name": "Ada"}, …]`, or one on each line of an .ndjson file.');
  return { status: 'table', ...seenObjects(objects) };
}

const isObject = (value: Value): value is JsonRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function linesOf(text: string): readonly Value[] | string {
  const values: Value[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const value = jsonOf(line);
    if (value instanceof SyntaxError) return `Line ${index + 1} is not JSON.`;
    values.push(value);
  }
  return values;
}

function wholeOf(text: string): readonly Value[] | string {
  const value = jsonOf(text);
  if (value instanceof SyntaxError) return `The file is not JSON: ${value.message}`;
  return isList(value) ? value : [value];
}

function jsonOf(text: string): Value | SyntaxError {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}
