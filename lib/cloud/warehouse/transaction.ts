import type { SqlStatement } from '../../core/sql-words';
import type { Place, SqlDatabase } from '../../engine/sql-engine';
import type { TransactionStatus } from '../../engine/wire/backend';
import type { Done } from './done';
import { RedshiftError, type RedshiftNotice } from './redshift-error';

/** What has to be undone is, also after a stop. */
const NEVER = new AbortController().signal;

/** Who has the one connection to the column store: a connection in a transaction keeps all others out. */
export type Turn = { holder: object | undefined };

/** The transaction of one connection. */
export function createTransaction(database: SqlDatabase, turn: Turn) {
  const self = {};
  let status: TransactionStatus = 'I';
  /** Begun for the statements of one message, which end it. */
  let isImplicit = false;

  const end = () => {
    status = 'I';
    isImplicit = false;
    if (turn.holder === self) turn.holder = undefined;
  };
  async function say(place: Place, word: 'BEGIN' | 'COMMIT' | 'ROLLBACK', signal: AbortSignal) {
    const said = await database.query(place, word, [], signal);
    if (said.status === 'failed' && word !== 'ROLLBACK')
      throw new RedshiftError({ code: '25000', message: said.error.engineWords ?? said.error.message });
  }
  async function begin(place: Place, signal: AbortSignal) {
    await say(place, 'BEGIN', signal);
    status = 'T';
    turn.holder = self;
  }
  const warning = (message: string): RedshiftNotice => ({ severity: 'WARNING', code: '25P01', message });

  async function control(place: Place, { tokens }: SqlStatement, signal: AbortSignal): Promise<Done> {
    const word = tokens[0]?.value ?? '';
    const done = (tag: string, notices: readonly RedshiftNotice[] = []): Done => ({ tag, notices, changes: false });
    if (word === 'begin' || word === 'start') {
      check();
      if (status === 'T' && !isImplicit)
        return done('BEGIN', [{ ...warning('there is already a transaction in progress'), code: '25001' }]);
      if (status === 'I') await begin(place, signal);
      isImplicit = false;
      return done('BEGIN');
    }
    if (tokens.some(({ value }) => value === 'savepoint' || value === 'to'))
      throw new RedshiftError({ code: '0A000', message: 'SQL command "SAVEPOINT" not supported on Redshift tables.' });
    const commits = word === 'commit' || word === 'end';
    const tag = commits && status !== 'E' ? 'COMMIT' : 'ROLLBACK';
    if (status === 'I') {
      check();
      return done(commits ? 'COMMIT' : 'ROLLBACK', [warning('there is no transaction in progress')]);
    }
    const notices = isImplicit ? [warning('there is no transaction in progress')] : [];
    const failed = status === 'E';
    end();
    if (!failed) await say(place, tag, signal);
    return { tag, notices, changes: tag === 'COMMIT' };
  }

  /** Refuses what cannot run now. */
  function check() {
    if (status === 'E')
      throw new RedshiftError({
        code: '25P02',
        message: 'current transaction is aborted, commands ignored until end of transaction block',
      });
    if (turn.holder !== undefined && turn.holder !== self)
      throw new RedshiftError({
        code: '55P03',
        message: 'another connection has a transaction open',
        hint: 'The simulated warehouse runs one transaction at a time: end that one first.',
      });
  }

  return {
    control,
    check,
    get status(): TransactionStatus {
      return isImplicit && status === 'T' ? 'I' : status;
    },
    isOpen: () => status === 'T',
    /** Several statements of one message are one transaction, unless there is one. */
    async beginImplicit(place: Place, signal: AbortSignal) {
      if (status !== 'I') return;
      check();
      await begin(place, signal);
      isImplicit = true;
    },
    async endImplicit(place: Place, signal: AbortSignal) {
      if (!isImplicit || status !== 'T') return;
      end();
      await say(place, 'COMMIT', signal);
    },
    /** Work that happens as a whole or not at all. */
    async together(place: Place, signal: AbortSignal, work: () => Promise<void>) {
      if (status === 'T') return work();
      await begin(place, signal);
      try {
        await work();
      } catch (error) {
        end();
        await say(place, 'ROLLBACK', NEVER);
        throw error;
      }
      end();
      await say(place, 'COMMIT', signal);
    },
    /** A statement failed: all of its transaction is undone, and nothing else runs until its end is said. */
    async fail(place: Place) {
      if (status !== 'T') return;
      await say(place, 'ROLLBACK', NEVER);
      if (isImplicit) end();
      else {
        status = 'E';
        turn.holder = undefined;
      }
    },
    async close(place: Place, signal: AbortSignal) {
      const wasOpen = status === 'T';
      end();
      if (wasOpen) await say(place, 'ROLLBACK', signal);
    },
  };
}
export type Transaction = ReturnType<typeof createTransaction>;
