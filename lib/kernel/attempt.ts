import type { Exercise, Lesson } from '../lesson/schema';
import { attemptCalls, callDataSets } from './attempt-calls';
import { attemptMutants, mutantDataSets } from './attempt-mutants';
import { attemptRows, rowDataSets } from './attempt-rows';
import type { DataSet, Scene } from './attempt-scene';
import { attemptTests, testDataSets } from './attempt-tests';
import type { Kernel } from './kernel';
import type { DataSetOutcome } from './outcome';
import { runnableCells } from './scenario';

/** Told before each data set, test or broken copy is tried. */
type OnDataSet = (name: string, position: number, of: number) => void;

/**
 * Runs `code` as the answer of an exercise: from source, in a fresh world per data set, with our answers to the other
 * exercises. Nothing of an open answer runs. Rejects only when aborted.
 */
export async function attempt(
  kernel: Kernel,
  lesson: Lesson,
  exercise: Exercise,
  code: string,
  signal: AbortSignal,
  onDataSet?: OnDataSet,
): Promise<readonly DataSetOutcome[]> {
  const outcomes: DataSetOutcome[] = [];
  for await (const outcome of outcomesOf(kernel, lesson, exercise, code, signal, onDataSet)) outcomes.push(outcome);
  return outcomes;
}

/** As `attempt`, one outcome at a time: whoever has seen enough stops asking. */
export async function* outcomesOf(
  kernel: Kernel,
  lesson: Lesson,
  exercise: Exercise,
  code: string,
  signal: AbortSignal,
  onDataSet?: OnDataSet,
): AsyncGenerator<DataSetOutcome> {
  const of = dataSetsOf(exercise).length;
  let position = 0;
  const scene: Scene = {
    kernel,
    lesson,
    exercise,
    cells: runnableCells(lesson, (other) => (other.id === exercise.id ? code : other.solution.code)),
    signal,
    onTry: (name) => onDataSet?.(name, position, of),
  };
  for (const attemptKind of [attemptRows, attemptCalls, attemptTests, attemptMutants])
    for await (const outcome of attemptKind(scene)) {
      position += 1;
      yield outcome;
    }
}

/** Names and purposes of all that an exercise's checks try, in the order of trying: tests as far as the file names them. */
export const dataSetsOf = ({ checks }: Exercise): readonly DataSet[] =>
  [rowDataSets, callDataSets, testDataSets, mutantDataSets].flatMap((dataSets) => dataSets(checks));
