import type { Output } from '../../core/output';
import type { SqlStatement } from '../../core/sql-words';
import { statementsToRun, type ToRun } from '../sql/explain';
import { mistake } from '../sql/mistake';
import type { Rewritten } from '../sql/rewrite';
import { shown, shownPlan } from '../sql/shown';
import type { Place, SqlRun } from '../sql-engine';
import { execute, rollBack } from './execute';
import { withoutFolders } from './files/engine-files';
import { sweepFiles } from './files/file-store';
import { readFiles } from './files/read-files';
import { readPlan } from './plan';
import { toTable } from './read-rows';
import { materialise, showQuery } from './result';
import { asksForTables, showTables } from './show-tables';
import { clean, toCellError } from './statement-error';
import { makeSchemas, type World } from './world';

/** Runs all statements of a cell. What the finished ones did stays, whatever happens to a later one. */
export async function runCell(
  world: World,
  place: Place,
  code: string,
  signal: AbortSignal,
  onStatement?: (finished: number, of: number) => void,
): Promise<SqlRun> {
  const statements = statementsToRun(code, 'duckdb');
  let sweeps = statements.some(({ statement }) => statement.file);
  const last = statements.findLastIndex(({ statement }) => statement.kind === 'query');
  const outputs: Output[] = [];
  let begun: SqlStatement | undefined;
  const failed = (error: unknown, { text, from }: SqlStatement, finished: number, sent?: Rewritten): SqlRun => {
    const context = { world, place, text, offset: from, sent };
    return { status: 'failed', error: toCellError(error, context), outputs, finished, statements: statements.length };
  };
  await makeSchemas(world, place.cell);
  for (const [index, { statement, drawn }] of statements.entries()) {
    let sent: Rewritten | undefined;
    try {
      signal.throwIfAborted();
      await world.catalog.refresh(world.connection);
      const read = await readFiles(world, place, statement, signal);
      sweeps ||= read.readsObjects;
      sent = { sql: read.statement.text, back: read.back };
      const toRun = { statement: read.statement, written: statement.text, drawn, isLast: index === last };
      outputs.push(await runStatement(world, place, toRun, signal));
    } catch (error) {
      if (world.journal.inTransaction) await rollBack(world);
      signal.throwIfAborted();
      return failed(error, statement, index, sent);
    }
    begun = world.journal.inTransaction ? (begun ?? statement) : undefined;
    onStatement?.(index + 1, statements.length);
  }
  if (begun) await rollBack(world);
  if (sweeps) await sweepFiles(world);
  if (!begun) return { status: 'done', outputs, statements: statements.length };
  return failed(mistake('open-transaction', {}, { from: 0, to: begun.text.length }), begun, statements.length);
}

type Running = ToRun & {
  /** As it was before its files were named as the engine has them. */
  readonly written: string;
  readonly isLast: boolean;
};

async function runStatement(
  world: World,
  place: Place,
  { statement, written, drawn, isLast }: Running,
  signal: AbortSignal,
): Promise<Output> {
  const asked = asksForTables(statement);
  if (asked) return shown(await showTables(world, place, asked));
  if (statement.kind === 'query') {
    await world.catalog.refresh(world.connection);
    return isLast ? materialise(world, place, statement) : showQuery(world, place, statement);
  }
  const arrow = await execute(world, place, statement, signal);
  const table = arrow && toTable(arrow);
  const [column] = table?.columns ?? [];
  const count = table?.columns.length === 1 && column?.name === 'Count' && column.type === 'BIGINT';
  if (!table || column?.name === 'Success' || (count && statement.writes)) {
    const rows = count ? Number(table?.rows[0]?.[0] ?? 0) : undefined;
    return { kind: 'done', statement: statement.label, ...(rows !== undefined && table?.rows.length && { rows }) };
  }
  if (statement.kind === 'explain') {
    const text = table.rows.map((row) => String(row[1])).join('\n');
    const plan = drawn ? readPlan(text, (words) => clean(withoutFolders(world, words), world)) : undefined;
    if (plan) return { kind: 'plan', plan };
    if (drawn) return shownPlan(['The engine ran this statement, and measured nothing of it.']);
    const own = text.replace(statement.text, () => written);
    return shownPlan(withoutFolders(world, own).trimEnd().split('\n'));
  }
  return shown(table);
}
