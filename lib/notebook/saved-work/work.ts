import { hashText } from '../../core/hash';
import type { ExerciseState, NotebookEvent, NotebookState } from '../state';
import type { StoredLesson } from '../stored';
import type { SavedLesson } from './record';

/** The learner's work on a lesson, as it is kept. */
export function toWork(stored: StoredLesson, state: NotebookState, savedAt: number): SavedLesson {
  const edited = [...state.cells].filter(([, { code, source }]) => code !== source);
  const tried = [...state.exercises].filter(([, exercise]) => exercise.attempts.length > 0 || exercise.hintsOpened > 0);
  const passed = [...state.exercises.values()].filter(({ passedCode }) => passedCode !== undefined).length;
  return {
    version: 1,
    lesson: stored.lesson.front.id,
    contentHash: stored.contentHash,
    savedAt,
    cells: Object.fromEntries(edited.map(([id, { code, source }]) => [id, { sourceHash: hashText(source), code }])),
    exercises: Object.fromEntries(tried.map(([id, exercise]) => [id, toSavedExercise(exercise)])),
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
}: ExerciseState): SavedLesson['exercises'][string] => ({
  attempts: [...attempts],
  ...(verdict && { verdict }),
  ...(verdictCode !== undefined && { verdictCode }),
  ...(passedCode !== undefined && { passedCode }),
  hintsOpened,
});

/** What brings kept work back into an open lesson. */
export function restoreEvent(work: SavedLesson): NotebookEvent {
  return {
    type: 'restored',
    cells: new Map(Object.entries(work.cells).map(([id, { code }]) => [id, code])),
    exercises: new Map(
      Object.entries(work.exercises).map(([id, { attempts, verdict, verdictCode, passedCode, hintsOpened }]) => [
        id,
        { attempts, verdict, verdictCode, passedCode, hintsOpened },
      ]),
    ),
    quizzes: new Map(Object.entries(work.quizzes)),
  };
}

/** Whether there is anything to keep that was not there before. */
export const workChanged = (before: NotebookState, after: NotebookState) =>
  before.quizzes !== after.quizzes ||
  before.exercises !== after.exercises ||
  [...after.cells].some(([id, { code }]) => before.cells.get(id)?.code !== code);
