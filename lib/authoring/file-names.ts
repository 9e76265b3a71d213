import { plainName } from '../core/plain-name';

/** The largest file a draft takes: it is kept in the browser, and read as a whole. */
export const MOST_BYTES = 50_000_000;
/** A lesson is text that people read. */
export const MOST_TEXT = 2_000_000;

const DATA = ['csv', 'json', 'ndjson', 'parquet'] as const;
export const IMAGES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};
const OTHER_NAMES: Readonly<Record<string, string>> = { jsonl: 'ndjson', tsv: 'csv', txt: 'csv' };

export type FileKind = (typeof DATA)[number] | 'image';

const partsOf = (name: string) => {
  const [, stem = '', extension = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  return { stem, extension };
};

/** What a file beside a lesson is, by its name; undefined if a lesson cannot use it. */
export function kindOfFile(name: string): FileKind | undefined {
  const { extension } = partsOf(name);
  if (Object.hasOwn(IMAGES, extension)) return 'image';
  return DATA.find((each) => each === extension);
}

/** The table that a data file is: `grades` for `grades.csv`. */
export const tableOf = (name: string) => partsOf(name).stem;

export type Naming = { readonly name: string } | { readonly problem: string };

/** A valid name, as near as can be to the one a file came with, that no other of `taken` has: nor its table. */
export function nameFor(raw: string, taken: readonly string[]): Naming {
  const file = raw.split(/[\\/]/).at(-1) ?? raw;
  const { stem, extension: written } = partsOf(file.toLowerCase());
  const extension = OTHER_NAMES[written] ?? written;
  if (!kindOfFile(`x.${extension}`))
    return { problem: `“${file}” is neither data nor an image: a lesson takes CSV, JSON, NDJSON, Parquet and images.` };
  const base = plainName(stem, 'file');
  const used = new Set(taken.map(tableOf));
  let name = base;
  for (let n = 2; used.has(name); n++) name = `${base}_${n}`;
  return { name: `${name}.${extension}` };
}

/** What is wrong with a name that a person typed, if anything. */
export function nameProblem(name: string, others: readonly string[]): string | undefined {
  if (!/^[a-z][a-z0-9_]*\.[a-z]+$/.test(name))
    return 'A file is called as `grades.csv`: small letters, digits and _, beginning with a letter.';
  if (!kindOfFile(name)) return 'A lesson takes files that end in .csv, .json, .ndjson, .parquet, or an image.';
  const twin = others.find((other) => tableOf(other) === tableOf(name));
  return twin === undefined ? undefined : `\`${twin}\` is the table \`${tableOf(name)}\` already.`;
}
