import { withoutEnding } from '../core/file-names';
import { plainName } from '../core/plain-name';
import type { Refused } from './command';

const ENDINGS: Readonly<Record<string, string>> = {
  csv: 'csv',
  tsv: 'tsv',
  txt: 'csv',
  tab: 'tsv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  parquet: 'parquet',
  pq: 'parquet',
};

const partsOf = (name: string) => {
  const [, stem = name, ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  return { stem, ending };
};

/** The table that a file is: `grades` for `grades.csv`. */
export const tableOf = withoutEnding;

/**
 * The name under which a file that is dropped in is kept: safe, and the same for the same file, so that it takes the place of
 * the one that was dropped before. A file of another ending whose table has that name, or a cell, gets a number behind it.
 */
export function fileNameFor(
  raw: string,
  files: readonly string[],
  cells: readonly string[],
): { readonly name: string } | Refused {
  const file = raw.split(/[\\/]/).at(-1) ?? raw;
  const { stem, ending: written } = partsOf(file.toLowerCase());
  const ending = ENDINGS[written];
  if (ending === undefined)
    return written === 'gz'
      ? { problem: `“${file}” is packed: unpack it first.` }
      : { problem: `“${file}” is not data that a notebook reads: it takes CSV, TSV, JSON, NDJSON and Parquet.` };
  const base = plainName(stem, 'file');
  const taken = new Set([
    ...files.filter((name) => partsOf(name).ending !== ending).map(tableOf),
    ...cells.map((id) => id.toLowerCase()),
  ]);
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}_${n}`;
  return { name: `${name}.${ending}` };
}
