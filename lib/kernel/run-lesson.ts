import { type ChartRows, onlyCharted } from '../core/chart-rows';
import type { CellError } from '../core/error';
import { LIMITS } from '../core/limits';
import type { Output } from '../core/output';
import type { Column, Table } from '../core/value';
import type { ChartSpec, Lesson } from '../lesson/schema';
import type { KernelCell } from './names';
import { runnableCells } from './scenario';
import type { CellRun, World } from './world';

export type RanCell = {
  readonly run: CellRun;
  /** The rows that its chart draws. */
  readonly chart?: ChartRows;
  readonly tables: readonly { readonly name: string; readonly columns: readonly Column[] }[];
};

/** What a whole lesson gives, from clean, with our answers to its exercises. */
export type LessonRun = {
  /** By id, exercises included. */
  readonly cells: ReadonlyMap<string, RanCell>;
  /** The answers of typed quizzes, or why there is none. */
  readonly answers: ReadonlyMap<string, Table | CellError>;
};

/** The cells of a lesson, each exercise with its solution. */
export const solvedCells = (lesson: Lesson): readonly KernelCell[] =>
  runnableCells(lesson, (exercise) => exercise.solution.code);

/** Runs a lesson from its first cell to its last in a fresh world. */
export async function runLesson(world: World, lesson: Lesson, signal: AbortSignal): Promise<LessonRun> {
  const cells = solvedCells(lesson);
  const ran = new Map<string, RanCell>();
  const answers = new Map<string, Table | CellError>();
  for (const block of lesson.blocks) {
    if ((block.kind !== 'cell' && block.kind !== 'exercise') || !cells.some(({ id }) => id === block.id)) continue;
    const run = await world.execute(cells, block.id, signal);
    const chart = block.chart && (await chartRows(world, block.id, block.chart, run.outputs, signal));
    const seen = await world.tables(cells.slice(0, cells.findIndex(({ id }) => id === block.id) + 1), signal);
    const tables = seen.flatMap(({ cell, name, columns }) => (cell === block.id ? { name, columns } : []));
    ran.set(block.id, { run, tables, ...(chart && { chart }) });
  }
  for (const block of lesson.blocks) {
    if (block.kind !== 'quiz' || block.answer.kind !== 'typed') continue;
    const rows = await world.query(cells, block.answer.engine, block.answer.sql, signal);
    answers.set(block.id, rows.status === 'done' ? rows.table : rows.error);
  }
  return { cells: ran, answers };
}

async function chartRows(
  world: World,
  id: string,
  chart: ChartSpec,
  outputs: readonly Output[],
  signal: AbortSignal,
): Promise<ChartRows | undefined> {
  const last = outputs.findLast((output) => output.kind === 'table');
  if (!last) return undefined;
  const { columns, rows, rowCount } = last.page;
  if (rows.length < rowCount) return world.chartRows(id, chart, LIMITS.chartPoints, signal);
  return { table: onlyCharted({ columns, rows }, chart), of: rowCount, choice: { how: 'all' } };
}
