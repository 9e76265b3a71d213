import { explain } from '../../../core/error-words';
import { plainFileName } from '../../../core/file-names';
import type { FileOptions, FileReading, RefusedFile } from '../../../core/file-reading';
import { LIMITS } from '../../../core/limits';
import { quoteName } from '../../../core/sql-tokens';
import { MAIN } from '../catalog';
import { classify } from '../classify-error';
import { EngineError } from '../connection';
import { readEngineWords } from '../engine-words';
import { columnsOf, readTable } from '../read-rows';
import { intoTable } from '../result';
import { change, type World } from '../world';
import { type CastFile, castFile } from './cast-file';
import { type FileRows, refused } from './codec/file-rows';
import { dropSchema, fillSchema, ROWS, schemaName } from './table-source';

const SAMPLE_ROWS = 20;
const LONGEST_TEXT = 1_000;

/** What a file holds, read with these options. */
export function inspectFile(world: World, name: string, options: FileOptions): Promise<FileReading> {
  return orRefused(async () => {
    const enough = options.types === undefined ? SAMPLE_ROWS : undefined;
    const rows = await readRows(world, name, options, enough);
    if (rows.status === 'refused') return rows;
    const schema = schemaName(world.sources.next());
    try {
      const staged = `${await fillSchema(world, schema, ROWS, rows.stream)}.${ROWS}`;
      const cast = await castFile(world, staged, rows);
      return cast.status === 'refused' ? cast : await readingOf(world, rows, cast);
    } finally {
      await dropSchema(world, schema).catch(() => {});
    }
  });
}

/** Makes a table of a file, or says what refuses it. */
export function loadFile(
  world: World,
  name: string,
  table: string,
  options: FileOptions,
): Promise<RefusedFile | undefined> {
  return orRefused(async () => {
    const first = await readRows(world, name, options);
    if (first.status === 'refused') return first;
    const file = fileNamed(world, name);
    const schema = schemaName(world.sources.next());
    let arrived: FileRows | undefined = first;
    const source = world.sources.known(schema, () => ({
      mark: quoteName(schema),
      isTable: true,
      isPassing: true,
      versions: [file],
      async provide() {
        const rows = arrived ?? (await readRows(world, name, options));
        arrived = undefined; // the engine takes the bytes
        if (rows.status === 'refused') throw new Error(`Bug: the file “${name}” is refused the second time`);
        await fillSchema(world, schema, ROWS, rows.stream);
      },
      drop: () => dropSchema(world, schema),
    }));
    const staged = `${quoteName(world.name)}.${source.mark}.${ROWS}`;
    await world.sources.provideFor(staged);
    try {
      const cast = await castFile(world, staged, first);
      if (cast.status === 'refused') return cast;
      await change(world, { sql: intoTable(world, MAIN, table) + cast.query, path: [MAIN], schema: MAIN });
      world.catalog.add({ schema: MAIN, name: table, kind: 'table' });
      return undefined;
    } finally {
      await world.sources.releaseFor(staged).catch(() => {});
    }
  });
}

function fileNamed(world: World, name: string) {
  const file = world.files.all().find((one) => one.name === plainFileName(name));
  if (!file) throw new Error(`There is no file “${name}”.`);
  return file;
}

async function readRows(world: World, name: string, options: FileOptions, enough?: number) {
  const { bytes } = fileNamed(world, name);
  const mostBytes = LIMITS.fileBytes;
  if (bytes.length > mostBytes)
    return refused(
      `The file has ${Math.ceil(bytes.length / 1e6)} MB, and up to ${mostBytes / 1e6} MB are read here: split it, or save it as Parquet with fewer columns.`,
    );
  const codec = await world.codec();
  return codec.readFile(bytes, { name, options, mostBytes, ...(enough !== undefined && { enough }) });
}

async function readingOf(world: World, rows: FileRows, cast: CastFile): Promise<FileReading> {
  const { connection } = world;
  const columns = await columnsOf(connection, `(${cast.query})`);
  const shown = columns.map(({ name, type }) => {
    const column = quoteName(name);
    if (type !== 'VARCHAR') return column;
    return `CASE WHEN length(${column}) > ${LONGEST_TEXT} THEN left(${column}, ${LONGEST_TEXT}) || '…' ELSE ${column} END AS ${column}`;
  });
  const sample = `(SELECT ${shown.join(', ')} FROM (${cast.query} LIMIT ${SAMPLE_ROWS}))`;
  const { format, options, rowCount, notes } = rows;
  return {
    status: 'readable',
    format,
    options,
    columns,
    rowCount: rowCount - cast.bad,
    sample: { ...(await readTable(connection, sample, sample)), columns },
    rejected: cast.rejected,
    notes: [...notes, ...cast.notes],
  };
}

/** What the engine or the memory cannot do becomes a refusal. */
async function orRefused<T>(work: () => Promise<T>): Promise<T | RefusedFile> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EngineError) {
      const { message } = readEngineWords(error.message);
      const { code } = error.broken ? { code: 'out-of-memory' } : classify(readEngineWords(error.message));
      if (code === 'out-of-memory') return refused(TOO_LARGE, { engineWords: message });
      throw error;
    }
    if (
      error instanceof Error &&
      /allocation failed|out of memory|invalid (?:array|string) length|could not be cloned/i.test(error.message)
    )
      return refused(TOO_LARGE, { engineWords: error.message });
    throw error;
  }
}

const TOO_LARGE = explain('file-memory', {});
