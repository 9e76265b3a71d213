import { freshExercise } from './initial';
import type { ExerciseState } from './state';

/** Whether a learner has done anything at an exercise, apart from its code. */
export const isTried = ({ attempts, hintsOpened, solutionSeen, verdict }: ExerciseState) =>
  attempts.length > 0 || hintsOpened > 0 || solutionSeen || verdict !== undefined;

/** As if nobody had tried it. What is being checked, and the data that is shown, are not the learner's work. */
export const untried = ({ checking, variant }: ExerciseState): ExerciseState => ({
  ...freshExercise,
  checking,
  variant,
});
