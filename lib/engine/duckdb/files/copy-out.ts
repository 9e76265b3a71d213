import type { Table as ArrowTable } from 'apache-arrow';
import { quoteName, quoteText } from '../../../core/sql-tokens';
import type { SqlStatement } from '../../../core/sql-words';
import { mistake } from '../../sql/mistake';
import type { Place } from '../../sql-engine';
import { resultSchema } from '../catalog';
import { EngineError } from '../connection';
import { toTable } from '../read-rows';
import { intoTable } from '../result';
import { keepSequences, readSequences } from '../sequences';
import { isVolatile, movesState } from '../volatile';
import { send, tableName, type World } from '../world';
import { type CopyOut, readCopy } from './copy-options';
import { folderOf } from './hive';
import { parquetFile } from './parquet-file';
import { isStorable } from './storable';
import { targetOf, type WriteTarget } from './write-target';

/** The rows that are being written to files, as a table for the time it takes. */
const WRITTEN = 'rows being written';

/** `COPY … TO`: what the engine or our own writers write becomes files of the cell, or objects. Nothing is kept of one that fails. */
export async function copyOut(
  world: World,
  place: Place,
  statement: SqlStatement,
  signal: AbortSignal,
): Promise<ArrowTable> {
  const isNative = (format: CopyOut['format']) => format === 'csv' || world.duckdb.reads.has(format);
  const copy = readCopy(statement, isNative);
  const target = targetOf(world, place, copy.name, statement, signal);
  const path = world.catalog.path(place, statement.reads);
  const moves = movesState(statement) || isVolatile(statement, world.volatile);
  const sequences = moves ? await readSequences(world) : undefined;
  const native = isNative(copy.format);
  if (native && copy.partitions.length === 0) {
    const { bytes, count } = await engineFile(world, path, copy, copy.select + copy.from);
    await target.write(copy.name, bytes);
    if (sequences) await keepSequences(world, sequences);
    return count;
  }
  const schema = resultSchema(place.cell);
  const table = tableName(world, schema, WRITTEN);
  try {
    const count = await send(world, path, intoTable(world, schema, WRITTEN) + copy.select + copy.from);
    if (sequences) await keepSequences(world, sequences);
    const written =
      copy.partitions.length > 0
        ? await partitioned(world, target, copy, table, statement)
        : [{ name: copy.name, bytes: await fileOf(world, copy, table, '') }];
    for (const { name, bytes } of written) await target.write(name, bytes);
    return count;
  } finally {
    await world.connection.ask(`DROP TABLE IF EXISTS ${table}`).catch(() => {});
  }
}

/** One file that the engine writes itself. */
async function engineFile(world: World, path: readonly string[], copy: CopyOut, query: string) {
  // A path of its own: what the engine read of a file that it wrote before would still be known by its path.
  const target = `files/${world.name} ${world.sources.next()} ${copy.name.slice(copy.name.lastIndexOf('/') + 1)}`;
  const beginning = `COPY (${query}`;
  const sql = `${beginning}\n) TO ${quoteText(target)} ${copy.engineOptions}`;
  const count = await send(world, path, sql).catch((error: unknown) => {
    // An error is placed by the end of what was sent.
    throw error instanceof EngineError
      ? new EngineError(error.cause, error.sql.slice(0, beginning.length - sql.length))
      : error;
  });
  return { bytes: await world.duckdb.takeFile(target), count };
}

/** The rows of the table for which the condition holds, as a file. `list` are columns to leave out. */
async function fileOf(world: World, copy: CopyOut, table: string, condition: string, list = '*'): Promise<Uint8Array> {
  if (copy.format === 'csv' || world.duckdb.reads.has(copy.format))
    return (await engineFile(world, ['main'], copy, `SELECT ${list} FROM ${table} ${condition}`)).bytes;
  const { schema } = await world.connection.ask(`SELECT ${list} FROM ${table} LIMIT 0`);
  const columns = schema.fields.map((field) => {
    const name = quoteName(field.name);
    return isStorable(field, copy.format === 'json' ? 'json' : 'parquet') ? name : `${name}::VARCHAR AS ${name}`;
  });
  const query = (where: string) => `SELECT ${columns.join(', ')} FROM ${table} ${where}`;
  return copy.format === 'json' ? json(world, copy, query, condition) : parquet(world, copy, query, condition);
}

