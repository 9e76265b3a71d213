import type { FlowCell } from '../core/dataflow';
import { isDataFile, isPattern } from '../core/file-names';
import { type SqlStatement, splitStatements, sqlNames } from '../core/sql-words';
import type { TypescriptNames } from '../engine/session';
import { typescriptNames } from '../engine/session/names';
import type { SqlEngineName } from '../engine/sql-engine';
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
    /** What SQL that a database's client sends names and makes, in the database of `serverOf`. */
    readonly sent: TypescriptNames['sent'];
    /** Whether running it changes tables it did not make itself in that run. */
    readonly writes: boolean;
    /** Whether it creates something that must not be there yet, so that a second run starts without what the first made. */
    readonly creates: boolean;
    /** Whether it asks which tables there are. */
    readonly surveys: boolean;
    /** Whether its SQL may read files. */
    readonly readsFiles: boolean;
  };

/** The engine of a cell's SQL: that of the `sql` tag is DuckDB. */
export const engineOf = (cell: KernelCell): SqlEngineName => (cell.language === 'sql' ? cell.engine : 'duckdb');

/** The engine behind the server that a cell's clients are connected to: as its own code says, or that of a cell above which it takes something from. */
export function serverOf(cells: readonly NamedCell[], cell: NamedCell): SqlEngineName {
  const own = connectsTo(cell.code);
  if (own) return own;
  const above = cells.slice(
    0,
    cells.findIndex(({ id }) => id === cell.id),
  );
  const connected = above.findLast(
    ({ code, defines, language }) =>
      language === 'ts' && connectsTo(code) !== undefined && defines.some((name) => cell.rowsOf.includes(name)),
  );
  return (connected && connectsTo(connected.code)) ?? 'postgres';
}

function connectsTo(code: string): SqlEngineName | undefined {
  if (/redshift\.amazonaws\.com/i.test(code)) return 'duckdb';
  return /\bpostgres(?:ql)?:\/\/|\bfrom\s*['"]pg['"]/.test(code) ? 'postgres' : undefined;
}

/** The engine that a cell makes a table of this name in. */
export function homeOf(cells: readonly NamedCell[], cell: NamedCell, name: string): SqlEngineName {
  const isSent = cell.sent.defines.some((made) => made.toLowerCase() === name.toLowerCase());
  return isSent ? serverOf(cells, cell) : engineOf(cell);
}

/** What runs a cell. */
export type Runner = SqlEngineName | 'ts';
export const runnerOf = (cell: KernelCell): Runner => (cell.language === 'sql' ? cell.engine : 'ts');

/** The last names found, by id: an edit changes one cell, and the names of all are asked for. */
const known = new Map<string, NamedCell>();

/** Code that does not parse has no names: it fails when it runs. */
export function nameCell(cell: KernelCell): NamedCell {
  const last = known.get(cell.id);
  if (last && last.code === cell.code && last.language === cell.language && engineOf(last) === engineOf(cell))
    return last;
  const named = findNames(cell);
  known.set(cell.id, named);
  return named;
}

function findNames(cell: KernelCell): NamedCell {
  const { defines, reads, ...named } = namesInCode(cell);
  const stored = usesObjects(cell.code);
  if (stored === 'not') return { ...named, defines, reads };
  return { ...named, defines: stored === 'writes' ? [...defines, OBJECTS] : defines, reads: [...reads, OBJECTS] };
}

function namesInCode(cell: KernelCell): NamedCell {
  if (cell.language === 'sql') {
    const statements = splitStatements(cell.code);
    const { defines, reads, query, writes } = sqlNames(cell.code);
    const all = query && !defines.includes(cell.id) ? [...defines, cell.id] : defines;
    return {
      ...cell,
      defines: all,
      reads,
      rowsOf: [],
      tablesOf: reads,
      sent: NO_NAMES.sent,
      writes,
      creates: statements.some(createsAnew),
      surveys: surveysTables(statements, reads),
      readsFiles: cell.engine === 'duckdb' && reads.some(mayBeFile),
    };
  }
  const names = typescriptNames(cell.code);
  const { defines, reads, sqlReads, sent, writes } = 'message' in names ? NO_NAMES : names;
  return {
    ...cell,
    defines,
    reads: [...reads, ...sqlReads, ...sent.reads],
    rowsOf: reads,
    tablesOf: sqlReads,
    sent,
    writes,
    creates: false,
    surveys: surveysTables([], sqlReads),
    readsFiles: sqlReads.some(mayBeFile),
  };
}

const NO_NAMES: TypescriptNames = {
  defines: [],
  reads: [],
  sqlReads: [],
  sent: { defines: [], reads: [] },
  writes: false,
};

/** What is in buckets, as a name that cells read and define: whoever writes objects reads those above too. */
export const OBJECTS = 's3:';

const WRITES_OBJECTS =
  /\b(?:(?:Put|Delete|Copy|Restore)Objects?|(?:Create|Delete)Bucket|UploadPart|(?:Create|Complete|Abort)MultipartUpload)Command\b|\bnew\s+Upload\b|\b(?:to|unload)\b[^;]*'s3:\/\//is;
const READS_OBJECTS = /@aws-sdk\/client-s3|\b(?:(?:Get|Head)Object|Head\w+|List\w+)Command\b|s3:\/\//;

/** By the words of its code: more cells than do. */
function usesObjects(code: string): 'writes' | 'reads' | 'not' {
  if (WRITES_OBJECTS.test(code)) return 'writes';
  return READS_OBJECTS.test(code) ? 'reads' : 'not';
}

const OR_REPLACE = /^\s*create\s+or\s+replace\b/i;
const IF_NOT_EXISTS = /^\s*create\s+[\w\s]*?\bif\s+not\s+exists\b/i;

const createsAnew = ({ kind, text }: SqlStatement) =>
  kind === 'create' && !OR_REPLACE.test(text) && !IF_NOT_EXISTS.test(text);

const mayBeFile = (name: string) => isDataFile(name) || isPattern(name);

const CATALOGUES = new Set([
  'information_schema',
  'duckdb_tables',
  'duckdb_columns',
  'duckdb_views',
  'sqlite_master',
  'pg_catalog',
  'pg_tables',
  'pg_class',
]);

const surveysTables = (statements: readonly SqlStatement[], reads: readonly string[]) =>
  reads.some((name) => CATALOGUES.has(name)) || statements.some(({ kind }) => kind === 'show');
