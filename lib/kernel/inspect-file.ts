import type { FileOptions, FileReading } from '../core/file-reading';
import type { FileDatabase, SqlEngine } from '../engine/sql-engine';
import { loaded } from './load-failure';

/** Reads a file in a database of its own, which is gone afterwards. */
export async function inspectFile(
  duckdb: SqlEngine<FileDatabase>,
  name: string,
  bytes: Uint8Array,
  options: FileOptions,
  signal: AbortSignal,
): Promise<FileReading> {
  const database = await loaded(duckdb.openDatabase(signal), signal);
  try {
    await database.files.put(name, bytes, signal);
    return await database.files.inspect(name, options, signal);
  } finally {
    await database.close();
  }
}
