import type { CellError } from '../core/error';
import { unreachable } from '../core/invariant';
import { LIMITS } from '../core/limits';
import type { Check, Exercise, Lesson } from '../lesson/schema';
import type { Kernel } from './kernel';
import type { KernelCell } from './names';
import type { DataSetOutcome, Finding, Outcome } from './outcome';
import { insertVariant, runnableCells } from './scenario';
import type { CellRun, World } from './world';

/** The data on the page, as a data set of a check. */
const SHOWN = { name: 'shown', about: 'the data you see' };

type DataSet = { readonly name: string; readonly about: string; readonly sql?: string };

/**
 * Runs `code` as the answer of an exercise: from source, in a fresh world per data set, with our answers to the other
 * exercises. `onDataSet` is told before each. Rejects only when aborted.
 */
export async function attempt(
  kernel: Kernel,
  lesson: Lesson,
  exercise: Exercise,
  code: string,
  signal: AbortSignal,
  onDataSet?: (name: string, position: number, of: number) => void,
): Promise<readonly DataSetOutcome[]> {
  const cells = runnableCells(lesson, (other) => (other.id === exercise.id ? code : other.solution.code));
  const calls = exercise.checks.find((check) => check.kind === 'calls');
  if (calls) return attemptCalls(kernel, lesson, cells, exercise, calls, signal, onDataSet);
  const dataSets = dataSetsOf(exercise);
  const outcomes: DataSetOutcome[] = [];
  for (const [position, { name, about, sql }] of dataSets.entries()) {
    onDataSet?.(name, position, dataSets.length);
    const changed = sql === undefined ? cells : insertVariant(cells, exercise.id, sql);
    outcomes.push({ name, about, ...(await attemptRows(kernel, lesson, changed, exercise, signal)) });
  }
  return outcomes;
}

/** Names and purposes of the data sets of an exercise's checks, the shown one first. */
export function dataSetsOf(exercise: Exercise): readonly DataSet[] {
  const variants = exercise.checks.flatMap((check): DataSet[] => {
    switch (check.kind) {
      case 'rows':
        return check.variants;
      case 'calls':
        return check.variants.map(({ name, about }) => ({ name, about }));
      case 'sql':
      case 'ts':
      case 'mutants':
      case 'rubric':
        return [];
      default:
        return unreachable(check);
    }
  });
  return exercise.checks.some((check) => check.kind === 'calls') ? variants : [SHOWN, ...variants];
}

async function attemptRows(
  kernel: Kernel,
  lesson: Lesson,
  cells: readonly KernelCell[],
  exercise: Exercise,
  signal: AbortSignal,
) {
  return inWorld(kernel, lesson, signal, async (world) => {
    const run = await world.execute(cells, exercise.id, signal);
    const outcome = await tableOf(world, exercise, run, signal);
    const findings: Finding[] = [];
    if (outcome.kind === 'table')
      for (const [position, check] of exercise.checks.entries())
        if (check.kind === 'sql') {
          const found = await findRows(world, cells, exercise, check, signal);
          if (found.status === 'failed') return { outcome: errorOutcome(found.error), findings };
          if (found.table.rows.length > 0) findings.push({ check: position, rows: found.table });
        }
    return { outcome, findings };
  });
}

async function attemptCalls(
  kernel: Kernel,
  lesson: Lesson,
  cells: readonly KernelCell[],
  exercise: Exercise,
  { function: name, variants }: Extract<Check, { kind: 'calls' }>,
  signal: AbortSignal,
  onDataSet?: (name: string, position: number, of: number) => void,
): Promise<readonly DataSetOutcome[]> {
  return inWorld(kernel, lesson, signal, async (world) => {
    onDataSet?.(variants[0]?.name ?? name, 0, variants.length);
    const visible = cells.slice(0, cells.findIndex((cell) => cell.id === exercise.id) + 1);
    const run = await world.execute(cells, exercise.id, signal);
    const answers =
      run.status === 'failed'
        ? run.error
        : await world.calls(
            visible,
            name,
            variants.map((variant) => [...variant.args]),
            signal,
          );
    return variants.map(({ name: variant, about }, i): DataSetOutcome => {
      if ('message' in answers) return { name: variant, about, outcome: errorOutcome(answers), findings: [] };
      const call = answers[i];
      if (!call) throw new Error(`Bug: no answer for "${variant}"`);
      return { name: variant, about, outcome: { kind: 'call', call }, findings: [] };
    });
  });
}

async function findRows(
  world: World,
  cells: readonly KernelCell[],
  exercise: Exercise,
  check: Extract<Check, { kind: 'sql' }>,
  signal: AbortSignal,
) {
  const visible = cells.slice(0, cells.findIndex((cell) => cell.id === exercise.id) + 1);
  return world.query(visible, check.engine, check.sql, signal);
}

async function tableOf(world: World, exercise: Exercise, run: CellRun, signal: AbortSignal): Promise<Outcome> {
  if (run.status === 'failed') return errorOutcome(run.error);
  const last = run.outputs.findLast((output) => output.kind !== 'log');
  if (last?.kind !== 'table')
    return errorOutcome({
      code: 'no-result',
      engine: 'notebook',
      message: 'The last statement gives no rows to compare. End with a query.',
    });
  if (!last.windowed) return { kind: 'table', table: { columns: last.page.columns, rows: last.page.rows } };
  const { columns, rows } = await world.window(exercise.id, 0, LIMITS.typescriptValues, signal);
  return { kind: 'table', table: { columns, rows } };
}

const errorOutcome = (error: CellError): Outcome => ({ kind: 'error', error });

async function inWorld<T>(
  kernel: Kernel,
  lesson: Lesson,
  signal: AbortSignal,
  use: (world: World) => Promise<T>,
): Promise<T> {
  const world = await kernel.openWorld(lesson.front.data, signal);
  try {
    return await use(world);
  } finally {
    await world.close();
  }
}
