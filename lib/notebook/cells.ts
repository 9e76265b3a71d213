import type { KernelCell } from '../kernel/names';
import { runnableCells } from '../kernel/scenario';
import type { Exercise, Lesson } from '../lesson/schema';
import type { NotebookState } from './state';

/** The kernel's name for the learner's own run of an exercise. Under the exercise's id runs what the cells below read. */
const ownRun = (exercise: string) => `${exercise}__yours`;

/** The cells that can run, as the others read them: edited as they are, exercises with the code that passed, else our answer. */
export function currentCells(lesson: Lesson, state: NotebookState): readonly KernelCell[] {
  return runnableCells(lesson, (exercise) => answerOf(exercise, state)).flatMap((cell) => {
    const shown = state.cells.get(cell.id);
    if (!shown) return [];
    return state.exercises.has(cell.id) ? cell : { ...cell, code: shown.code };
  });
}

const answerOf = (exercise: Exercise, state: NotebookState) =>
  state.exercises.get(exercise.id)?.passedCode ?? exercise.solution.code;

/** The cells among which `id` of the page runs: what the learner wrote in an exercise stands in the place of its answer. */
export function cellsAround(cells: readonly KernelCell[], state: NotebookState, id: string): readonly KernelCell[] {
  const code = state.exercises.has(id) ? state.cells.get(id)?.code : undefined;
  return code === undefined ? cells : cells.map((cell) => (cell.id === id ? { ...cell, id: ownRun(id), code } : cell));
}

export const kernelIdOf = (state: NotebookState, id: string) => (state.exercises.has(id) ? ownRun(id) : id);

/** The cell or exercise on the page that a kernel cell belongs to. Our answer to an exercise shows nowhere. */
export function shownCell(state: NotebookState, kernelId: string): string | undefined {
  if (state.exercises.has(kernelId)) return undefined;
  const own = [...state.exercises.keys()].find((id) => ownRun(id) === kernelId);
  return own ?? (state.cells.has(kernelId) ? kernelId : undefined);
}
