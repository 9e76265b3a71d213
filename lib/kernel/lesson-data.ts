import type { CellError } from '../core/error';
import { explain } from '../core/error-words';
import { withoutEnding } from '../core/file-names';
import type { FileOptions, RefusedFile } from '../core/file-reading';
import type { Place, SourceTable, SqlEngineName } from '../engine/sql-engine';
import { carryTable } from './carry';
import type { Databases } from './databases';
import { loaded } from './load-failure';

/** The bytes of a file beside a lesson, by the name its front matter gives: `./grades.csv`. */
export type ReadFile = (name: string, signal: AbortSignal) => Promise<Uint8Array>;

/** Where files beside a lesson come from, and how each is to be read; without options as SQL reads it by its name. */
export type FileSource = {
  /** Without it a file is a bug. */
  readonly readFile?: ReadFile | undefined;
  readonly optionsOf?: ((path: string) => FileOptions | undefined) | undefined;
  /** Data sets that cells may read as well: each is loaded when one names it, and none because all are asked for. */
  readonly library?: readonly string[] | undefined;
  /** The files there are now, where they may become others; a file whose version is another is read again. */
  readonly live?: { paths(): readonly string[]; versionOf(path: string): string } | undefined;
};

/** A file beside a lesson: `./grades.csv` is the file `grades.csv` in SQL, and the table `grades`. */
export type LessonFile = { readonly path: string; readonly name: string; readonly table: string };

/** The files among what a lesson calls its `data`. */
export const filesAmong = (data: readonly string[]): readonly LessonFile[] =>
  data.flatMap((path) => {
    if (!path.startsWith('./')) return [];
    const name = path.slice(2);
    return { path, name, table: withoutEnding(name) };
  });

/** The id under which tables from files stand in Postgres, above all cells. No cell can have it. */
export const FILES = '_files';

/** The lesson's data: each table is loaded into an engine when a cell of that engine first reads it. */
export type LessonData = {
  /** All that a cell may call it by, in SQL or TypeScript. */
  readonly names: readonly string[];
  /** The names without those of the library. */
  readonly own: readonly string[];
  /** Lets go of files that are others now or gone, and gives the names of those and of new ones, in SQL. */
  update(signal: AbortSignal): Promise<readonly string[]>;
  /** Loads what is not there yet. Gives the mistake that prevents it, if there is one. */
  load(engine: SqlEngineName, names: readonly string[], signal: AbortSignal): Promise<CellError | undefined>;
  /** Makes every file readable by its name. */
  putFiles(signal: AbortSignal): Promise<void>;
  /** Whether an engine has all of it, the library aside. */
  isLoaded(engine: SqlEngineName): boolean;
};

type Sources = {
  readonly data: readonly string[];
  readonly loadData: (name: string, signal: AbortSignal) => Promise<SourceTable>;
  readonly files?: FileSource | undefined;
};

export function createLessonData(databases: Databases, { data, loadData, files: source }: Sources): LessonData {
  const { library = [], live } = source ?? {};
  const sets = data.filter((name) => !name.startsWith('./'));
  const versionOf = (path: string) => live?.versionOf(path) ?? '';
  let files = filesAmong(live?.paths() ?? data);
  let versions = new Map(files.map(({ path }) => [path, versionOf(path)]));
  const own = () => [...sets, ...files.map(({ table }) => table)];
  const done: Record<SqlEngineName, Set<string>> = { duckdb: new Set(), postgres: new Set() };
  const put = new Set<string>();

  async function putFile({ path, name }: LessonFile, signal: AbortSignal) {
    if (put.has(name)) return;
    if (!source?.readFile) throw new Error(`Bug: nothing reads the file "${path}"`);
    const bytes = await loaded(source.readFile(path, signal), signal);
    await (await databases.duckdb(signal)).files.put(name, bytes, signal);
    put.add(name);
  }

  async function loadFile(engine: SqlEngineName, file: LessonFile, signal: AbortSignal) {
    if (engine === 'duckdb') {
      await putFile(file, signal);
      const options = source?.optionsOf?.(file.path);
      const { files: store } = await databases.duckdb(signal);
      const refused = await loaded(store.load(file.name, file.table, signal, options), signal);
      return refused && refusal(file, refused);
    }
    const missing = await loadTable('duckdb', file.table, signal);
    if (missing) return missing;
    const main: Place = { cell: FILES, above: [] };
    const carried = await carryTable(databases, 'duckdb', 'postgres', main, FILES, file.table, signal);
    return carried.status === 'failed' ? carried.error : undefined;
  }

  async function loadTable(engine: SqlEngineName, table: string, signal: AbortSignal): Promise<CellError | undefined> {
    const file = files.find((each) => each.table === table);
    const key = file?.path ?? table;
    if (done[engine].has(key)) return undefined;
    if (file) {
      const failed = await loadFile(engine, file, signal);
      if (failed) return failed;
    } else {
      const database = await databases.open(engine, signal);
      await database.load(await loaded(loadData(table, signal), signal), signal);
    }
    done[engine].add(key);
    return undefined;
  }

  async function letGo({ path, name, table }: LessonFile, signal: AbortSignal) {
    const isGone = versions.has(path) && !live?.paths().includes(path);
    if (isGone) await databases.findDuckdb()?.files.remove(name, table, signal);
    if (done.postgres.has(path)) {
      await databases.forget(FILES, signal);
      for (const each of files) done.postgres.delete(each.path);
    }
    // In DuckDB a file's table stands where a data set of its name would.
    for (const key of [path, table]) done.duckdb.delete(key);
    put.delete(name);
  }

  return {
    get names() {
      return [...own(), ...files.map(({ name }) => name), ...library];
    },
    get own() {
      return [...own(), ...files.map(({ name }) => name)];
    },
    async update(signal) {
      if (!live) return [];
      const now = new Map(live.paths().map((path) => [path, versionOf(path)]));
      const paths = [...new Set([...versions.keys(), ...now.keys()])];
      const changed = filesAmong(paths.filter((path) => versions.get(path) !== now.get(path)));
      for (const file of changed) await letGo(file, signal);
      files = filesAmong([...now.keys()]);
      versions = now;
      return changed.flatMap(({ name, table }) => [name, table]);
    },
    async load(engine, names, signal) {
      for (const name of names) {
        const file = files.find((each) => each.name === name);
        if (file && engine === 'duckdb') await putFile(file, signal);
        const failed =
          own().includes(name) || library.includes(name) ? await loadTable(engine, name, signal) : undefined;
        if (failed) return failed;
      }
      return undefined;
    },
    async putFiles(signal) {
      for (const file of files) await putFile(file, signal);
    },
    isLoaded: (engine) => [...sets, ...files.map(({ path }) => path)].every((key) => done[engine].has(key)),
  };
}

/** What keeps a cell from reading a file's table. */
function refusal({ name }: LessonFile, { message, line, engineWords }: RefusedFile): CellError {
  const why = line === undefined ? message : `on line ${line}: ${message}`;
  return {
    code: 'file-refused',
    engine: 'notebook',
    message: explain('file-refused', { name, engineWords: why }),
    ...(engineWords !== undefined && { engineWords }),
  };
}
