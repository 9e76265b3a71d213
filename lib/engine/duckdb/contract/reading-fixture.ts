import type { FileOptions, FileReading, ReadableFile } from '../../../core/file-reading';
import type { Value } from '../../../core/value';
import { never } from '../../sql/contract/case';
import type { DuckdbTools } from './case';
import { text } from './file-fixture';

/** A file, the options to read it with, and exactly what comes of it. */
export type ReadingExample = readonly [
  name: string,
  content: string | Uint8Array,
  reading: FileReading,
  options?: FileOptions,
];

/** Proves that each file is read so, each in the same database. */
export async function proveReadings({ engine, equal }: DuckdbTools, examples: readonly ReadingExample[]) {
  const database = await engine.openDatabase(never);
  for (const [name, content, reading, options = {}] of examples) {
    const bytes = typeof content === 'string' ? text(content) : content;
    await database.files.put(name, bytes, never);
    equal([content, await database.files.inspect(name, options, never)], [content, reading]);
  }
}

export const PLAIN: FileOptions = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  header: true,
  skip: 0,
  nulls: '',
  decimal: '.',
  badRows: 'refuse',
};

/** A CSV as it was read: `columns` are names and types, all rows are in the sample. */
export function csv(columns: string, rows: Value[][], notes: string[] = [], options: FileOptions = {}): ReadableFile {
  const shaped = columnsOf(columns);
  return {
    status: 'readable',
    format: 'csv',
    options: { ...PLAIN, ...options },
    columns: shaped,
    rowCount: rows.length,
    sample: { columns: shaped, rows },
    rejected: { count: 0, first: [] },
    notes,
  };
}

/** `id BIGINT, name VARCHAR` */
export const columnsOf = (written: string) =>
  written.split(', ').map((one) => {
    const [, name = '', type = ''] = /^(.*?) ([A-Z].*)$/.exec(one) ?? [];
    return { name, type };
  });

export const refused = (message: string, line?: number, column?: number): FileReading => ({
  status: 'refused',
  message,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
});

export function utf16(content: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * content.length));
  for (let at = 0; at < content.length; at++) view.setUint16(2 * at, content.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

export const joined = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...text(part)] : part)));

export async function gzipped(content: string): Promise<Uint8Array> {
  const stream = new Response(text(content)).body?.pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
