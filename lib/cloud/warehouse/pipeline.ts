import type { Place } from '../../engine/sql-engine';
import type { BackendMessage } from '../../engine/wire/backend';
import type { FrontendMessage } from '../../engine/wire/frontend';
import { complete, rowsOf } from './answer';
import type { Done } from './done';
import type { Executor, Warehouse } from './executor';
import { NULL_VALUES } from './null-values';
import { bind, countParameters, givesRows, type Portal, type Prepared, prepare } from './prepared';
import { RedshiftError } from './redshift-error';
import { fieldsOf } from './result-fields';
import { inDuckdb } from './statements/dialect';
import { errorMessage, noticeMessage } from './wire-words';

const TEXT = 25;

/** Statements that are prepared, bound and run by messages of their own, until a sync ends the row of them. */
export function createPipeline({ database }: Warehouse, executor: Executor, count: (done: Done) => Done) {
  const prepared = new Map<string, Prepared>();
  const portals = new Map<string, Portal>();
  /** After a mistake nothing is heard until the end. */
  let skips = false;

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

  /** The text that a message of a pipeline is about. */
  function sentBy(said: FrontendMessage): string {
    if (said.kind === 'parse') return said.text;
    if (said.kind === 'bind') return prepared.get(said.statement)?.text ?? '';
    if (said.kind === 'execute') return portals.get(said.portal)?.sent ?? '';
    if (said.kind !== 'describe') return '';
    return (said.of === 'portal' ? portals.get(said.name)?.sent : prepared.get(said.name)?.text) ?? '';
  }

  /** What a prepared statement takes and gives, without running it. */
  async function describeStatement(place: Place, statement: Prepared, signal: AbortSignal): Promise<BackendMessage[]> {
    const types = Array.from({ length: countParameters(statement) }, (_, index) => statement.types[index] || TEXT);
    const { statement: bound } = bind(statement, { ...NULL_VALUES, values: types.map(() => null) });
    const columns =
      bound && givesRows(bound) ? await database.describe(place, inDuckdb(bound.text).sql, signal) : undefined;
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

  return {
    async hear(place: Place, said: FrontendMessage, signal: AbortSignal): Promise<readonly BackendMessage[]> {
      if (skips || said.kind === 'flush') return [];
      try {
        return await extended(place, said, signal);
      } catch (error) {
        if (!(error instanceof RedshiftError)) throw error;
        skips = true;
        return [...error.notices.map(noticeMessage), errorMessage(error.words, sentBy(said), 0)];
      }
    },
    /** Whether what comes is to be left unheard. */
    get skips() {
      return skips;
    },
    sync() {
      skips = false;
      portals.clear();
    },
  };
}
