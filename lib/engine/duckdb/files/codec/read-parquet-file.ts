import { explain } from '../../../../core/error-words';
import type { RefusedFile } from '../../../../core/file-reading';
import type { FileFault } from './codec';
import { type FileRequest, type FileRows, refused } from './file-rows';
import { metadataOf, readParquet } from './read-parquet';

const NOTHING_REJECTED = { count: 0, first: [] };

/** A Parquet file. What it holds is known without reading all of it. */
export async function readParquetFile(
  bytes: Uint8Array,
  { name, options, enough }: FileRequest,
): Promise<FileRows | RefusedFile> {
  const metadata = metadataOf(bytes);
  if ('fault' in metadata) return asRefused(metadata, name);
  const rows = await readParquet(bytes, enough);
  if ('fault' in rows) return asRefused(rows, name);
  return {
    status: 'rows',
    format: 'parquet',
    options,
    stream: rows.stream,
    columns: Object.entries(rows.casts).map(([column, type]) => ({ name: column, text: { type } })),
    rowCount: Number(metadata.num_rows),
    rejected: NOTHING_REJECTED,
    notes: [],
  };
}

const asRefused = ({ fault, about }: FileFault, name: string): RefusedFile => {
  const engineWords = about === undefined ? {} : { engineWords: about };
  return refused(explain(fault, { name, ...engineWords }), engineWords);
};
