import { splitStatements } from '../../core/sql-words';
import type { Place } from '../../engine/sql-engine';
import { type BackendMessage, writeBackend } from '../../engine/wire/backend';
import { type FrontendMessage, NOTHING_READ, readFrontend } from '../../engine/wire/frontend';
import { GREETING, type LogIn, stepIn } from '../../engine/wire/log-in';
import type { WireConnection } from '../../engine/wire-server';
import { complete, rowsOf } from './answer';
import type { Done } from './done';
import { ABOUT, DOOR } from './door';
import { createExecutor, type Warehouse } from './executor';
import { createPipeline } from './pipeline';
import { RedshiftError } from './redshift-error';
import { fieldsOf } from './result-fields';
import { createTransaction, type Turn } from './transaction';
import { errorMessage, noticeMessage } from './wire-words';

const NOWHERE: Place = { cell: '', above: [] };

/** One client's connection to the warehouse. */
export function openConnection(warehouse: Warehouse, turn: Turn): WireConnection {
  const transaction = createTransaction(warehouse.database, turn);
  let logIn: LogIn = GREETING;
  const executor = createExecutor(warehouse, transaction, () => (logIn.stage === 'in' ? logIn.user : ''));
  let unread = NOTHING_READ;
  let changes = 0;
  let last: Promise<unknown> = Promise.resolve();
  let lastPlace = NOWHERE;

  const pipeline = createPipeline(warehouse, executor, count);

  const ready = (): BackendMessage => ({ kind: 'ready', status: transaction.status });

  function enter(said: FrontendMessage): readonly BackendMessage[] {
    const step = stepIn(logIn, said, DOOR);
    logIn = step.logIn;
    if (logIn.stage !== 'in') return step.answer;
    const about = noticeMessage({ severity: 'NOTICE', code: '00000', message: ABOUT });
    return step.answer.flatMap((one) => (one.kind === 'ready' ? [about, one] : [one]));
  }

  /** Counts what changes something. */
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

  async function hear(
    place: Place,
    said: FrontendMessage,
    signal: AbortSignal,
    say: (...said: readonly BackendMessage[]) => void,
  ) {
    if (logIn.stage !== 'in') return say(...enter(said));
    if (said.kind === 'sync') {
      pipeline.sync();
      return say(ready());
    }
    if (said.kind === 'terminate' || said.kind === 'malformed') {
      if (said.kind === 'malformed') say({ kind: 'error', severity: 'FATAL', code: '08P01', message: said.reason });
      logIn = { stage: 'out' };
      return transaction.close(place, signal);
    }
    if (said.kind === 'query' && !pipeline.skips) return simple(place, said.text, signal, say);
    say(...(await pipeline.hear(place, said, signal)));
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
