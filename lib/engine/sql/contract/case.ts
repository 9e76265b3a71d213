import type { Output } from '../../../core/output';
import type { Column, Table, Value } from '../../../core/value';
import type { SourceTable, SqlDatabase, SqlEngine, SqlRun } from '../../sql-engine';

/** What a case of the contract may use: the same in Node and in a browser. */
export type Tools<Database extends SqlDatabase = SqlDatabase> = {
  /** One engine for all cases. */
  readonly engine: SqlEngine<Database>;
  /** Another, that waits for a long time before it ends a worker: a slow machine must not look like an engine that does not answer. */
  readonly patient: SqlEngine<Database>;
  equal(actual: unknown, expected: unknown): void;
};

/** A sentence that is true of an engine, and its proof. */
export type ContractCase<Database extends SqlDatabase = SqlDatabase> = {
  readonly name: string;
  prove(tools: Tools<Database>): Promise<void>;
};

/** Proves a case on databases of its own, which are closed afterwards. */
export async function prove<Database extends SqlDatabase>(
  { prove: body }: ContractCase<Database>,
  { engine, patient, equal }: Tools<Database>,
): Promise<void> {
  const opened: Database[] = [];
  const noting = (inner: SqlEngine<Database>): SqlEngine<Database> => ({
    ...inner,
    async openDatabase(signal) {
      const database = await inner.openDatabase(signal);
      opened.push(database);
      return database;
    },
  });
  try {
    await body({ engine: noting(engine), patient: noting(patient), equal });
  } finally {
    for (const database of opened) await database.close();
  }
}

export const never = new AbortController().signal;

const FILM: SourceTable = {
  name: 'film',
  columns: [
    { name: 'film_id', type: 'INTEGER' },
    { name: 'title', type: 'VARCHAR' },
    { name: 'rate', type: 'DECIMAL(4,2)' },
  ],
  csv: new TextEncoder().encode('film_id,title,rate\n1,Alien,4.99\n2,"Brazil, or not",0.10\n3,,2.99\n'),
  nulls: '',
};

/** A database with the table `film` of three rows, and short ways to ask it. */
export async function openLesson<Database extends SqlDatabase>({ engine }: Pick<Tools<Database>, 'engine'>) {
  const database = await engine.openDatabase(never);
  await database.load(FILM, never);
  const place = (cell: string, ...above: string[]) => ({ cell, above });
  const run = (cell: string, above: readonly string[], code: string, signal = never) =>
    database.run({ cell, above }, code, signal);
  /** The rows that a query sees at a place, or why there are none. */
  const rows = async (above: readonly string[], text: string) =>
    rowsOf(await database.query({ cell: 'reader', above }, text, [], never));
  return { database, place, run, rows };
}

const rowsOf = (answer: Awaited<ReturnType<SqlDatabase['query']>>) =>
  answer.status === 'done' ? answer.table.rows : answer.error.message;

/** The rows of an output, or what it is instead. */
export function shownRows(output: Output | undefined): unknown {
  return output?.kind === 'table' ? output.page.rows : output;
}
export const lastRows = (run: SqlRun) =>
  shownRows(run.outputs.at(-1)) ?? (run.status === 'failed' ? run.error.message : undefined);

/** A failed run in a few words: code, the text that is marked, the nearest name, finished of all statements. */
export function failure(run: SqlRun, code: string): unknown {
  if (run.status !== 'failed') return run.status;
  const { error, finished, statements } = run;
  const marked = error.range && code.slice(error.range.from, error.range.to);
  return [error.code, marked, error.near, `${finished} of ${statements}`];
}

export const column = (name: string, type: string): Column => ({ name, type });
export const table = (columns: Column[], rows: Value[][]): Table => ({ columns, rows });
