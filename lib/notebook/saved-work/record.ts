import { z } from 'zod';
import { Verdict } from '../../kernel/verdict';
import { ChartSpec } from '../../lesson/schema';

/** `at` is milliseconds since 1970, as everywhere in saved work. */
export const SavedAttempt = z.strictObject({
  at: z.int(),
  code: z.string(),
  status: z.enum(['passed', 'not-yet', 'unreadable', 'assessed']),
});
export type SavedAttempt = z.infer<typeof SavedAttempt>;

export const QuizAnswer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('skipped') }),
  /** Positions of the chosen options. */
  z.strictObject({ status: z.literal('chosen'), options: z.array(z.int()), right: z.boolean() }),
  z.strictObject({ status: z.literal('typed'), text: z.string(), right: z.boolean() }),
]);
export type QuizAnswer = z.infer<typeof QuizAnswer>;

const VERSION = 3;

export const SavedCell = z.strictObject({
  /** Of the lesson's code that the edit began from; the first two versions kept nothing else of it. */
  sourceHash: z.string(),
  source: z.string().optional(),
  code: z.string(),
  /** The learner's chart, if it is not the lesson's; null is none. One that a release before this wrote otherwise is left out. */
  chart: ChartSpec.nullable().optional().catch(undefined),
});
export type SavedCell = z.infer<typeof SavedCell>;

/** A learner's work on one lesson, version 3. Only what differs from the lesson is kept. A new key is a new version. */
export const SavedLesson = z.strictObject({
  version: z.literal(VERSION),
  lesson: z.string(),
  /** Hash of the lesson's text when this was written. */
  contentHash: z.string(),
  savedAt: z.int(),
  /** Cells and exercises that are not as the lesson has them. */
  cells: z.record(z.string(), SavedCell),
  exercises: z.record(
    z.string(),
    z.strictObject({
      attempts: z.array(SavedAttempt),
      /** One that a release before this wrote otherwise is left out: the rest of the work must not hang on it. */
      verdict: Verdict.optional().catch(undefined),
      verdictCode: z.string().optional(),
      passedCode: z.string().optional(),
      hintsOpened: z.int(),
      solutionSeen: z.boolean(),
    }),
  ),
  quizzes: z.record(z.string(), QuizAnswer),
  /** Exercises passed, of all that this release can check: for the catalogue. */
  progress: z.strictObject({ passed: z.int(), of: z.int() }),
});
export type SavedLesson = z.infer<typeof SavedLesson>;

export type ReadRecord =
  | { readonly status: 'read'; readonly work: SavedLesson }
  /** A later release wrote it: this page is an old one, and must leave it alone. */
  | { readonly status: 'newer' }
  | { readonly status: 'unreadable' };

const First = z.looseObject({ version: z.literal(1), exercises: z.record(z.string(), z.looseObject({})) });
const Second = z.looseObject({ version: z.literal(2) });

/** Version 1 did not know whether a solution was seen, nor attempts that were assessed. */
function fromFirst(value: unknown): unknown {
  const { data } = First.safeParse(value);
  if (!data) return value;
  const exercises = Object.entries(data.exercises).map(([id, exercise]) => [id, { ...exercise, solutionSeen: false }]);
  return { ...data, version: 2, exercises: Object.fromEntries(exercises) };
}

/** Version 2 kept neither the code that an edit began from nor charts: a cell without them is one of version 3. */
function fromSecond(value: unknown): unknown {
  const { data } = Second.safeParse(value);
  return data ? { ...data, version: VERSION } : value;
}

const Newer = z.looseObject({ version: z.int().gt(VERSION), lesson: z.string() });

/** Reads a record of any version there has been. Older versions are brought to the newest here. */
export function readRecord(value: unknown): ReadRecord {
  const parsed = SavedLesson.safeParse(fromSecond(fromFirst(value)));
  if (parsed.success) return { status: 'read', work: parsed.data };
  return { status: Newer.safeParse(value).success ? 'newer' : 'unreadable' };
}