type Query = (where: string) => string;

/** The rows come in batches, so that a large table is never whole in memory twice. */
async function* batches(world: World, query: Query, condition: string, size: number) {
  const { rows } = toTable(await world.connection.ask(`SELECT count(*) FROM (${query(condition)})`));
  const count = Number(rows[0]?.[0] ?? 0);
  for (let from = 0; from < count; from += size)
    yield await world.connection.stream(query(`${condition} ORDER BY rowid LIMIT ${size} OFFSET ${from}`));
}

async function parquet(world: World, copy: CopyOut, query: Query, condition: string): Promise<Uint8Array> {
  const empty = await world.connection.stream(query(`${condition} LIMIT 0`));
  return parquetFile(world, copy.compressed, empty, batches(world, query, condition, copy.rowGroupSize));
}

const JSON_BATCH = 50_000;

async function json(world: World, { array }: CopyOut, query: Query, condition: string): Promise<Uint8Array> {
  const codec = await world.codec();
  const parts: string[] = [];
  for await (const stream of batches(world, query, condition, JSON_BATCH))
    parts.push((await codec.writeJson(stream)).join(array ? ',\n\t' : '\n'));
  const lines = parts.join(array ? ',\n\t' : '\n');
  const text = array ? `[\n\t${lines}\n]\n` : lines === '' ? '' : `${lines}\n`;
  return new TextEncoder().encode(array && lines === '' ? '[\n\n]\n' : text);
}

/** One folder per value of the columns, as in `rating=PG/data_0.parquet`. */
async function partitioned(world: World, target: WriteTarget, copy: CopyOut, table: string, { file }: SqlStatement) {
  const { partitions, existing } = copy;
  const folder = copy.name.replace(/\/$/, '');
  const range = { from: file?.from ?? 0, to: file?.to ?? 0 };
  const { schema } = await world.connection.ask(`SELECT * FROM ${table} LIMIT 0`);
  const names = schema.fields.map((field) => field.name);
  const columns = partitions.map((wanted) => {
    const found = names.find((name) => name.toLowerCase() === wanted.toLowerCase());
    if (found === undefined) throw mistake('unknown-column', { name: wanted }, range);
    return found;
  });
  if (columns.length === names.length && !copy.keepsPartitions) throw mistake('nothing-but-partitions', {}, range);
  const taken = await target.clear(folder, existing);
  const texts = columns.map((name) => `${quoteName(name)}::VARCHAR`);
  const { rows } = toTable(
    await world.connection.send(`SELECT ${texts.join(', ')} FROM ${table} GROUP BY ALL ORDER BY min(rowid)`),
  );
  const list = copy.keepsPartitions ? '*' : `* EXCLUDE (${columns.map(quoteName).join(', ')})`;
  const written: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const row of rows) {
    const values = row.map((value) => (value === null ? null : String(value)));
    const where = texts.map((text, index) => {
      const value = values[index];
      return value === null || value === undefined ? `${text} IS NULL` : `${text} = ${quoteText(value)}`;
    });
    const path = [folder, ...columns.map((name, index) => folderOf(name, values[index] ?? null))].join('/');
    let number = 0;
    while (taken.has(`${path}/data_${number}.${copy.format}`)) number++;
    const bytes = await fileOf(world, copy, table, `WHERE ${where.join(' AND ')}`, list);
    written.push({ name: `${path}/data_${number}.${copy.format}`, bytes });
  }
  return written;
}
