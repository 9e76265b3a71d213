import { formatByName } from '../../../../core/file-names';
import type { FileFormat, RefusedFile } from '../../../../core/file-reading';
import { readCsv } from './csv/read-csv';
import { foreignFile, isGzip, isParquet } from './file-kind';
import { type FileRequest, type FileRows, refused } from './file-rows';
import { readJsonText } from './read-json-text';
import { readParquetFile } from './read-parquet-file';
import { toUtf8 } from './to-utf8';
import { unpacked } from './unpack';

/** A file of any kind, told by what it holds rather than by its name, or why it cannot be read. */
export async function readFile(packed: Uint8Array, request: FileRequest): Promise<FileRows | RefusedFile> {
  const { name, mostBytes, options } = request;
  const gzip = isGzip(packed);
  const bytes = gzip ? await unpacked(packed, mostBytes) : packed;
  if ('status' in bytes) return bytes;
  const notes = gzip ? ['It was unpacked from gzip.'] : [];
  if (bytes.length === 0) return refused('The file is empty.');
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return refused(foreign);
  const byName = formatByName(name);
  if (isParquet(bytes)) {
    const read = await readParquetFile(bytes, request);
    const note = byName === 'parquet' ? [] : ['It is Parquet, whatever its name says.'];
    return withNotes(read, [...notes, ...note]);
  }
  if (byName === 'parquet') return refused('This is not Parquet: such a file begins and ends with PAR1.');
  const text = toUtf8(bytes, options.encoding);
  if ('status' in text) return text;
  const format = byName ?? guessed(text.bytes);
  const given = { ...options, ...(format === 'csv' && { encoding: text.encoding }) };
  const read = format === 'csv' ? readCsv(text.bytes, given) : await readJsonText(text.bytes, format, given);
  return withNotes(read, text.note === undefined ? notes : [...notes, `${text.note}.`]);
}

function withNotes(read: FileRows | RefusedFile, notes: readonly string[]): FileRows | RefusedFile {
  return read.status === 'rows' ? { ...read, notes: [...notes, ...read.notes] } : read;
}

/** What a text without a name that tells is. */
function guessed(bytes: Uint8Array): Exclude<FileFormat, 'parquet'> {
  const head = new TextDecoder().decode(bytes.subarray(0, 1000)).trimStart();
  if (/^\[\s*[[{]/.test(head)) return 'json';
  return /^\{\s*["}]/.test(head) ? 'ndjson' : 'csv';
}
