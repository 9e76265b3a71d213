import { LIMITS } from '../core/limits';
import { SHOWN } from '../lesson/reserved';
import type { Check } from '../lesson/schema';
import { cellsUpTo, checksOf, type DataSet, errorOutcome, inWorld, type Scene } from './attempt-scene';
import type { DataSetOutcome, Finding, Outcome } from './outcome';
import { insertVariant } from './scenario';
import type { CellRun, World } from './world';

type RowDataSet = DataSet & { readonly sql?: string };

/** The data on the page, then the variants, if anything is asked of rows. */
export const rowDataSets = (checks: readonly Check[]): readonly RowDataSet[] => {
  const rows = checksOf(checks, 'rows');
  if (rows.length === 0 && checksOf(checks, 'sql').length === 0) return [];
  const shown: RowDataSet = { name: SHOWN, about: 'the data you see' };
  return [shown, ...rows.flatMap(({ variants }) => variants)];
};

/** The rows that the answer gives on each data set, and what queries that must find nothing find among them. */
export async function* attemptRows(scene: Scene): AsyncGenerator<DataSetOutcome> {
  const { exercise, cells } = scene;
  for (const { name, about, sql } of rowDataSets(exercise.checks)) {
    scene.onTry(name);
    const changed = sql === undefined ? cells : insertVariant(cells, exercise.id, sql);
    yield { name, about, ...(await attemptOn({ ...scene, cells: changed })) };
  }
}

async function attemptOn(scene: Scene): Promise<{ outcome: Outcome; findings: Finding[] }> {
  const { exercise, cells, signal } = scene;
  return inWorld(scene, signal, async (world) => {
    const run = await world.execute(cells, exercise.id, signal);
    const outcome = await tableOf(world, scene, run);
    const findings: Finding[] = [];
    if (outcome.kind === 'error') return { outcome, findings };
    for (const [position, check] of exercise.checks.entries()) {
      if (check.kind !== 'sql') continue;
      const found = await world.query(cellsUpTo(scene), check.engine, check.sql, signal);
      if (found.status === 'failed') return { outcome: errorOutcome(found.error), findings: [] };
      if (found.table.rows.length > 0) findings.push({ check: position, rows: found.table });
    }
    return { outcome, findings };
  });
}

const NOTHING: Outcome = { kind: 'table', table: { columns: [], rows: [] } };

async function tableOf(world: World, { exercise, signal }: Scene, run: CellRun): Promise<Outcome> {
  if (run.status === 'failed') return errorOutcome(run.error);
  const last = run.outputs.findLast(
    (output) => output.kind !== 'log' && output.kind !== 'tests' && output.kind !== 'calls',
  );
  if (last?.kind !== 'table') {
    if (checksOf(exercise.checks, 'rows').length === 0) return NOTHING;
    return errorOutcome({
      code: 'no-result',
      engine: 'notebook',
      message: 'The last statement gives no rows to compare. End with a query.',
    });
  }
  if (!last.windowed) return { kind: 'table', table: { columns: last.page.columns, rows: last.page.rows } };
  const { columns, rows } = await world.window(exercise.id, 0, LIMITS.typescriptValues, signal);
  return { kind: 'table', table: { columns, rows } };
}
