import { z } from 'zod';
import type { Exercise, Lesson } from '../lesson/schema';
import type { QuizAnswer } from '../notebook/saved-work/record';
import type { ExerciseState, NotebookState } from '../notebook/state';
import { plainText } from './plain-text';

/** How far one exercise or quiz of a question is. What happens after it was passed is not in it. */
export const TaskProgress = z.strictObject({
  title: z.string(),
  /** It opens when another one is passed, and does not decide whether the question is done. */
  followUp: z.boolean(),
  status: z.enum(['untouched', 'tried', 'passed']),
  tries: z.int(),
  hints: z.int(),
  /** The solution was looked at before passing. */
  solutionSeen: z.boolean(),
  /** An open answer: the points of the rubric it makes. */
  points: z.strictObject({ met: z.int(), of: z.int() }).optional(),
  /** Wrong answers that were recognised, with the beginning of their remark. */
  recognised: z.array(z.strictObject({ name: z.string(), says: z.string() })),
});
export type TaskProgress = z.infer<typeof TaskProgress>;

/** By the id of the exercise or quiz, in the order of the question. */
export const Progress = z.record(z.string(), TaskProgress);
export type Progress = z.infer<typeof Progress>;

type Question = { readonly lesson: Lesson };

/** What the open question's state says, added to what was known `before`. Nothing that was known is taken back. */
export function readProgress({ lesson }: Question, state: NotebookState, before: Progress): Progress {
  const exercises = lesson.blocks.flatMap((block) => (block.kind === 'exercise' ? block : []));
  const entries = exercises.flatMap((exercise): [string, TaskProgress][] => {
    const now = state.exercises.get(exercise.id);
    if (!now) return [];
    const known = before[exercise.id];
    if (known?.status === 'passed') return [[exercise.id, known]];
    return [[exercise.id, merge(known, readExercise(exercise, now))]];
  });
  if (entries.length > 0) return { ...before, ...Object.fromEntries(entries) };
  const quizzes = lesson.blocks.flatMap((block) => (block.kind === 'quiz' ? block : []));
  return {
    ...before,
    ...Object.fromEntries(
      quizzes.map(({ id, question }): [string, TaskProgress] => [
        id,
        readQuiz(firstSentence(plainText(question)), state.quizzes.get(id), before[id]),
      ]),
    ),
  };
}

function readExercise(exercise: Exercise, state: ExerciseState): TaskProgress {
  const { attempts, verdict, passedCode, hintsOpened, solutionSeen } = state;
  const done = attempts.findIndex(({ status }) => status === 'passed' || status === 'assessed');
  const passed = passedCode !== undefined || done >= 0;
  const wrong = verdict?.status === 'not-yet' ? verdict.wrong : undefined;
  const remark = exercise.wrongs.find(({ name }) => name === wrong)?.remark;
  return {
    title: exercise.title,
    followUp: exercise.after !== undefined,
    status: passed ? 'passed' : attempts.length > 0 ? 'tried' : 'untouched',
    tries: done >= 0 ? done + 1 : attempts.length,
    hints: hintsOpened,
    solutionSeen,
    ...(verdict?.status === 'assessed' && { points: { met: verdict.met.length, of: verdict.of } }),
    recognised: wrong === undefined ? [] : [{ name: wrong, says: beginningOf(plainText(remark ?? [])) }],
  };
}

/** The first answer counts. */
function readQuiz(title: string, answer: QuizAnswer | undefined, known: TaskProgress | undefined): TaskProgress {
  const fresh: TaskProgress = {
    title,
    followUp: false,
    status: 'untouched',
    tries: 0,
    hints: 0,
    solutionSeen: false,
    recognised: [],
  };
  if (!answer || known?.status === 'passed' || known?.status === 'tried') return known ?? fresh;
  const right = answer.status !== 'skipped' && answer.right;
  return { ...fresh, status: right ? 'passed' : 'tried', tries: 1 };
}

const ORDER = ['untouched', 'tried', 'passed'] as const;

function merge(known: TaskProgress | undefined, now: TaskProgress): TaskProgress {
  if (!known) return now;
  const added = now.recognised.filter(({ name }) => !known.recognised.some((one) => one.name === name));
  return {
    ...now,
    status: ORDER.indexOf(now.status) > ORDER.indexOf(known.status) ? now.status : known.status,
    tries: Math.max(known.tries, now.tries),
    hints: Math.max(known.hints, now.hints),
    solutionSeen: known.solutionSeen || now.solutionSeen,
    recognised: [...known.recognised, ...added],
  };
}

/** A question is done when all that stands in it at first is passed. */
export function isDone(progress: Progress): boolean {
  const main = Object.values(progress).filter(({ followUp }) => !followUp);
  return main.length > 0 && main.every(({ status }) => status === 'passed');
}

/** As many sentences as say something: the first alone may be as short as "Nearly." */
const ENOUGH = 40;

function beginningOf(text: string): string {
  const sentences = text.match(/.+?(?:[.!?](?=\s|$)|$)/gs) ?? [];
  let said = '';
  for (const sentence of sentences) {
    if (said.length >= ENOUGH) break;
    said += sentence;
  }
  return said;
}

const firstSentence = (text: string) => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
