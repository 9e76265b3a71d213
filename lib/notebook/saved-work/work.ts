import { isWorkedOn, sameChart } from '../cell-work';
import { isTried, untried } from '../exercise-work';
import type { CellWork, ExerciseState, NotebookEvent, NotebookState } from '../state';
import type { StoredLesson } from '../stored';
import type { SavedLesson } from './record';
import { restoredCell, toSavedCell } from './saved-cell';

/** The learner's work on a lesson, as it is kept. What `kept` has of cells and exercises that are not in the lesson stays. */
export function toWork(stored: StoredLesson, state: NotebookState, savedAt: number, kept?: SavedLesson): SavedLesson {
  const edited = [...state.cells].filter(([, cell]) => isWorkedOn(cell));
  const tried = [...state.exercises].filter(
    ([, { attempts, hintsOpened, solutionSeen }]) => attempts.length > 0 || hintsOpened > 0 || solutionSeen,
  );
  const passed = [...state.exercises.values()].filter(({ passedCode }) => passedCode !== undefined).length;
  return {
    version: 3,
    lesson: stored.work,
    contentHash: stored.contentHash,
    savedAt,
    cells: {
      ...without(kept?.cells, state.cells),
      ...Object.fromEntries(edited.map(([id, cell]) => [id, toSavedCell(cell)])),
    },
    exercises: {
      ...without(kept?.exercises, state.exercises),
      ...Object.fromEntries(tried.map(([id, exercise]) => [id, toSavedExercise(exercise)])),
    },
    quizzes: Object.fromEntries(state.quizzes),
    progress: { passed, of: state.exercises.size },
  };
}

const toSavedExercise = ({
  attempts,
  verdict,
  verdictCode,
  passedCode,
  hintsOpened,
  solutionSeen,
}: ExerciseState): SavedLesson['exercises'][string] => ({
  attempts: [...attempts],
  ...(verdict && { verdict }),
  ...(verdictCode !== undefined && { verdictCode }),
  ...(passedCode !== undefined && { passedCode }),
  hintsOpened,
  solutionSeen,
});

const without = <V>(entries: Record<string, V> = {}, known: ReadonlyMap<string, unknown>) =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => !known.has(id)));

/** What brings kept work back into an open lesson. Where the reader did something since `base`, that is newer and stays. */
export function restoreEvent(work: SavedLesson, base: NotebookState, now: NotebookState): NotebookEvent {
  const cells = [...now.cells].map(([id, cell]): [string, CellWork] => [
    id,
    restoredCell(work.cells[id], base.cells.get(id), cell),
  ]);
  const exercises = [...now.exercises].flatMap(([id, exercise]): [string, Partial<ExerciseState>][] => {
    const [saved, before] = [work.exercises[id], base.exercises.get(id)];
    if (saved) return [[id, restoredExercise(saved, before, exercise)]];
    return exercise === before && isTried(exercise) ? [[id, untried(exercise)]] : [];
  });
  const changed = [...now.quizzes].filter(([id, answer]) => base.quizzes.get(id) !== answer);
  const withdrawn = [...base.quizzes.keys()].filter((id) => !now.quizzes.has(id));
  const quizzes = new Map([...Object.entries(work.quizzes), ...changed]);
  for (const id of withdrawn) quizzes.delete(id);
  return { type: 'restored', cells: new Map(cells), exercises: new Map(exercises), quizzes };
}

function restoredExercise(
  { attempts, verdict, verdictCode, passedCode, hintsOpened, solutionSeen }: SavedLesson['exercises'][string],
  base: ExerciseState | undefined,
  now: ExerciseState,
): Partial<ExerciseState> {
  const added = now.attempts.slice(base?.attempts.length ?? 0);
  const judged = now.verdict !== base?.verdict;
  return {
    attempts: [...attempts, ...added],
    ...(judged ? {} : { verdict, verdictCode }),
    ...(now.passedCode === base?.passedCode && { passedCode }),
    hintsOpened: Math.max(hintsOpened, now.hintsOpened),
    solutionSeen: solutionSeen || now.solutionSeen,
  };
}

/** Whether there is anything to keep that was not there before. */
export const workChanged = (before: NotebookState, after: NotebookState) =>
  before.quizzes !== after.quizzes ||
  before.exercises !== after.exercises ||
  (before.cells !== after.cells &&
    [...after.cells].some(([id, cell]) => {
      const old = before.cells.get(id);
      if (old === cell) return false;
      return old?.code !== cell.code || old.began !== cell.began || !sameChart(old.chart, cell.chart);
    }));
