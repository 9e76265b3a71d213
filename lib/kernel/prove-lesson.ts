import { figuresIn } from '../lesson/figures';
import type { Cell, Lesson } from '../lesson/schema';
import type { Kernel } from './kernel';
import type { MutantScore } from './mutation/prove-mutants';
import type { ExpectedByExercise } from './outcome';
import { type Proof, proof } from './proof';
import { type ProofOptions, proveExercise } from './prove-exercise';
import { type LessonRun, type RanCell, runLesson, solvedCells } from './run-lesson';
import type { World } from './world';

export type ProvedLesson = {
  readonly run: LessonRun;
  readonly expected: ExpectedByExercise;
  readonly proofs: readonly Proof[];
  /** By exercise, if mutants were asked for. */
  readonly mutants: ReadonlyMap<string, MutantScore>;
};

/** Runs and proves a lesson. Rejects only when aborted, or for a bug of ours. */
export async function proveLesson(
  kernel: Kernel,
  lesson: Lesson,
  signal: AbortSignal,
  onProgress?: (says: string) => void,
  options: ProofOptions = {},
): Promise<ProvedLesson> {
  const proofs: Proof[] = [];
  const world = await kernel.openWorld(lesson.front.data, signal);
  let run: LessonRun;
  try {
    onProgress?.('cells');
    run = await runLesson(world, lesson, signal);
    proofs.push(...proveCells(lesson, run), ...proveAnswers(lesson, run));
    onProgress?.('figures');
    proofs.push(...(await proveFigures(world, lesson, signal)));
  } finally {
    await world.close();
  }
  const expected: ExpectedByExercise = {};
  const mutants = new Map<string, MutantScore>();
  for (const block of lesson.blocks) {
    if (block.kind !== 'exercise') continue;
    onProgress?.(block.id);
    const proved = await proveExercise(kernel, lesson, block, signal, options);
    if (proved.expected) expected[block.id] = proved.expected;
    if (proved.mutants) mutants.set(block.id, proved.mutants);
    proofs.push(...proved.proofs);
  }
  return { run, expected, proofs, mutants };
}

function proveCells(lesson: Lesson, { cells }: LessonRun): Proof[] {
  return lesson.blocks.flatMap((block): Proof[] => {
    if (block.kind !== 'cell') return [];
    const ran = cells.get(block.id);
    return ran ? [proof(block.at, `${block.id} runs`, cellFault(block, ran))] : [];
  });
}

function cellFault({ fails, chart }: Cell, { run }: RanCell): string | undefined {
  if (run.status === 'failed') {
    const { message, engineWords = '' } = run.error;
    if (fails === undefined) return `the cell fails: ${message}`;
    return `${message}\n${engineWords}`.includes(fails)
      ? undefined
      : `the cell must fail with "${fails}", and fails with: ${message}`;
  }
  if (fails !== undefined) return `the cell must fail with "${fails}", and it runs`;
  if (!chart) return undefined;
  const table = run.outputs.findLast((output) => output.kind === 'table');
  if (!table) return 'the cell has a chart and no rows';
  const names = table.page.columns.map(({ name }) => name);
  const missing = [chart.x, chart.y, chart.series].filter((name) => name !== undefined && !names.includes(name));
  return missing.length > 0 ? `the chart needs the column \`${missing[0]}\`; there are ${names.join(', ')}` : undefined;
}

function proveAnswers(lesson: Lesson, { answers }: LessonRun): Proof[] {
  return lesson.blocks.flatMap((block): Proof[] => {
    if (block.kind !== 'quiz' || block.answer.kind !== 'typed') return [];
    const says = `${block.id} has an answer`;
    const answer = answers.get(block.id);
    if (!answer) return [proof(block.at, says, 'no answer was computed')];
    if ('message' in answer) return [proof(block.at, says, `answer= fails: ${answer.message}`)];
    const single = answer.rows.length === 1 && answer.columns.length === 1;
    return [
      proof(
        block.at,
        says,
        single
          ? undefined
          : `answer= must give one value, and gives ${answer.rows.length} rows of ${answer.columns.length} columns`,
      ),
    ];
  });
}

async function proveFigures(world: World, lesson: Lesson, signal: AbortSignal): Promise<Proof[]> {
  const cells = solvedCells(lesson);
  const proofs: Proof[] = [];
  for (const each of lesson.proofs) {
    const says = `"${each.quote}"`;
    const rows = await world.query(cells, each.engine, each.sql, signal);
    if (rows.status === 'failed') proofs.push(proof(each.at, says, `the query fails: ${rows.error.message}`));
    else {
      const values = rows.table.rows.flat();
      const stands = values.length > 0 && figuresIn(each.quote, values);
      proofs.push(
        proof(
          each.at,
          says,
          stands ? undefined : `the figures are ${values.join(', ') || 'none'}, which is not what it says`,
        ),
      );
    }
  }
  return proofs;
}
