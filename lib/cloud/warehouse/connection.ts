import { splitStatements } from '../../core/sql-words';
import type { Place } from '../../engine/sql-engine';
import { type BackendMessage, writeBackend } from '../../engine/wire/backend';
import { type FrontendMessage, NOTHING_READ, readFrontend } from '../../engine/wire/frontend';
import { GREETING, type LogIn, stepIn } from '../../engine/wire/log-in';
import type { WireConnection } from '../../engine/wire-server';
import type { Done } from './done';
import { ABOUT, DOOR } from './door';
import { createExecutor, type Warehouse } from './executor';
import { NULL_VALUES } from './null-values';
import { bind, countParameters, givesRows, type Portal, type Prepared, prepare } from './prepared';
import { RedshiftError } from './redshift-error';
import { fieldsOf } from './result-fields';
import { inDuckdb } from './statements/dialect';
import { createTransaction, type Turn } from './transaction';
import { typeOfStored } from './types/column-type';
import { wireText } from './types/wire-type';
import { errorMessage, noticeMessage } from './wire-words';

const NOWHERE: Place = { cell: '', above: [] };
const TEXT = 25;

/** One client's connection to the warehouse. */
export function openConnection(warehouse: Warehouse, turn: Turn): WireConnection {
  const transaction = createTransaction(warehouse.database, turn);
  let logIn: LogIn = GREETING;
  const executor = createExecutor(warehouse, transaction, () => (logIn.stage === 'in' ? logIn.user : ''));
  const prepared = new Map<string, Prepared>();
  const portals = new Map<string, Portal>();
  let unread = NOTHING_READ;
  /** After a mistake nothing of a pipeline is heard until it ends. */
  let skips = false;
  let changes = 0;
  let last: Promise<unknown> = Promise.resolve();
  let lastPlace = NOWHERE;

  const ready = (): BackendMessage => ({ kind: 'ready', status: transaction.status });

  function enter(said: FrontendMessage): readonly BackendMessage[] {
    const step = stepIn(logIn, said, DOOR);
    logIn = step.logIn;
    if (logIn.stage !== 'in') return step.answer;
    const about = noticeMessage({ severity: 'NOTICE', code: '00000', message: ABOUT });
    return step.answer.flatMap((one) => (one.kind === 'ready' ? [about, one] : [one]));
  }

  function count(done: Done): Done {
    if (done.changes) changes++;
    return done;
  }

  async function simple(
    place: Place,
    text: string,
    signal: AbortSignal,
    say: (...said: readonly BackendMessage[]) => void,
  ) {
    const statements = splitStatements(text);
    if (statements.length === 0) say({ kind: 'empty-query' });
    let from = 0;
    try {
      if (statements.length > 1 && statements[0]?.kind !== 'transaction')
        await transaction.beginImplicit(place, signal);
      for (const statement of statements) {
        from = statement.from;
        const done = count(await executor.execute(place, statement, signal));
        say(...done.notices.map(noticeMessage));
        if (done.table)
          say(
            { kind: 'row-description', fields: fieldsOf(done.table.columns) },
            ...rowsOf(done, 0, Number.POSITIVE_INFINITY),
          );
        say(complete(done));
      }
      await transaction.endImplicit(place, signal);
    } catch (error) {
      if (!(error instanceof RedshiftError)) throw error;
      say(...error.notices.map(noticeMessage), errorMessage(error.words, text, from));
    }
    say(ready());
  }

  async function run(place: Place, portal: Portal, signal: AbortSignal): Promise<Done | undefined> {
    if (!portal.statement) return undefined;
    try {
      portal.done ??= count(await executor.execute(place, portal.statement, signal));
    } catch (error) {
      if (!(error instanceof RedshiftError)) throw error;
      const { position } = error.words;
      throw new RedshiftError(
        { ...error.words, ...(position !== undefined && { position: portal.back(position) }) },
        error.notices,
      );
    }
    return portal.done;
  }

  const portalNamed = (name: string): Portal => {
    const portal = portals.get(name);
    if (!portal) throw new RedshiftError({ code: '34000', message: `portal "${name}" does not exist` });
    return portal;
  };
  const statementNamed = (name: string): Prepared => {
    const statement = prepared.get(name);
    if (!statement) throw new RedshiftError({ code: '26000', message: `prepared statement "${name}" does not exist` });
    return statement;
  };

  /** What a prepared statement takes and gives, without running it. */
  async function describeStatement(place: Place, statement: Prepared, signal: AbortSignal): Promise<BackendMessage[]> {
    const types = Array.from({ length: countParameters(statement) }, (_, index) => statement.types[index] || TEXT);
    const { statement: bound } = bind(statement, { ...NULL_VALUES, values: types.map(() => null) });
    const columns =
      bound && givesRows(bound)
        ? await warehouse.database.describe(place, inDuckdb(bound.text).sql, signal)
        : undefined;
    return [
      { kind: 'parameter-description', types },
      columns ? { kind: 'row-description', fields: fieldsOf(columns) } : { kind: 'no-data' },
    ];
  }

  async function extended(
    place: Place,
    said: FrontendMessage,
    signal: AbortSignal,
  ): Promise<readonly BackendMessage[]> {
    switch (said.kind) {
      case 'parse':
        prepared.set(said.name, prepare(said.text, said.types));
        return [{ kind: 'parse-complete' }];
      case 'bind':
        portals.set(said.portal, bind(statementNamed(said.statement), said));
        return [{ kind: 'bind-complete' }];
      case 'describe': {
        if (said.of === 'statement') return describeStatement(place, statementNamed(said.name), signal);
        const portal = portalNamed(said.name);
        if (!portal.statement || !givesRows(portal.statement)) return [{ kind: 'no-data' }];
        const done = await run(place, portal, signal);
        return done?.table
          ? [{ kind: 'row-description', fields: fieldsOf(done.table.columns) }]
          : [{ kind: 'no-data' }];
      }
      case 'execute': {
        const portal = portalNamed(said.portal);
        const done = await run(place, portal, signal);
        if (!done) return [{ kind: 'empty-query' }];
        const rows = rowsOf(done, portal.given, said.rows > 0 ? said.rows : Number.POSITIVE_INFINITY);
        portal.given += rows.length;
        const isOver = portal.given >= (done.table?.rows.length ?? 0);
        return [...done.notices.map(noticeMessage), ...rows, isOver ? complete(done) : { kind: 'portal-suspended' }];
      }
      case 'close':
        (said.of === 'statement' ? prepared : portals).delete(said.name);
        return [{ kind: 'close-complete' }];
      default:
        throw new RedshiftError({ code: '0A000', message: `${said.kind} is not simulated here` });
    }
  }

  async function hear(
    place: Place,
    said: FrontendMessage,
    signal: AbortSignal,
    say: (...said: readonly BackendMessage[]) => void,
  ) {
    if (logIn.stage !== 'in') return say(...enter(said));
    if (said.kind === 'sync') {
      skips = false;
      portals.clear();
      return say(ready());
    }
    if (said.kind === 'terminate' || said.kind === 'malformed') {
      if (said.kind === 'malformed') say({ kind: 'error', severity: 'FATAL', code: '08P01', message: said.reason });
      logIn = { stage: 'out' };
      return transaction.close(place, signal);
    }
    if (skips || said.kind === 'flush') return;
    if (said.kind === 'query') return simple(place, said.text, signal, say);
    try {
      say(...(await extended(place, said, signal)));
    } catch (error) {
      if (!(error instanceof RedshiftError)) throw error;
      skips = true;
      const sent = said.kind === 'parse' ? said.text : 'portal' in said ? (portals.get(said.portal)?.sent ?? '') : '';
      say(...error.notices.map(noticeMessage), errorMessage(error.words, sent, 0));
    }
  }

  return {
    exchange(place, bytes, signal) {
      const answered = last.then(async () => {
        lastPlace = place;
        const read = readFrontend(unread, bytes);
        unread = read.unread;
        const answer: BackendMessage[] = [];
        for (const message of read.messages) await hear(place, message, signal, (...said) => answer.push(...said));
        return writeBackend(...answer);
      });
      last = answered.catch(() => {});
      return answered;
    },
    get state() {
      if (logIn.stage === 'out') return 'closed';
      if (logIn.stage !== 'in') return 'starting';
      return transaction.status === 'I' ? 'idle' : 'in-transaction';
    },
    get changes() {
      return changes;
    },
    async close(signal) {
      await last;
      logIn = { stage: 'out' };
      await transaction.close(lastPlace, signal);
    },
  };
}

function rowsOf({ table }: Done, from: number, most: number): BackendMessage[] {
  if (!table) return [];
  const types = table.columns.map(({ type }) => typeOfStored(type));
  return table.rows.slice(from, from + most).map((row) => ({
    kind: 'data-row',
    values: row.map((value, index) => wireText(value, types[index] ?? { kind: 'super' })),
  }));
}

const complete = ({ tag, table }: Done): BackendMessage => ({
  kind: 'command-complete',
  tag: table && tag === 'SELECT' ? `SELECT ${table.rows.length}` : tag,
});
