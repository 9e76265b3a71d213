const latin = (bytes: Uint8Array, from: number, to: number) =>
  Array.from(bytes.subarray(Math.max(0, from), to), (byte) => String.fromCharCode(byte)).join('');

/** Files that people mistake for data, by the bytes that they begin with. */
const BEGINNINGS: readonly (readonly [begins: string, message: string])[] = [
  ['\xD0\xCF\x11\xE0', 'This is an old Excel workbook: save it as CSV.'],
  ['%PDF', 'This is a PDF: export the table it shows as CSV.'],
  ['SQLite format 3\0', 'This is an SQLite database: export its tables as CSV.'],
  ['\x89PNG', 'This is an image.'],
  ['\xFF\xD8\xFF', 'This is an image.'],
  ['GIF8', 'This is an image.'],
  ['ARROW1', 'This is an Arrow file: save it as Parquet.'],
  ['FEA1', 'This is a Feather file: save it as Parquet.'],
  ['ORC', 'This is an ORC file: save it as Parquet.'],
  ['Obj\x01', 'This is an Avro file: save it as Parquet or JSON.'],
  ['\x28\xB5\x2F\xFD', 'This file is compressed with zstd: unpack it first.'],
  ['BZh', 'This file is compressed with bzip2: unpack it first.'],
  ['\xFD7zXZ\0', 'This file is compressed with xz: unpack it first.'],
  ['7z\xBC\xAF\x27\x1C', 'This is a 7z archive: unpack it first.'],
  ['Rar!\x1A', 'This is a RAR archive: unpack it first.'],
  ['\xFF\xFE\0\0', 'This text is UTF-32: save it as UTF-8.'],
  ['\0\0\xFE\xFF', 'This text is UTF-32: save it as UTF-8.'],
];
const DIRECTORY = 65_536;

/** Why a file is none that could be read, told by its bytes and not its name. */
export function foreignFile(bytes: Uint8Array): string | undefined {
  const head = latin(bytes, 0, 512);
  if (head.startsWith('PK\x03\x04')) return archive(latin(bytes, bytes.length - DIRECTORY, bytes.length));
  if (head.slice(8, 12) === 'DUCK') return 'This is a DuckDB database: export its tables as Parquet.';
  if (/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html)/i.test(head))
    return 'This is a web page, not the data: perhaps a page that asks to sign in was saved in its place.';
  if (/^(?:\xEF\xBB\xBF)?\s*<\?xml/.test(head)) return 'This is XML: save it as CSV or JSON.';
  return BEGINNINGS.find(([begins]) => head.startsWith(begins))?.[1];
}

function archive(directory: string): string {
  if (directory.includes('xl/workbook')) return 'This is an Excel workbook: save it as CSV.';
  if (directory.includes('word/document')) return 'This is a Word document: save the table in it as CSV.';
  if (directory.includes('opendocument.spreadsheet') || directory.includes('META-INF/manifest'))
    return 'This is an OpenDocument file: save it as CSV.';
  return 'This is a zip archive: unpack it first.';
}

export const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
export const isParquet = (bytes: Uint8Array) => latin(bytes, 0, 4) === 'PAR1';

/** Whether what seems to be text is bytes of something else: more control characters than a slip explains. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  let odd = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  return odd > 1 && odd > head.length / 50;
}
