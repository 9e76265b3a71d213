import type { CellError } from '../core/error';
import { explain } from '../core/error-words';
import { LIMITS } from '../core/limits';
import type { SqlEngineName } from '../engine/sql-engine';
import type { Plan } from './plan';

/** Why a cell does not run, or ended without a mistake in its code: what the notebook itself has to say. */
const notebookError = (code: string, message: string): CellError => ({ code, engine: 'notebook', message });

export const upstreamFailed = (id: string) =>
  notebookError('upstream-failed', `This cell reads \`${id}\`, and \`${id}\` failed. Mend that cell first.`);

const asksFirst = (id: string) =>
  notebookError(
    'needs-run',
    `This cell reads \`${id}\`, which changes tables and would have to run again. Run \`${id}\` yourself if it may.`,
  );

export const sessionLost = (reason: string) =>
  notebookError(
    'session-lost',
    `The TypeScript session ended while the cell ran, and its names with it (${reason}). The tables are as they were.`,
  );

export const openTransaction = () => notebookError('open-transaction', explain('open-transaction', {}));

const ENGINES: Record<SqlEngineName, string> = { duckdb: 'DuckDB', postgres: 'Postgres' };

export const tooLargeToCarry = (name: string, from: SqlEngineName, to: SqlEngineName) =>
  notebookError(
    'too-many-values',
    `The table \`${name}\` is too large to carry from ${ENGINES[from]} to ${ENGINES[to]}: at most ${LIMITS.typescriptValues.toLocaleString('en-US')} values may cross. Filter or aggregate it in ${ENGINES[from]} first.`,
  );

export const refusal = ({ status, cell }: Exclude<Plan, { status: 'ready' }>) =>
  status === 'asks' ? asksFirst(cell) : upstreamFailed(cell);
