import type { FileFormat, FileOptions, RefusedFile } from '../../../../core/file-reading';
import { invariant } from '../../../../core/invariant';
import { type FileRows, Rejects, refused } from './file-rows';
import { BrokenJson, isList, type Json, parseJson, parseManyJson } from './parse-json';
import { rowsOfValues } from './read-json';

type Parsed = { readonly values: readonly Json[]; readonly lines?: Uint32Array; readonly rejects: Rejects };

/** A list of objects, one object, or one on each line. */
export async function readJsonText(
  bytes: Uint8Array,
  format: FileFormat,
  options: FileOptions,
): Promise<FileRows | RefusedFile> {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return refused('The file is empty.');
  const parsed = parse(text, format, options);
  if ('status' in parsed) return parsed;
  const { values, lines, rejects } = parsed;
  const plain = Object.keys(options.types ?? {});
  const reading = { format: 'auto', records: 'auto', texts: [], plain, perFile: [] } as const;
  const { stream, casts } = rowsOfValues(values, reading);
  return {
    status: 'rows',
    format,
    options,
    stream,
    columns: Object.entries(casts).map(([name, type]) => ({ name, text: { type } })),
    rowCount: values.length,
    ...(lines && { lines }),
    rejected: { count: rejects.count, first: rejects.first },
    notes: values.length === 0 ? ['There are no rows.'] : [],
  };
}

function parse(text: string, format: FileFormat, options: FileOptions): Parsed | RefusedFile {
  const byLine = !/^\s*\[/.test(text) && (format === 'ndjson' || isJson(text.trimStart().split('\n', 1)[0] ?? ''));
  try {
    if (byLine) return parseLines(text, options);
    const value = format === 'ndjson' ? parseManyJson(text) : parseWhole(text);
    return { values: isList(value) ? value : [value], rejects: new Rejects() };
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    const { line, column } = error;
    return refused(NO_MORE_JSON, { line, column });
  }
}
const NO_MORE_JSON = 'Here the file stops being JSON.';

/** Objects that stand one after the other are taken as well, if the whole is nothing else. */
function parseWhole(text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    if (!/^\s*\{/.test(text)) throw error;
    try {
      return parseManyJson(text);
    } catch {
      throw error;
    }
  }
}

function parseLines(text: string, { badRows }: FileOptions): Parsed {
  const values: Json[] = [];
  const lines: number[] = [];
  const rejects = new Rejects();
  let broken: BrokenJson | undefined;
  for (let from = 0, line = 1; from < text.length; line++) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const one = text.slice(from, to);
    if (one.trim() !== '')
      try {
        values.push(parseJson(one));
        lines.push(line);
      } catch (error) {
        invariant(error instanceof BrokenJson, 'JSON breaks in no other way');
        broken ??= new BrokenJson(text, from + error.column - 1);
        if (badRows !== 'reject') break;
        rejects.add(line, `The line stops being JSON at character ${error.column}.`);
      }
    from = to + 1;
  }
  if (!broken || (badRows === 'reject' && values.length > 0))
    return { values, lines: Uint32Array.from(lines), rejects };
  try {
    return { values: parseManyJson(text), rejects: new Rejects() };
  } catch {
    throw broken;
  }
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}
