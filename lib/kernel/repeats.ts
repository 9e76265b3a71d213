import type { Output } from '../core/output';
import { withoutMeasures } from '../core/query-plan';
import { splitStatements } from '../core/sql-words';
import { isVolatile, movesState } from '../engine/duckdb/volatile';
import type { NamedCell } from './names';

/** A result and what it was computed from. */
export type Made = {
  readonly code: string;
  /** The numbers of the results that were read. */
  readonly inputs: ReadonlyMap<string, number>;
  readonly outputs: readonly Output[];
};

/** Whether a run of a SQL cell made what was there before, so that nothing which reads it needs to run again. */
export function repeats(cell: NamedCell, before: Made, now: Made): boolean {
  if (cell.language !== 'sql' || cell.writes || before.code !== now.code) return false;
  return (
    isSame([...before.inputs], [...now.inputs]) &&
    isSame(before.outputs.map(steady), now.outputs.map(steady)) &&
    isSettled(cell, now)
  );
}

/** The times of a plan are others in every run. */
const steady = (output: Output): Output =>
  output.kind === 'plan' ? { ...output, plan: withoutMeasures(output.plan) } : output;

/** Of a table that is shown in part, the rest is the same only if its statement gives the same each time. */
function isSettled({ code }: NamedCell, { outputs }: Made): boolean {
  const statements = splitStatements(code);
  if (statements.some(movesState)) return false;
  const inPart = outputs.some((output) => output.kind === 'table' && output.page.rows.length < output.page.rowCount);
  return !inPart || !statements.some((statement) => isVolatile(statement, new Set()));
}

/** Equal as data, whatever the order of properties. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const present = (value: object) => Object.entries(value).filter(([, item]) => item !== undefined);
  const [left, right] = [present(a), new Map(present(b))];
  return left.length === right.size && left.every(([key, item]) => right.has(key) && isSame(item, right.get(key)));
}
