import type { FileFormat } from './file-reading';

const DATA = /\.(?:csv|tsv|txt|json|jsonl|ndjson|parquet)(?:\.gz)?$/i;
const WILD = /[*?[]/;

/** Whether a text in SQL is the name of a file of data, told by its ending. */
export const isDataFile = (text: string) => DATA.test(text);

/** Whether a name stands for many: `data/*.csv`. */
export const isPattern = (name: string) => WILD.test(name);

/** Whether a text in SQL is the address of an object of object storage, and no file of the notebook. */
export const isObjectAddress = (text: string) => text.startsWith('s3://');

/** The one spelling of a file's name: without `./` and doubled slashes. An object's address has no other. */
export const plainFileName = (name: string) =>
  isObjectAddress(name) ? name : name.replaceAll(/\/{2,}/g, '/').replaceAll(/(^|\/)(?:\.\/)+/g, '$1');

/**
 * Whether reading `read` may read what is written as `written`: a pattern may read any name that begins and ends like it,
 * and a name that ends with a slash is a folder full of files. Says yes too often rather than too rarely.
 */
export function mayRead(read: string, written: string): boolean {
  const [wanted, there] = [read.toLowerCase(), written.toLowerCase()];
  const beginning = isPattern(wanted) ? wanted.slice(0, wanted.search(WILD)) : undefined;
  if (!there.endsWith('/')) {
    if (beginning === undefined) return wanted === there;
    return there.startsWith(beginning) && there.endsWith(endOf(wanted));
  }
  if (beginning === undefined) return wanted.startsWith(there);
  return beginning.startsWith(there) || there.startsWith(beginning);
}

/** What stands behind the last sign of a pattern; `**` before a slash may stand for no folder at all. */
const endOf = (pattern: string) => /[^*?\]]*$/.exec(pattern)?.[0].replace(/^\//, '') ?? '';

const ENDINGS: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  parquet: 'parquet',
};

/** What a file of data says in its name that it is; undefined if its ending tells nothing. */
export function formatByName(name: string): FileFormat | undefined {
  const ending = /\.(\w+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
}

/** The name of a file without what says how it is written: `sales` for `sales.csv.gz`. */
export const withoutEnding = (name: string) => name.replace(DATA, '');
