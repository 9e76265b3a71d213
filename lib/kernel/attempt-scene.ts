import type { CellError } from '../core/error';
import type { TestOutcome } from '../core/output';
import type { Check, Exercise, Lesson } from '../lesson/schema';
import type { Kernel } from './kernel';
import type { KernelCell } from './names';
import type { DataSetOutcome, Outcome } from './outcome';
import type { CellRun, World } from './world';

/** What every kind of check needs to try an answer. */
export type Scene = {
  readonly kernel: Kernel;
  readonly lesson: Lesson;
  readonly exercise: Exercise;
  /** All cells, the exercise with the code that is tried. */
  readonly cells: readonly KernelCell[];
  readonly signal: AbortSignal;
  readonly onTry: (name: string) => void;
};

export type DataSet = { readonly name: string; readonly about: string };

/** Runs something in a fresh world of the lesson's data. */
export async function inWorld<T>(
  { kernel, lesson }: Scene,
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

/** The exercise and what stands above it. */
export const cellsUpTo = ({ cells, exercise }: Scene) =>
  cells.slice(0, cells.findIndex(({ id }) => id === exercise.id) + 1);

export const checksOf = <Kind extends Check['kind']>(checks: readonly Check[], kind: Kind) =>
  checks.filter((check): check is Extract<Check, { kind: Kind }> => check.kind === kind);

export const testsIn = ({ outputs }: CellRun): readonly TestOutcome[] =>
  outputs.flatMap((output) => (output.kind === 'tests' ? output.tests : []));

export const errorOutcome = (error: CellError): Outcome => ({ kind: 'error', error });

export const withoutFindings = ({ name, about }: DataSet, outcome: Outcome): DataSetOutcome => ({
  name,
  about,
  outcome,
  findings: [],
});
