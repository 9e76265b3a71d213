import { never } from '../../duckdb/contract/case';
import type { SourceTable, SqlDatabase, SqlEngine } from '../../sql-engine';

/** What a case may use: the same in Node and in a browser. */
export type Tools = {
  readonly engine: SqlEngine;
  /** Another, that waits for a long time before it ends a worker: a slow machine must not look like an engine that does not answer. */
  readonly patient: SqlEngine;
  equal(actual: unknown, expected: unknown): void;
};

export type ContractCase = { readonly name: string; prove(tools: Tools): Promise<void> };

/** Proves a case on databases of its own, which are closed afterwards. */
export async function prove({ prove: body }: ContractCase, { engine, patient, equal }: Tools): Promise<void> {
  const opened: SqlDatabase[] = [];
  const noting = (inner: SqlEngine): SqlEngine => ({
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
export async function openLesson({ engine }: Pick<Tools, 'engine'>) {
  const database = await engine.openDatabase(never);
  await database.load(FILM, never);
  const place = (cell: string, ...above: string[]) => ({ cell, above });
  const run = (cell: string, above: readonly string[], code: string, signal = never) =>
    database.run({ cell, above }, code, signal);
  /** The rows that a query sees at a place, or why there are none. */
  const rows = async (above: readonly string[], text: string) => {
    const answer = await database.query({ cell: 'reader', above }, text, [], never);
    return answer.status === 'done' ? answer.table.rows : answer.error.message;
  };
  return { database, place, run, rows };
}
