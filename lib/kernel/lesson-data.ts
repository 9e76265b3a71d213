import type { CellError } from '../core/error';
import type { Place, SourceTable, SqlEngineName } from '../engine/sql-engine';
import { carryTable } from './carry';
import type { Databases } from './databases';
import { loaded } from './load-failure';

/** The bytes of a file beside a lesson, by the name its front matter gives: `./grades.csv`. */
export type ReadFile = (name: string, signal: AbortSignal) => Promise<Uint8Array>;

/** A file beside a lesson: `./grades.csv` is the file `grades.csv` in SQL, and the table `grades`. */
export type LessonFile = { readonly path: string; readonly name: string; readonly table: string };

/** The files among what a lesson calls its `data`. */
export const filesAmong = (data: readonly string[]): readonly LessonFile[] =>
  data.flatMap((path) => {
    if (!path.startsWith('./')) return [];
    const name = path.slice(2);
    return { path, name, table: name.slice(0, name.lastIndexOf('.')) };
  });

/** The id under which tables from files stand in Postgres, above all cells. No cell can have it. */
export const FILES = '_files';

/** The lesson's data: each table is loaded into an engine when a cell of that engine first reads it. */
export type LessonData = {
  /** All that a cell may call it by, in SQL or TypeScript. */
  readonly names: readonly string[];
  /** Loads what is not there yet. Gives the mistake that prevents it, if there is one. */
  load(engine: SqlEngineName, names: readonly string[], signal: AbortSignal): Promise<CellError | undefined>;
  /** Makes every file readable by its name. */
  putFiles(signal: AbortSignal): Promise<void>;
  /** Whether an engine has all of it. */
  isLoaded(engine: SqlEngineName): boolean;
};

type Sources = {
  readonly data: readonly string[];
  readonly loadData: (name: string, signal: AbortSignal) => Promise<SourceTable>;
  readonly readFile?: ReadFile | undefined;
};

export function createLessonData(databases: Databases, { data, loadData, readFile }: Sources): LessonData {
  const files = filesAmong(data);
  const tables = [...data.filter((name) => !name.startsWith('./')), ...files.map(({ table }) => table)];
  const done: Record<SqlEngineName, Set<string>> = { duckdb: new Set(), postgres: new Set() };
  const put = new Set<string>();

  async function putFile({ path, name }: LessonFile, signal: AbortSignal) {
    if (put.has(name)) return;
    if (!readFile) throw new Error(`Bug: nothing reads the file "${path}"`);
    const bytes = await loaded(readFile(path, signal), signal);
    await databases.duckdb.files.put(name, bytes, signal);
    put.add(name);
  }

  async function loadFile(engine: SqlEngineName, file: LessonFile, signal: AbortSignal) {
    if (engine === 'duckdb') {
      await putFile(file, signal);
      await loaded(databases.duckdb.files.load(file.name, file.table, signal), signal);
      return undefined;
    }
    const missing = await loadTable('duckdb', file.table, signal);
    if (missing) return missing;
    const main: Place = { cell: FILES, above: [] };
    const carried = await carryTable(databases, 'duckdb', 'postgres', main, FILES, file.table, signal);
    return carried.status === 'failed' ? carried.error : undefined;
  }

  async function loadTable(engine: SqlEngineName, table: string, signal: AbortSignal): Promise<CellError | undefined> {
    if (done[engine].has(table)) return undefined;
    const file = files.find((each) => each.table === table);
    if (file) {
      const failed = await loadFile(engine, file, signal);
      if (failed) return failed;
    } else {
      const database = await databases.open(engine, signal);
      await database.load(await loaded(loadData(table, signal), signal), signal);
    }
    done[engine].add(table);
    return undefined;
  }

  return {
    names: [...tables, ...files.map(({ name }) => name)],
    async load(engine, names, signal) {
      for (const name of names) {
        const file = files.find((each) => each.name === name);
        if (file && engine === 'duckdb') await putFile(file, signal);
        const failed = tables.includes(name) ? await loadTable(engine, name, signal) : undefined;
        if (failed) return failed;
      }
      return undefined;
    },
    async putFiles(signal) {
      for (const file of files) await putFile(file, signal);
    },
    isLoaded: (engine) => done[engine].size === tables.length,
  };
}
