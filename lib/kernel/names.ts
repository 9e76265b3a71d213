import type { FlowCell } from '../core/dataflow';
import { splitStatements, sqlNames } from '../core/sql-words';
import { typescriptNames } from '../engine/session/names';
import type { Language } from '../lesson/schema';

/** A cell as the kernel runs it. */
export type KernelCell = { readonly id: string; readonly code: string } & Language;

/** A cell with its names: what dataflow needs, and which of the names reach it as rows. */
export type NamedCell = KernelCell &
  FlowCell & {
    /** Names of `reads` that a TypeScript cell gets as values, tables as their rows. */
    readonly rowsOf: readonly string[];
    /** Names of `reads` that stand in SQL: they have to be tables. */
    readonly tablesOf: readonly string[];
    /** Whether running it changes tables it did not make itself in that run. */
    readonly writes: boolean;
    /** Whether it creates something that must not be there yet, so that a second run starts without what the first made. */
    readonly creates: boolean;
    /** Whether it asks which tables there are. */
    readonly surveys: boolean;
  };

/** The last names found, by id: an edit changes one cell, and the names of all are asked for. */
const known = new Map<string, NamedCell>();

/** Code that does not parse has no names: it fails when it runs. */
export function nameCell(cell: KernelCell): NamedCell {
  const last = known.get(cell.id);
  if (last && last.code === cell.code && last.language === cell.language) return last;
  const named = findNames(cell);
  known.set(cell.id, named);
  return named;
}

function findNames(cell: KernelCell): NamedCell {
  if (cell.language === 'sql') {
    const { defines, reads, query, writes } = sqlNames(cell.code);
    const all = query && !defines.includes(cell.id) ? [...defines, cell.id] : defines;
    return {
      ...cell,
      defines: all,
      reads,
      rowsOf: [],
      tablesOf: reads,
      writes,
      creates: createsAnew(cell.code),
      surveys: surveysTables(cell.code, reads),
    };
  }
  const names = typescriptNames(cell.code);
  if ('message' in names)
    return { ...cell, defines: [], reads: [], rowsOf: [], tablesOf: [], writes: false, creates: false, surveys: false };
  return {
    ...cell,
    defines: names.defines,
    reads: [...names.reads, ...names.sqlReads],
    rowsOf: names.reads,
    tablesOf: names.sqlReads,
    writes: names.writes,
    creates: false,
    surveys: surveysTables('', names.sqlReads),
  };
}

const OR_REPLACE = /^\s*create\s+or\s+replace\b/i;
const IF_NOT_EXISTS = /^\s*create\s+[\w\s]*?\bif\s+not\s+exists\b/i;

const createsAnew = (code: string) =>
  splitStatements(code).some(
    ({ kind, text }) => kind === 'create' && !OR_REPLACE.test(text) && !IF_NOT_EXISTS.test(text),
  );

const CATALOGUES = new Set([
  'information_schema',
  'duckdb_tables',
  'duckdb_columns',
  'duckdb_views',
  'sqlite_master',
  'pg_catalog',
]);

const surveysTables = (sql: string, reads: readonly string[]) =>
  reads.some((name) => CATALOGUES.has(name)) || splitStatements(sql).some(({ kind }) => kind === 'show');
