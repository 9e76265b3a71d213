import type { KernelCell } from '../kernel/names';
import { runnableCells } from '../kernel/scenario';
import type { Exercise, Lesson } from '../lesson/schema';
import type { NotebookState } from './state';

/** The kernel's name for the learner's own run of an exercise. Under the exercise's id runs what the cells below read. */
export const ownRun = (exercise: string) => `${exercise}__yours`;

/** The lesson as the kernel runs it now: edited cells as they are, exercises with the code that passed, else our answer. */
export function currentCells(lesson: Lesson, state: NotebookState): readonly KernelCell[] {
  const answers = runnableCells(lesson, (exercise) => answerOf(exercise, state));
  const exercises = new Set(lesson.blocks.flatMap((block) => (block.kind === 'exercise' ? block.id : [])));
  return answers.flatMap((cell): KernelCell[] => {
    const code = state.cells.get(cell.id)?.code ?? cell.code;
    if (!exercises.has(cell.id)) return [{ ...cell, code }];
    return [{ ...cell, id: ownRun(cell.id), code }, cell];
  });
}

const answerOf = (exercise: Exercise, state: NotebookState) =>
  state.exercises.get(exercise.id)?.passedCode ?? exercise.solution.code;
