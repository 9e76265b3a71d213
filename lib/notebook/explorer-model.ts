import type { BucketInfo } from '../cloud/cloud';
import type { Column, Table } from '../core/value';
import type { SessionVariable } from '../engine/session';
import { type EngineStatus, SQL_ENGINES, type SqlEngineName } from '../engine/sql-engine';
import type { Exploration } from '../kernel/explore';
import { engineOf, type KernelCell } from '../kernel/names';
import type { KnownTable } from './known-tables';
import type { NotebookState } from './state';
import type { StoredLesson } from './stored';
import { usesServices } from './uses-services';

export type ExplorerTable = {
  readonly name: string;
  readonly engine: SqlEngineName;
  /** The cell that makes it; none of the lesson's data. */
  readonly cell?: string | undefined;
  readonly about?: string | undefined;
  readonly columns: readonly (Column & { readonly about?: string | undefined })[];
  /** Undefined of a view, and of what has not run. */
  readonly rowCount?: number | undefined;
  /** The first rows, where they came with the page. */
  readonly sample?: Table | undefined;
  /** Whether the engine has it now. */
  readonly isThere: boolean;
};

export type ExplorerFile = {
  readonly name: string;
  readonly bytes: number;
  readonly cell?: string | undefined;
  /** Where it is under the site, if it came with the page. */
  readonly file?: string | undefined;
  readonly isThere: boolean;
};

/** What the cells of a lesson can name: from the page, and from the engines that run. */
export type ExplorerModel = {
  readonly data: readonly ExplorerTable[];
  /** The engines that its cells use, with the tables that cells made. */
  readonly engines: readonly {
    readonly engine: SqlEngineName;
    readonly status: EngineStatus['status'];
    readonly tables: readonly ExplorerTable[];
  }[];
  readonly files: readonly ExplorerFile[];
  /** Undefined in a lesson that has nothing to do with any. */
  readonly buckets: readonly BucketInfo[] | undefined;
  /** Whether cells call services that can be made to fail. */
  readonly canFail: boolean;
  /** Undefined in a lesson without TypeScript. */
  readonly variables: readonly SessionVariable[] | undefined;
};

export type ExplorerInput = {
  readonly stored: StoredLesson;
  readonly state: NotebookState;
  readonly cells: readonly KernelCell[];
  /** What SQL cells make, as their code is now. */
  readonly tables: ReadonlyMap<string, readonly KnownTable[]>;
  readonly exploration: Exploration | undefined;
};

export function explorerModel(input: ExplorerInput): ExplorerModel {
  const { stored, cells, exploration } = input;
  const shown = shownCells(input);
  return {
    data: dataTables(stored),
    engines: enginesOf(input, shown),
    files: filesOf(stored, exploration, shown),
    buckets: bucketsOf(cells, exploration),
    canFail: usesServices(cells),
    variables: cells.some(({ language }) => language === 'ts')
      ? inOrder(exploration?.variables ?? [], shown, ({ name }) => name)
      : undefined,
  };
}

const MENTIONS_BUCKETS = /@aws-sdk\/client-s3|s3:\/\//;

function bucketsOf(cells: readonly KernelCell[], exploration: Exploration | undefined) {
  const buckets = exploration?.buckets ?? [];
  return buckets.length > 0 || cells.some(({ code }) => MENTIONS_BUCKETS.test(code)) ? buckets : undefined;
}

/** Positions of the cells whose results may be seen: not what a prediction covers, nor our answer to an exercise. */
function shownCells({ stored, state, cells }: ExplorerInput): ReadonlyMap<string, number> {
  const covered = new Set(
    stored.lesson.blocks.flatMap((block) =>
      block.kind === 'quiz' && !state.quizzes.has(block.id) ? block.reveals : [],
    ),
  );
  const isOurs = (id: string) => state.exercises.has(id) && state.exercises.get(id)?.passedCode === undefined;
  return new Map(
    [...cells.entries()].flatMap(([position, { id }]) => (covered.has(id) || isOurs(id) ? [] : [[id, position]])),
  );
}

/** In the order of the page; of a name that is there twice the one nearest to the end. */
function inOrder<T extends { readonly cell?: string | undefined }>(
  made: readonly T[],
  shown: ReadonlyMap<string, number>,
  nameOf: (each: T) => string,
): readonly T[] {
  const position = ({ cell = '' }: T) => shown.get(cell) ?? -1;
  const byName = new Map<string, T>();
  for (const each of made.filter((one) => position(one) >= 0)) {
    const before = byName.get(nameOf(each));
    if (!before || position(each) >= position(before)) byName.set(nameOf(each), each);
  }
  return [...byName.values()].sort((a, b) => position(a) - position(b));
}

const dataTables = ({ datasets, files }: StoredLesson): readonly ExplorerTable[] =>
  [
    ...datasets.map(({ name, about, columns, rowCount, sample }) => ({ name, about, columns, rowCount, sample })),
    ...files.map(({ name, table, columns, rowCount, sample }) => ({
      name: table,
      about: `The file ${name}.`,
      columns,
      rowCount,
      sample,
    })),
  ].map((table) => ({ ...table, engine: 'duckdb', isThere: false }));

function enginesOf(input: ExplorerInput, shown: ReadonlyMap<string, number>): ExplorerModel['engines'] {
  const { cells, state, exploration } = input;
  const made = [...tablesOnPage(input), ...tablesInEngines(exploration)];
  const used = new Set<SqlEngineName>(cells.flatMap((cell) => (cell.language === 'sql' ? cell.engine : [])));
  return SQL_ENGINES.flatMap((engine) => {
    const tables = inOrder(
      made.filter((table) => table.engine === engine),
      shown,
      ({ name }) => name.toLowerCase(),
    );
    if (!used.has(engine) && tables.length === 0) return [];
    return { engine, status: state.engines[engine].status, tables };
  });
}

/** What the results on the page are tables of. */
const tablesOnPage = ({ cells, state, tables }: ExplorerInput): readonly ExplorerTable[] =>
  cells.flatMap((cell) => {
    const result = state.cells.get(cell.id)?.result;
    if (cell.language !== 'sql' || (result?.status !== 'stored' && result?.status !== 'done')) return [];
    // What SHOW TABLES and the like show is no table.
    const isTable = result.outputs.findLast((output) => output.kind === 'table')?.windowed === true;
    return (tables.get(cell.id) ?? [])
      .filter(({ name }) => name !== cell.id || isTable)
      .map((table) => ({ ...table, engine: engineOf(cell), cell: cell.id, isThere: false }));
  });

const tablesInEngines = (exploration: Exploration | undefined): readonly ExplorerTable[] =>
  (exploration?.databases ?? []).flatMap(({ engine, tables }) =>
    // What a cell made first is listed last: so it is on the page too.
    tables.toReversed().map((table) => ({ ...table, engine, isThere: true })),
  );

function filesOf(
  { place, files }: StoredLesson,
  exploration: Exploration | undefined,
  shown: ReadonlyMap<string, number>,
): readonly ExplorerFile[] {
  const there = exploration?.files ?? [];
  const written = inOrder(there, shown, ({ name }) => name).map((file) => ({ ...file, isThere: true }));
  // The page of a notebook has a list of its own of what was put into it.
  const given = place.kind === 'workbook' ? [] : files;
  return [
    ...given
      .filter(({ name }) => !written.some((other) => other.name === name))
      .map(({ name, bytes, file }) => ({
        name,
        bytes,
        ...(file !== '' && { file }),
        isThere: there.some((other) => other.name === name),
      })),
    ...written,
  ];
}
