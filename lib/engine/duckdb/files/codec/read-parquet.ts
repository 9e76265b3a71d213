import { Field } from 'apache-arrow';
import {
  type AsyncBuffer,
  type FileMetaData,
  type ParquetParsers,
  parquetMetadata,
  parquetRead,
  parquetSchema,
} from 'hyparquet';
import { toStream } from './arrow-data';
import type { FileFault, Rows } from './codec';
import { type Reader, readerOf, storedSchema, UnreadableType } from './parquet-types';
import { uniqueNames } from './unique-names';

/** The rows of a Parquet file, its types those that DuckDB gives it; only the first ones, if so many are enough. */
export async function readParquet(bytes: Uint8Array, enough = Number.POSITIVE_INFINITY): Promise<Rows | FileFault> {
  const metadata = metadataOf(bytes);
  if ('fault' in metadata) return metadata;
  try {
    return await readRows(bytes, metadata, enough);
  } catch (error) {
    if (error instanceof UnreadableType) return { fault: 'parquet-type', about: error.message };
    return { fault: 'broken-parquet', about: error instanceof Error ? error.message : String(error) };
  }
}

const MAGIC = 'PAR1';

/** What stands at the end of a Parquet file. */
export function metadataOf(bytes: Uint8Array): FileMetaData | FileFault {
  const text = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4));
  if (bytes.length < 12 || text(0) !== MAGIC || text(bytes.length - 4) !== MAGIC) return { fault: 'not-parquet' };
  try {
    return parquetMetadata(footerOf(bytes), { geoparquet: false });
  } catch (error) {
    return { fault: 'broken-parquet', about: error instanceof Error ? error.message : String(error) };
  }
}

/** The end of a file, which is all that its description needs: a copy of the whole would be large. */
function footerOf(bytes: Uint8Array): ArrayBuffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(bytes.length - 8, true) + 8;
  return bytes.slice(length > bytes.length ? 0 : bytes.length - length).buffer;
}

async function readRows(bytes: Uint8Array, metadata: FileMetaData, enough: number): Promise<Rows | FileFault> {
  const codec = metadata.row_groups
    .flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec))
    .find((one) => one !== undefined && one !== 'SNAPPY' && one !== 'UNCOMPRESSED');
  if (codec) return { fault: 'parquet-compression', about: codec };
  const columns = parquetSchema({ schema: withOldWords(metadata) }).children;
  const readers = columns.map(readerOf);
  const names = uniqueNames(columns.map(({ element }) => element.name));
  const fields = readers.map(({ type }, index) => new Field(names[index] ?? '', type, true));
  const casts = Object.fromEntries(readers.flatMap(({ cast }, index) => (cast ? [[names[index], cast]] : [])));
  const stored = { ...metadata, schema: storedSchema(metadata.schema) };
  const batches = await readGroups(bytes, stored, readers, enough);
  return { stream: toStream(fields, batches), casts };
}

/** Lists and maps that are only said to be so in the new words. */
const withOldWords = ({ schema }: FileMetaData) =>
  schema.map((element) => {
    const { type } = element.logical_type ?? {};
    return type === 'LIST' || type === 'MAP' ? { ...element, converted_type: type } : element;
  });

async function readGroups(
  bytes: Uint8Array,
  metadata: FileMetaData,
  readers: readonly Reader[],
  enough: number,
): Promise<ArrayLike<unknown>[][]> {
  const file: AsyncBuffer = {
    byteLength: bytes.length,
    slice: (from, to) => bytes.slice(from, to).buffer,
  };
  const positions = new Map(
    parquetSchema(metadata).children.map(({ element }, index) => [element.name, index] as const),
  );
  const batches: ArrayLike<unknown>[][] = [];
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    if (rowStart >= enough) break;
    const rowEnd = Math.min(rowStart + Number(num_rows), enough);
    const chunks = readers.map((): ArrayLike<unknown>[] => []);
    await parquetRead({
      file,
      metadata,
      rowStart,
      rowEnd,
      parsers: AS_STORED,
      utf8: false,
      geoparquet: false,
      onChunk: ({ columnName, columnData }) => chunks[positions.get(columnName) ?? -1]?.push(columnData),
    });
    if (rowEnd > rowStart) batches.push(chunks.map((parts, index) => valuesOf(parts, readers[index])));
    rowStart = rowEnd;
  }
  return batches;
}

function valuesOf(parts: readonly ArrayLike<unknown>[], reader: Reader | undefined): ArrayLike<unknown> {
  const { value } = reader ?? {};
  const [first] = parts;
  if (!value && parts.length === 1 && first) return first;
  return parts.flatMap((part) => (value ? Array.from(part, value) : Array.from(part)));
}

const same = (stored: unknown) => stored;
const AS_STORED: Partial<ParquetParsers> = {
  timestampFromMilliseconds: same,
  timestampFromMicroseconds: same,
  /** What an INT96 holds is given in nanoseconds since 1970. */
  timestampFromNanoseconds: same,
  dateFromDays: same,
};
