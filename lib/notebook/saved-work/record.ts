import { z } from 'zod';
import { Verdict } from '../../kernel/verdict';

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

const VERSION = 2;

/** A learner's work on one lesson, version 2. Only what differs from the lesson is kept. A new key is a new version. */
export const SavedLesson = z.strictObject({
  version: z.literal(VERSION),
  lesson: z.string(),
  /** Hash of the lesson's text when this was written. */
  contentHash: z.string(),
  savedAt: z.int(),
  /** Edited cells and exercises: the code, and the hash of the source it started from. */
  cells: z.record(z.string(), z.strictObject({ sourceHash: z.string(), code: z.string() })),
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

/** Version 1 did not know whether a solution was seen, nor attempts that were assessed. */
function migrated(value: unknown): unknown {
  const { data } = First.safeParse(value);
  if (!data) return value;
  const exercises = Object.entries(data.exercises).map(([id, exercise]) => [id, { ...exercise, solutionSeen: false }]);
  return { ...data, version: VERSION, exercises: Object.fromEntries(exercises) };
}

const Newer = z.looseObject({ version: z.int().gt(VERSION), lesson: z.string() });

/** Reads a record of any version there has been. Older versions are brought to the newest here. */
export function readRecord(value: unknown): ReadRecord {
  const parsed = SavedLesson.safeParse(migrated(value));
  if (parsed.success) return { status: 'read', work: parsed.data };
  return { status: Newer.safeParse(value).success ? 'newer' : 'unreadable' };
}
