import type { CellError } from '../core/error';
import { explain } from '../core/error-words';
import { LIMITS } from '../core/limits';
import type { SqlEngineName } from '../engine/sql-engine';
import type { Plan } from './plan';

/** Why a cell does not run, or ended without a mistake in its code: what the notebook itself has to say. */
const notebookError = (code: string, message: string): CellError => ({ code, engine: 'notebook', message });

export const upstreamFailed = (id: string) =>
  notebookError('upstream-failed', `This cell reads \`${id}\`, and \`${id}\` failed. Mend that cell first.`);

const asksFirst = (ids: readonly string[]) => {
  const [names, one] = [LIST.format(ids.map((id) => `\`${id}\``)), ids.length === 1];
  return notebookError(
    'needs-run',
    `This cell reads what ${names} made. ${one ? 'It changes' : 'They change'} tables or what is outside, and would have to run again. Run ${one ? 'it yourself if it' : 'them yourself, the uppermost first, if they'} may.`,
  );
};
const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

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

export const refusal = (plan: Exclude<Plan, { status: 'ready' }>) =>
  plan.status === 'asks' ? asksFirst(plan.cells) : upstreamFailed(plan.cell);
