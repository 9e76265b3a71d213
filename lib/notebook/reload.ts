import type { Exercise } from '../lesson/schema';
import { beginningOf, sameChart } from './cell-work';
import { initialState } from './initial';
import type { CellState, ExerciseState, NotebookEvent, NotebookState } from './state';
import type { StoredLesson } from './stored';

/**
 * What brings an open lesson to its new text. A cell that nobody edited gets its new code, and what it showed is then stale;
 * a verdict stays as long as what it was judged by. What is no longer in the lesson is kept, because it may come back.
 */
export function reloadEvent(state: NotebookState, before: StoredLesson, next: StoredLesson): NotebookEvent {
  const fresh = initialState(next);
  const judged = new Set(
    exercisesIn(next).flatMap((exercise) => {
      const old = exercisesIn(before).find(({ id }) => id === exercise.id);
      return old === undefined || judges(old) === judges(exercise) ? exercise.id : [];
    }),
  );
  const cells = new Map(state.cells);
  for (const [id, cell] of fresh.cells) cells.set(id, reloadedCell(state.cells.get(id), cell));
  const exercises = new Map(state.exercises);
  for (const [id, exercise] of fresh.exercises) {
    const known = state.exercises.get(id);
    exercises.set(id, known ? (judged.has(id) ? known : unjudged(known)) : exercise);
  }
  return { type: 'reloaded', cells, exercises };
}

function reloadedCell(known: CellState | undefined, fresh: CellState): CellState {
  if (!known) return fresh;
  const { source, sourceChart } = fresh;
  const chart = sameChart(known.chart, known.sourceChart) ? sourceChart : known.chart;
  if (known.source === source)
    return sameChart(known.sourceChart, sourceChart) ? known : { ...known, sourceChart, chart };
  const code = known.code === known.source ? source : known.code;
  const began = code === source ? undefined : (known.began ?? beginningOf(known.source));
  return { ...known, source, code, sourceChart, chart, began };
}

const unjudged = (exercise: ExerciseState): ExerciseState => ({
  ...exercise,
  verdict: undefined,
  verdictCode: undefined,
  passedCode: undefined,
  variant: undefined,
});

const exercisesIn = ({ lesson }: StoredLesson): readonly Exercise[] =>
  lesson.blocks.flatMap((block) => (block.kind === 'exercise' ? block : []));

/** All that a verdict depends on, without where it stands in the file. */
const judges = ({ checks, solution, wrongs }: Exercise) =>
  JSON.stringify([checks, solution.code, wrongs], (key, value: unknown) => (key === 'at' ? undefined : value));
