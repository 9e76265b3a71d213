import { type SqlStatement, splitStatements } from '../../core/sql-words';
import type { Table } from '../../core/value';
import type { ObjectStorage, Place, SqlDatabase } from '../../engine/sql-engine';
import type { Done } from './done';
import { keepLoadErrors, LOAD_ERRORS, type LoadError, makeLoadErrors } from './load/load-errors';
import { loadDone, loadFailed, planCopy } from './load/run-copy';
import { RedshiftError } from './redshift-error';
import { runUnload } from './run-unload';
import { sqlError } from './sql-error';
import { alteredTable } from './statements/alter-table';
import { parseCopy } from './statements/copy-statement';
import { parseCreateTable } from './statements/create-table';
import { checkRole } from './statements/credentials';
import { inDuckdb, type LastCopy } from './statements/dialect';
import { refuse } from './statements/refusals';
import { answerSetting } from './statements/settings';
import { parseUnload } from './statements/unload-statement';
import { readTarget } from './target-table';
import type { Transaction } from './transaction';

/** What all connections to one warehouse share. */
export type Warehouse = {
  readonly database: SqlDatabase;
  readonly storage: ObjectStorage;
  /** Numbers of statements, as system tables give them. */
  query: number;
};

/** Runs the statements of one connection, one after the other. */
export function createExecutor(warehouse: Warehouse, transaction: Transaction, user: () => string) {
  const { database, storage } = warehouse;
  let lastCopy: LastCopy | undefined;
  /** Errors of loads within a transaction: told once it has ended, whatever comes of it. */
  let waiting: readonly LoadError[] = [];

  async function ask(
    place: Place,
    sql: string,
    signal: AbortSignal,
    back = (offset: number) => offset,
    sent = sql,
  ): Promise<Table> {
    const asked = await database.query(place, sql, [], signal);
    if (asked.status === 'failed') throw sqlError(asked.error, back, sent);
    return asked.table;
  }

  async function copy(place: Place, text: string, signal: AbortSignal): Promise<Done> {
    const statement = parseCopy(text);
    const target = await readTarget(database, place, statement.table, signal);
    checkRole(statement.credentials, user());
    const { name } = statement.table;
    const plan = await planCopy(statement, target, storage, signal);
    const id = ++warehouse.query;
    const errors = plan.errors.map((error) => ({ ...error, table: TABLE_ID, query: id }));
    if (plan.isRefused) {
      waiting = [...waiting, ...errors];
      throw loadFailed(name);
    }
    let rows = 0;
    await transaction.together(place, signal, async () => {
      for (const sql of plan.statements) rows += Number((await ask(place, sql, signal)).rows[0]?.[0] ?? 0);
    });
    waiting = [...waiting, ...errors];
    lastCopy = { id, rows };
    const notices = loadDone(name, plan.rows ?? rows, errors.length);
    return { tag: 'COPY', notices, changes: true };
  }

  async function unload(place: Place, text: string, signal: AbortSignal): Promise<Done> {
    const statement = parseUnload(text);
    checkRole(statement.credentials, user());
    const rows = await runUnload(database, storage, place, statement, signal);
    const message = `UNLOAD completed, ${rows} record(s) unloaded successfully.`;
    return { tag: 'UNLOAD', notices: [{ severity: 'INFO', code: '00000', message }], changes: true };
  }

  async function createTable(place: Place, { text }: SqlStatement, signal: AbortSignal): Promise<Done> {
    const { table, sql, queryFrom, notices } = parseCreateTable(text);
    const nameAt = sql.indexOf('"');
    const inName = (offset: number) => (offset > nameAt ? table.to : table.from);
    if (queryFrom === undefined) {
      await ask(place, sql, signal, inName, text);
      return { tag: 'CREATE TABLE', notices, changes: true };
    }
    const query = inDuckdb(text.slice(queryFrom), lastCopy);
    const back = (offset: number) =>
      offset < sql.length ? inName(offset) : queryFrom + query.back(offset - sql.length);
    await ask(place, sql + query.sql, signal, back, text);
    return { tag: 'SELECT', notices, changes: true };
  }

  async function plain(place: Place, statement: SqlStatement, signal: AbortSignal): Promise<Done> {
    const { text, kind } = statement;
    const { sql, back } = kind === 'alter' ? alteredTable(text) : inDuckdb(text, lastCopy);
    if (statement.reads.includes(LOAD_ERRORS)) await makeLoadErrors(database, place, signal);
    const table = await ask(place, sql, signal, back, text);
    if (kind === 'query') return { tag: 'SELECT', table, notices: [], changes: false };
    if (kind === 'explain') {
      const lines = table.rows.flatMap((row) => String(row[1]).trimEnd().split('\n'));
      return { tag: 'EXPLAIN', table: planOf(lines), notices: [], changes: false };
    }
    return { tag: tagOf(statement, Number(table.rows[0]?.[0] ?? 0)), notices: [], changes: true };
  }

  async function run(place: Place, statement: SqlStatement, signal: AbortSignal): Promise<Done> {
    const { text, kind, tokens, object } = statement;
    refuse(statement);
    const [first] = tokens;
    if (kind === 'copy') return copy(place, text, signal);
    if (first?.value === 'unload') return unload(place, text, signal);
    const setting = answerSetting(statement);
    if (setting) return setting;
    if (kind === 'create' && object === 'table') return createTable(place, statement, signal);
    return plain(place, statement, signal);
  }

  return {
    /** Runs one statement; what goes wrong is a RedshiftError, and ends the transaction as far as there is one. */
    async execute(place: Place, statement: SqlStatement, signal: AbortSignal): Promise<Done> {
      warehouse.query++;
      try {
        if (statement.kind === 'transaction') return await transaction.control(place, statement, signal);
        transaction.check();
        return await run(place, statement, signal);
      } catch (error) {
        if (error instanceof RedshiftError) await transaction.fail(place);
        throw error;
      } finally {
        if (waiting.length > 0 && !transaction.isOpen()) {
          const told = waiting;
          waiting = [];
          await keepLoadErrors(database, place, told, signal);
        }
      }
    },
    statementsOf: (text: string) => splitStatements(text),
  };
}
export type Executor = ReturnType<typeof createExecutor>;

/** Of every table: system tables know tables by numbers, of which there are none here. */
const TABLE_ID = 100_000;

const planOf = (lines: readonly string[]): Table => ({
  columns: [{ name: 'QUERY PLAN', type: 'VARCHAR' }],
  rows: lines.map((line) => [line]),
});

function tagOf({ kind, label }: SqlStatement, rows: number): string {
  if (kind === 'insert') return `INSERT 0 ${rows}`;
  if (kind === 'update' || kind === 'delete' || kind === 'merge') return `${label} ${rows}`;
  return kind === 'truncate' ? 'TRUNCATE' : label;
}
